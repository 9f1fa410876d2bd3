"""Linked items that hang together."""

import pytest

from enfcmp.compare.groups import groups
from enfcmp.match.links import match
from enfcmp.match.verdicts import Verdicts
from enfcmp.model import Item, ItemList, Jurisdiction


def a_list(list_id, count):
    items = tuple(
        Item(
            id=f"{list_id}:{number}",
            number=str(number),
            name="一二三四五六七八九"[number] * 6 + list_id * 9,
            type=None,
            responsible_body=None,
            implementing_body=None,
            remarks=None,
            bases=(),
        )
        for number in range(1, count + 1)
    )
    return ItemList(
        id=list_id,
        jurisdiction=Jurisdiction(name="某市"),
        bureau="某局",
        title="清单",
        published=None,
        source=None,
        items=items,
    )


@pytest.mark.parametrize("names", [("a", "b"), ("a", "a")], ids=["two lists", "two versions of one list"])
@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ([], []),
        ([(2, 1), (1, 3)], [((1,), (3,)), ((2,), (1,))]),
        ([(1, 2), (1, 1)], [((1,), (1, 2))]),
        ([(3, 1), (1, 1)], [((1, 3), (1,))]),
        ([(1, 2), (2, 2), (2, 3), (3, 1)], [((1, 2), (2, 3)), ((3,), (1,))]),
    ],
)
def test_groups(names, links, expected):
    """In the order of the from list; a chain of links is one group."""
    one, other = (a_list(name, 3) for name in names)
    part = frozenset((f"{names[0]}:{a}", f"{names[1]}:{b}") for a, b in links)
    rejected = frozenset((a.id, b.id) for a in one.items for b in other.items) - part
    found = groups(match(one, other, verdicts=Verdicts(part=part, rejected=rejected)))

    assert [
        tuple(tuple(int(head.id.partition(":")[2]) for head in side) for side in (group.from_, group.to))
        for group in found
    ] == expected
