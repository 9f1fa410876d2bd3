"""A conduct that one list names and the other quotes."""

from __future__ import annotations

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.comparators.conducts import Conducts
from enfcmp.match.comparators.quotations import Quotations
from enfcmp.match.links import match, match_table
from enfcmp.match.table import Outside, ScoreTable
from enfcmp.model import Jurisdiction, PrintedItem, PrintedList

SPLITTING, OVERCHARGING = "分解住院、挂床住院", "重复收费、超标准收费、分解项目收费"
FORGING = "伪造、变造医学文书、会计凭证"
LEAD = "《某条例》第三十八条：定点医药机构有下列情形之一的，处罚款："
HOSPITALS = f"{LEAD}（一）{SPLITTING}；（二）{OVERCHARGING}；（三）{FORGING}。"
PERSONS = f"《某条例》第四十一条：个人{FORGING}的，处罚款。"
ORDERS = "《某条例》第五十条：拒绝检查的，给予警告。"


def listed(list_id, *rows, **fields):
    """A list of penalties: (name, raw basis or None, further fields)."""
    return read_citations(
        PrintedList(
            schema="enfcmp.list/1",
            id=list_id,
            jurisdiction=Jurisdiction(name="某市"),
            bureau="某局",
            title="清单",
            items=tuple(
                PrintedItem(
                    number=str(number), **{"type": "行政处罚", "name": name, "basis_text": basis} | more | fields
                )
                for number, (name, basis, more) in enumerate(rows, 1)
            ),
        )
    )


HEADINGS = listed(
    "b",
    ("对定点医药机构违规行为的处罚", HOSPITALS, {}),
    ("对个人违规行为的处罚", PERSONS, {}),
    ("对拒绝检查的处罚", ORDERS, {}),
)


@pytest.mark.parametrize(
    ("name", "more", "expected"),
    [
        (SPLITTING, {}, (0, 1.0)),
        ("对分解住院、挂床住院行为的处罚", {}, (0, 1.0)),
        ("分解住院和挂床住院", {}, None),  # 0.63 of it
        ("重复收费、超标准收费、分解项目收费的", {}, (0, 1.0)),
        ("虚构医药服务", {}, None),
        (FORGING, {}, None),  # two quote it
        (FORGING, {"remarks": "违法主体：定点医药机构"}, (0, 1.0)),
        (FORGING, {"extra": {"违法主体": "自然人"}}, (1, 1.0)),
        (FORGING, {"extra": {"裁量": "个人"}}, None),  # no column of a subject
        (FORGING, {"remarks": "违法主体：经办机构"}, None),
    ],
)
def test_who_quotes_a_name(name, more, expected):
    """The one item with a clause that says 0.85 of it, 0.15 ahead; of several the one whose name tells the subject."""
    one = listed("a", (name, None, more))
    ours, theirs = [*one.items, *HEADINGS.items], [*HEADINGS.items, *one.items]
    found = Conducts(ours, 1, Quotations(ours), lambda _item: "")
    turned = Conducts(theirs, 3, Quotations(theirs), lambda _item: "")
    told = [(at, found.compare(0, 1 + at)) for at in range(3)]

    assert told == [(at, turned.compare(3, at)) for at in range(3)]
    assert told == [(at, found.compare(1 + at, 0)) for at in range(3)]
    assert ([expected] if expected else []) == [(at, each.value) for at, each in told if each]
    assert ([("quoted", (0, 1 + expected[0]))] if expected else []) == found.clues(0)
    assert [found.clues(0) if expected and at == expected[0] else [] for at in range(3)] == [
        found.clues(1 + at) for at in range(3)
    ]


def test_one_heading_takes_many():
    """Each conduct is linked to the heading that quotes it; what nobody quotes is left."""
    found = match(
        listed("a", *((name, None, {}) for name in (SPLITTING, OVERCHARGING, "虚构医药服务"))), HEADINGS
    ).pairs

    assert [("a:1", "b:1"), ("a:2", "b:1")] == [(link.from_, link.to) for link in found.links]
    assert {"likely"} == {link.confidence for link in found.links}
    assert ("a:3",) == found.unlinked.from_


def test_a_check_is_no_penalty():
    """What is quoted of another kind of action says nothing."""
    found = match(listed("a", (SPLITTING, None, {}), type="行政检查"), HEADINGS).pairs

    assert () == found.links


CITING = listed(
    "b", ("对定点医药机构违规行为的处罚", "《某条例》第三十八条", {}), ("对拒绝检查的处罚", "《某条例》第五十条", {})
)


@pytest.mark.parametrize(
    ("basis", "enacted", "expected"),
    [
        (None, HOSPITALS, [("a:1", "b:1")]),
        (None, "", []),
        ("《某条例》第四十条", HOSPITALS, []),  # it cites something itself: the provisions tell
    ],
)
def test_the_words_of_the_law(basis, enacted, expected):
    """A heading that cites without quoting says what the cited article says, where the text is at hand."""
    words = {"b:1": enacted, "b:2": ORDERS if enacted else ""}
    outside = Outside(enacted=lambda item: words[item.id])
    found = match_table(ScoreTable(listed("a", (SPLITTING, basis, {})), CITING, outside=outside)).pairs

    assert expected == [(link.from_, link.to) for link in found.links]
