"""Which of two equal candidates is taken is told by what is printed of them."""

from __future__ import annotations

from zlib import crc32

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match import candidates
from enfcmp.match.explain import explain
from enfcmp.match.links import match
from enfcmp.match.order import by_number
from enfcmp.match.settings import Settings
from enfcmp.match.table import ScoreTable
from enfcmp.model import Jurisdiction, PrintedItem, PrintedList


@pytest.mark.parametrize(
    "numbers",
    [
        ["1", "2", "9", "10", "100"],
        ["1-1", "1-9", "1-10", "2-1"],
        ["8.17", "8.17#2", "8.18", "§8.1", "§8.17"],
        ["１", "2", "１０"],
        ["01", "1", "2"],
        ["", "1", "A1", "A2", "B"],
        ["9" * 5000, "1" + "0" * 5000],  # more figures than Python makes a number of
    ],
    ids=lambda numbers: ",".join(numbers)[:40],
)
def test_by_number(numbers):
    """Figures count as numbers, what stands between them as text; whatever the order of the rows."""
    items = listed("a", [(number, "甲", None) for number in numbers]).items

    for rows in (items, items[::-1], mixed(items, 1), mixed(items, 2)):
        assert numbers == [item.number for item in by_number(rows)]


MATTER, ONE, OTHER = (f"对擅自向河道排放污水{word}的处罚" for word in ("", "甲", "乙"))
APART = Settings(sibling_told=-1.0)  # else both answer to the matter, since they differ in a class alone
TIES = [
    pytest.param(
        [("1", "对封存药品的强制", "行政强制")],
        [("1", "封存药品", "行政强制"), ("2", "对封存药品的强制", "行政强制措施")],
        ["1–2"],
        id="the name as printed",
    ),
    pytest.param(
        [("1", "封存药品", "行政强制措施")],
        [("1", "封存药品", "行政强制"), ("2", "封存药品", "行政强制措施")],
        ["1–2"],
        id="then the type as printed",
    ),
    pytest.param(
        [("7", MATTER, "行政处罚")],
        [("1", ONE, "行政处罚"), ("7", OTHER, "行政处罚")],
        ["7–7"],
        id="then the number",
    ),
    pytest.param(
        [("a-1", MATTER, "行政处罚"), ("a-2", MATTER, "行政处罚")],
        [("9", OTHER, "行政处罚"), ("10", ONE, "行政处罚")],
        ["a-1–9", "a-2–10"],
        id="then the like place in the order of the numbers",
    ),
    pytest.param(
        [("a-1", "医疗救助给付", "行政给付"), ("a-2", MATTER, "行政处罚")],
        [("9", OTHER, "行政处罚"), ("10", ONE, "行政处罚")],
        ["a-2–10"],
        id="the second beside the second",
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), TIES)
def test_ties(one, other, expected):
    """Of two equals the first by the rule is taken, wherever its row stands; the link is said to have a rival."""
    for ours, theirs in ((one, other), (one[::-1], other), (one, other[::-1]), (one[::-1], other[::-1])):
        straight = match(listed("a", ours), listed("b", theirs), APART).pairs.links
        turned = match(listed("b", theirs), listed("a", ours), APART).pairs.links

        assert expected == sorted(f"{link.from_[2:]}–{link.to[2:]}" for link in straight)
        assert expected == sorted(f"{link.to[2:]}–{link.from_[2:]}" for link in turned)
        assert {("doubtful", 0.0)} == {(link.confidence, link.margin) for link in straight}
        assert all("rival" in link.doubts for link in straight)


def listed(list_id, rows):
    """A list of these numbers, names and types."""
    return read_citations(
        PrintedList(
            schema="enfcmp.list/1",
            id=list_id,
            jurisdiction=Jurisdiction(name="某市"),
            bureau="某局",
            title="清单",
            items=tuple(PrintedItem(number=number, name=name, type=kind) for number, name, kind in rows),
        )
    )


def test_the_answer_is_in_the_order_of_the_published_lists():
    """Links, what is left over and what a candidate answers to, also where the numbers run backwards."""
    one = listed("a", [("9", MATTER, "行政处罚"), ("8", "医疗救助给付", "行政给付"), ("7", MATTER, "行政处罚")])
    other = listed("b", [("6", ONE, "行政检查"), ("5", MATTER, "行政处罚"), ("4", OTHER, "行政检查")])
    found = match(one, other)

    assert [("a:9", "b:5"), ("a:7", "b:5")] == [(link.from_, link.to) for link in found.pairs.links]
    assert (("a:8",), ("b:6", "b:4")) == (found.pairs.unlinked.from_, found.pairs.unlinked.to)
    assert [("a:9", ("b:5",)), ("a:7", ("b:5",))] == [(near.id, near.linked_to) for near in found.nearest_to]
    assert ("a:9", "a:7") == explain(ScoreTable(one, other), one.items[0], other.items[0]).others_to[0].linked_to


@pytest.mark.parametrize("seed", range(5))
def test_more_equals_than_candidates(monkeypatch, seed):
    """Also of lists in which an item has more equals than are looked at."""
    monkeypatch.setattr(candidates, "_ENTRIES", 6)
    monkeypatch.setattr(candidates, "_CANDIDATES", 4)
    lists = [
        [
            (str(at), f"对{'甲乙'[crc32(b'%d %d' % (seed, at)) % 2]}基金{'丙丁戊'[at % 3]}的处罚", "行政处罚")
            for at in range(1, size)
        ]
        for size in (30, 40)
    ]
    again = [mixed(rows, seed) for rows in lists]
    found, found_again = (match(listed("a", one), listed("b", other)).pairs.links for one, other in (lists, again))

    assert {(link.from_, link.to): link for link in found} == {(link.from_, link.to): link for link in found_again}


def mixed(rows, seed):
    """The rows in an order that has nothing to do with them, the same for the same seed."""
    return sorted(rows, key=lambda row: crc32(f"{seed} {row}".encode()))
