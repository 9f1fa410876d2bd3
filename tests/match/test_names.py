"""What a name says beyond others."""

from __future__ import annotations

import pytest

from enfcmp.match.comparators.names import Names
from enfcmp.model import Item

WHOLE = "旅行社擅自变更行程、拒绝履行合同"
NAMES = ["旅行社拒绝履行合同", "旅行社擅自变更行程", WHOLE, "导游索要小费"]


def names_of(*names) -> Names:
    """Items of these names."""
    fields = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    return Names([Item(id=f"a:{at}", number=str(at), name=name, bases=(), **fields) for at, name in enumerate(names)])


@pytest.fixture(scope="module")
def names() -> Names:
    return names_of(*NAMES)


def test_a_part_says_what_its_partner_leaves(names):
    """拒绝履行合同 is what 擅自变更行程 leaves of the whole; the pairs across the join are in neither."""
    beyond = names.beyond(0, [1], 2)

    assert 0.4 < beyond.left < 0.5
    assert beyond.fills > 0.8
    assert beyond.told == beyond.fills


def test_a_part_may_say_more_than_is_left():
    """Of the two the lesser is filled: 拒绝履行合同 is most of what is left, and half of what the item says."""
    beyond = names_of(*NAMES, "拒绝履行合同、索要小费").beyond(4, [1], 2)

    assert beyond.fills > 0.75
    assert 0.4 < beyond.told < 0.6


def test_another_matter_says_nothing_of_it(names):
    assert (names.beyond(3, [1], 2).fills, names.beyond(3, [1], 2).told) == (0, 0)


def test_a_partner_that_says_all_leaves_nothing(names):
    assert names.beyond(3, [2], 2).left == 0


def test_without_others_all_is_left(names):
    """And what nobody says is all told."""
    assert (names.beyond(0, [], 2).left, names.beyond(0, [], 2).others_told) == (1, 1)
