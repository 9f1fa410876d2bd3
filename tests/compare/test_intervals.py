"""Stretches that are asked together, as if each was asked."""

from hypothesis import given
from hypothesis import strategies as st

from enfcmp.compare.intervals import Intervals

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 6)).map(lambda each: (each[0], each[0] + each[1]))


@given(st.lists(SPANS, max_size=6), SPANS, st.integers(0, 2))
def test_as_each_for_itself(spans, span, beside):
    """However they lie to each other."""
    start, end = span
    found = Intervals(spans)

    assert bool(spans) == bool(found)
    assert any(one < end and start < other for one, other in spans) == found.touch(span)
    assert any(one - beside <= start and end <= other + beside for one, other in spans) == found.hold(span, beside)
