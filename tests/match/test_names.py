"""What a name says beyond others."""

from __future__ import annotations

import pytest

from enfcmp.match.comparators.names import Names
from enfcmp.model import Item

WHOLE = "旅行社擅自变更行程、拒绝履行合同"
NAMES = ["旅行社拒绝履行合同", "旅行社擅自变更行程", WHOLE, "导游索要小费"]


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(
        [
            Item(
                id=f"a:{at}",
                number=str(at),
                name=name,
                type=None,
                responsible_body=None,
                implementing_body=None,
                remarks=None,
                bases=(),
            )
            for at, name in enumerate(NAMES)
        ]
    )


def test_a_part_says_what_its_partner_leaves(names):
    """拒绝履行合同 is what 擅自变更行程 leaves of the whole; the pairs across the join are in neither."""
    beyond = names.beyond(0, [1], 2)

    assert 0.4 < beyond.left < 0.5
    assert beyond.fills > 0.8
    assert beyond.told == beyond.fills


def test_another_matter_says_nothing_of_it(names):
    assert (names.beyond(3, [1], 2).fills, names.beyond(3, [1], 2).told) == (0, 0)


def test_a_partner_that_says_all_leaves_nothing(names):
    assert names.beyond(3, [2], 2).left == 0


def test_without_others_all_is_left(names):
    """And what nobody says is all told."""
    assert (names.beyond(0, [], 2).left, names.beyond(0, [], 2).others_told) == (1, 1)
