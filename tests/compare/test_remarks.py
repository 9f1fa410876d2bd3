"""Remarks are compared where both lists have any."""

from __future__ import annotations

import datetime as dt

import pytest

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.kinds.remarks_differ import RULE
from enfcmp.model import Item, ItemList, Jurisdiction


def a_list(list_id, remarks):
    """A list whose items have these remarks."""
    fields = dict.fromkeys(("type", "responsible_body", "implementing_body"))
    items = tuple(
        Item(id=f"{list_id}:{at}", number=str(at), name="甲", remarks=each, bases=(), **fields)
        for at, each in enumerate(remarks, 1)
    )
    head = {"jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    return ItemList(id=list_id, items=items, published=None, source=None, **head)


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (["委托实施"], ["直接实施"], ["委托实施 here, 直接实施 there"]),
        (["委托实施。"], ["委托 实施"], []),
        (["委托实施", None], [None, "直接实施"], ["委托实施 here, – there", "– here, 直接实施 there"]),
        ([None, None], [None, "直接实施"], []),
        (["委托实施", None], ["", None], []),
    ],
)
def test_remarks(ours, theirs, said):
    """Item by item, – where one has none; nothing where a list has no such column."""
    one, other = a_list("a", ours), a_list("b", theirs)
    context = DiffContext(one, other, dt.date(2026, 11, 25), {})
    pairs = [LinkedPair(*pair, None, True, (), ()) for pair in zip(one.items, other.items, strict=True)]
    found = [str(each.message) for pair in pairs for each in RULE.find(pair, context)]

    assert said == found
