"""Where an item is at home in a report."""

import datetime as dt
from pathlib import Path

import pytest

from enfcmp.pipeline import Workspace
from enfcmp.report.anchors import anchor, homes, walk
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


def test_homes(report):
    """A group is a home before any row; without groups it is the first row about the item."""
    whole = homes(report, document(report))
    annex = homes(report, document(report, ["annex"]))

    assert report.diff.groups[0].from_[0].id in whole["group-1"]
    assert (report.pairs.links[0].from_, report.pairs.links[0].to) == annex["annex/1"]


def test_walk(report):
    """Each section comes before those inside it."""
    found = [section.id for section in walk(document(report, ["gaps"]).sections)]

    assert ["gaps", "gaps-1", "missing-1", "partial-1", "uncited-1", "gaps-2"] == found[:6]
