"""What two items quote, and the clues that find those that quote the same."""

from __future__ import annotations

import pytest

from enfcmp.match.comparators.quotations import Quotations
from enfcmp.model import Basis, Citation, Instrument, Item


def item(*texts):
    """An item that quotes these texts."""
    cited = tuple(Citation("第一条", 1, None, None, (), text) for text in texts)
    fields = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    return Item(id="a:1", number="1", name="某事", bases=(Basis(Instrument("《甲法》"), None, None, cited),), **fields)


LONG = "".join(map(chr, range(0x4E00, 0x4E00 + 31)))  # thirty pairs of characters
COMMON = LONG[:7]  # six of them


def test_the_rarest_pairs_are_the_clues():
    """Twenty-four at most, the rarest first; thirty pairs, six of which both quote, have the ranks from 0 to 29."""
    quotations = Quotations([item(LONG), item(COMMON)])

    assert [[*range(24)], [*range(24, 30)]] == [list(quotations.clues(at)) for at in (0, 1)]


def test_common_pairs_are_clues_where_there_are_no_others():
    """The rare ones before them, among equally rare ones by code point, which no hash decides."""
    quotations = Quotations([item(COMMON), *(item(COMMON[at : at + 2]) for at in range(6) if at != 2)])

    assert [[*range(6)], [1], [2], [3], [4], [5]] == [list(quotations.clues(at)) for at in range(6)]


@pytest.mark.parametrize(
    ("ours", "theirs", "value", "coverage"),
    [
        (["甲乙丙"], ["甲乙丙"], 1.0, 1.0),
        (["甲乙", "乙丙"], ["甲乙", "乙丙"], 1.0, 1.0),
        (["甲乙"], ["丙丁"], 0.0, 0.0),
        (["甲乙丙丁"], ["甲乙"], 0.66, 1.0),  # all of the shorter, and 2 × 0.47 of 2.43 + 0.47, the rare counting more
        ([None], ["甲乙"], None, None),
        (["甲乙"], [], None, None),
    ],
)
def test_how_near_quotations_are(ours, theirs, value, coverage):
    """By the whole and by the shorter one; nothing is said where one side quotes nothing."""
    found = Quotations([item(*ours), item(*theirs), item("戊己庚辛")]).compare(0, 1)

    assert (value, coverage) == ((round(found.value, 2), round(found.coverage, 2)) if found else (None, None))
