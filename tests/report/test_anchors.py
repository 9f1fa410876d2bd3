"""Where an item is at home in a report."""

import datetime as dt
from pathlib import Path

import pytest

from enfcmp.pipeline import Workspace
from enfcmp.report.anchors import anchor, homes, walk
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.view import document

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def report():
    """The two shipped lists."""
    return Workspace(data=(DATA,), as_of=dt.date(2026, 11, 1)).compare("datong", "changji").report


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("datong:7", "item-datong.7"),  # as people write it
        ("a:§8.17#2", "item-a.§8.17#2"),  # an item that is printed twice keeps a name of its own
        ("a:1 2", "item-a.1%202"),  # no blank
        ("a:1-1", "item-a.1-1"),
        ("a-1:1", "item-a-1.1"),  # another one
        ("a:\x1b", "item-a.\\u001b"),  # nor a character that is not seen
    ],
)
def test_anchor(item, expected):
    """An id of a page, without a blank."""
    assert expected == anchor(item)


def test_every_item_has_one_home(report):
    """Each item of both lists is at home in one place."""
    items = [item for home in homes(report, document(report)).values() for item in home]

    assert sorted(item for names in report.names for item in names) == sorted(items)


def test_groups(report):
    """A group that has a section is the home of all its items on both sides, whatever rows are about them."""
    said = document(report)
    sections = {section.id for section in walk(said.sections)}
    groups = {f"group-{at}": (*group.from_, *group.to) for at, group in enumerate(report.diff.groups, 1)}
    expected = {home: {head.id for head in heads} for home, heads in groups.items() if home in sections}

    assert 0 < len(expected) < len(groups)
    assert expected == {home: set(items) for home, items in homes(report, said).items() if home.startswith("group-")}


def test_without_groups(report):
    """Where a document leaves the divergences out no group is a home: the first row about an item is."""
    found = homes(report, document(report, ["annex"]))

    assert (report.pairs.links[0].from_, report.pairs.links[0].to) == found["annex/1"]
    assert {"annex"} == {home.partition("/")[0] for home in found}


ROWS = [
    pytest.param([["a:1"], ["a:1"]], {"t/1": ("a:1",)}, id="the first row about it"),
    pytest.param([["a:2", "a:1"], ["a:1"]], {"t/1": ("a:2",), "t/2": ("a:1",)}, id="about it comes before naming it"),
    pytest.param([["a:2", "b:1"], ["a:3", "b:1"]], {"t/1": ("a:2", "b:1"), "t/2": ("a:3",)}, id="the first naming it"),
    pytest.param([[], ["a:1"]], {"t/2": ("a:1",)}, id="a row on no item is no home"),
]


@pytest.mark.parametrize(("rows", "expected"), ROWS)
def test_rows(report, rows, expected):
    """Rows are counted from one; the first item of a row is what it is about."""
    table = Table(head=("",), rows=tuple(Row(cells=(Cell.of(""),), items=tuple(items)) for items in rows), widths=(1,))
    said = Document(title="", language="en", facts=(), note=None, sections=(Section(id="t", title="", table=table),))

    assert expected == homes(report, said)


def test_walk(report):
    """Each section comes before those inside it."""
    found = [section.id for section in walk(document(report, ["gaps"]).sections)]

    assert ["gaps", "gaps-1", "missing-1", "partial-1", "uncited-1", "gaps-2"] == found[:6]
