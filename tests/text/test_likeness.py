"""How alike two texts are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text import likeness as module
from enfcmp.text.likeness import likeness

LONG = "".join(f"第{at}条责令改正" for at in range(1000))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("责令改正", "责令改正", 1),
        ("责令改正", "没收违法所得", 0),
        ("责令改正", "责令停止", 0.5),
        (LONG, LONG, 1),
        (LONG, LONG + LONG, pytest.approx(2 / 3, abs=1e-4)),
        (LONG, "没收违法所得" * 1000, 0),
        (LONG, "", 0),
        ("", "", 1),
    ],
)
def test_likeness(one, other, expected):
    assert expected == likeness(one, other) == likeness(other, one)


@given(
    st.text(alphabet="责令改正，", max_size=12), st.text(alphabet="责令改正，", max_size=12), st.sampled_from([0, 4000])
)
def test_it_is_the_same_from_either_side(one, other, longest):
    """And 1 at most, however long the texts are."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "_LONGEST", longest)

        assert 0 <= likeness(one, other) == likeness(other, one) <= likeness(one, one) == 1
