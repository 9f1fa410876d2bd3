"""Two texts side by side, cut around their differences: how much is shown, and that what is left out is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.model import Stretch
from enfcmp.text.stretches import Gap, excerpt

PARTED = Stretch(from_="骗取", to="侵占", same=False)


def same(length, other=None):
    """A stretch of so many characters that both texts have."""
    return Stretch(from_="同" * length, to="同" * (length if other is None else other), same=True)


def parted(length, other):
    """A stretch of so many characters on either side that differ."""
    return Stretch(from_="甲" * length, to="乙" * other, same=False)


def shown(found, **options):
    """Each piece as the lengths of its two sides, a gap in brackets."""
    return [
        [each.from_, each.to] if isinstance(each, Gap) else (len(each.from_), len(each.to))
        for each in excerpt(found, **options)
    ]


WHOLE = [  # stretches, which of them is meant, as long as it may be without being cut; what is left of one longer
    pytest.param(same, lambda each: [each, PARTED], 0, 29, [[12, 12], (18, 18)], id="before the first difference"),
    pytest.param(same, lambda each: [PARTED, each], 1, 29, [(18, 18), [12, 12]], id="behind the last"),
    pytest.param(
        same, lambda each: [PARTED, each, PARTED], 1, 47, [(18, 18), [12, 12], (18, 18)], id="between two differences"
    ),
    pytest.param(same, lambda each: [each], 0, 47, [(36, 36), [12, 12]], id="nothing differs"),
    pytest.param(
        lambda length: same(length, 200),
        lambda each: [each, PARTED],
        0,
        29,
        [[12, 182], (18, 18)],
        id="one thing in two forms: the shorter decides",
    ),
    pytest.param(
        lambda length: parted(length, length),
        lambda each: [each, same(1)],
        0,
        100,
        [(40, 40), [21, 21], (40, 40)],
        id="a difference",
    ),
    pytest.param(
        lambda length: parted(length, 0),
        lambda each: [same(1), each],
        1,
        100,
        [(40, 0), [21, 0], (40, 0)],
        id="words of one side only",
    ),
    pytest.param(
        lambda length: parted(500, length),
        lambda each: [each, same(1)],
        0,
        100,
        [(40, 40), [420, 21], (40, 40)],
        id="the shorter side decides",
    ),
]


@pytest.mark.parametrize(("made", "around", "at", "longest", "pieces"), WHOLE)
def test_how_much_is_shown(made, around, at, longest, pieces):
    """So many characters are shown whole; of one more the middle is left out, and what stands around stays."""
    whole, cut = around(made(longest)), around(made(longest + 1))
    before, after = [(len(each.from_), len(each.to)) for each in cut[:at]], cut[at + 1 :]

    assert tuple(whole) == excerpt(whole)
    assert [*before, *pieces, *((len(each.from_), len(each.to)) for each in after)] == shown(cut)


def test_so_much_as_is_asked_for():
    """The characters that are kept beside a difference may be told."""
    assert [[12, 12], (3, 3), (2, 2)] == shown([same(15), PARTED], kept=3)


_stretches = st.lists(
    st.one_of(st.builds(same, st.integers(1, 80)), st.builds(parted, st.integers(0, 200), st.integers(1, 200))),
    max_size=5,
)


@given(_stretches)
def test_nothing_is_lost(found):
    """What is shown and what is counted make up both texts."""
    pieces = excerpt(found)

    assert [sum(len(each.from_) for each in found), sum(len(each.to) for each in found)] == [
        sum(each.from_ if isinstance(each, Gap) else len(each.from_) for each in pieces),
        sum(each.to if isinstance(each, Gap) else len(each.to) for each in pieces),
    ]
