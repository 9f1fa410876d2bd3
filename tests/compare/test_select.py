"""A part of what was found: the groups with an item or of a type, and the findings on them."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from enfcmp.compare.select import select
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import Compared, Divergences, Finding, Group, ItemHead, SanctionTable

COUNTS = ("pairs", "unlinked_from", "unlinked_to", "names", "names_equal", "names_form", "provisions", "quotations")
PAIRS = [("a:1", "b:1"), ("a:2", "b:1"), ("a:3", "b:2"), ("a:4", "b:3")]  # the first two are one group


def finding(rule, *items):
    """What a rule says of some items, the message apart."""
    return Finding(rule=rule, severity="info", items=items, message=msg("it differs"), fingerprint=f"{rule}{items}")


def group(ours, theirs, of_type="行政处罚"):
    """Items that hang together, all of one type on the from side; the to list has no types."""
    return Group(
        tuple(ItemHead(id=each, name="甲", type=of_type) for each in ours),
        tuple(ItemHead(id=each, name="甲", type=None) for each in theirs),
    )


FOUND = Divergences(
    from_="a",
    to="b",
    as_of=dt.date(2026, 11, 25),
    only=(),
    findings=(*(finding("name-scope", *pair) for pair in PAIRS), finding("order-differs")),
    accepted=(*(finding("type-differs", *pair) for pair in PAIRS), finding("order-differs")),
    groups=(
        group(("a:1", "a:2"), ("b:1",)),
        group(("a:3",), ("b:2",), "行政检查"),
        Group(
            (ItemHead(id="a:4", name="甲", type=None),),
            (ItemHead(id="b:3", name="甲", type="行政检查"),),
        ),
    ),
    sanctions=tuple(SanctionTable(items=pair, provision=None, before="", after="", rows=()) for pair in PAIRS),
    compared=Compared(**dict.fromkeys((*COUNTS, "equal", "form", "differing", "official"), 0), unread=()),
)


@pytest.mark.parametrize(
    ("asked", "groups", "pairs"),
    [
        ({}, [0, 1, 2], PAIRS),
        ({"item": "a:1"}, [0], PAIRS[:1]),
        ({"item": "b:1"}, [0], PAIRS[:2]),
        ({"item": "a:3"}, [1], PAIRS[2:3]),
        ({"action_type": "行政处罚"}, [0], PAIRS[:2]),
        ({"action_type": "行政检查"}, [1, 2], PAIRS[2:]),  # of whichever list has types
        ({"item": "b:3", "action_type": "行政检查"}, [2], PAIRS[3:]),
        ({"item": "a:1", "action_type": "行政检查"}, [], []),
    ],
)
def test_select(asked, groups, pairs):
    """The groups whole; of findings, accepted ones too, and tables those on the item; nothing on the whole lists."""
    found = select(FOUND, **asked)
    whole = [] if asked else [()]

    assert [FOUND.groups[at] for at in groups] == list(found.groups)
    assert [*pairs, *whole] == [each.items for each in found.findings]
    assert [*pairs, *whole] == [each.items for each in found.accepted]
    assert pairs == [each.items for each in found.sanctions]
    assert FOUND.compared == found.compared


def test_a_type_that_all_groups_have():
    """All is as it was, also what is said of the lists as a whole."""
    of_one_type = msgspec.structs.replace(FOUND, groups=FOUND.groups[1:])

    assert of_one_type == select(of_one_type, action_type="行政检查")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"item": "a:11"}, "`a:11` is no linked item; near it: a:1, a:2, a:3"),
        ({"item": "丙"}, "`丙` is no linked item; near it: a:1, a:2, b:1, a:3, b:2"),
        ({"action_type": "行政处法"}, "no linked item is of the type `行政处法`; near it: 行政处罚, 行政检查"),
        ({"action_type": "x"}, "no linked item is of the type `x`; near it: 行政处罚, 行政检查"),
    ],
)
def test_what_is_not_there(asked, message):
    """Said with what is near or, where nothing is, with the first few."""
    with pytest.raises(InputError) as caught:
        select(FOUND, **asked)

    assert message == str(caught.value)
