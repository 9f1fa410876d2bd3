"""What the pictures of a report show."""

import datetime as dt
from pathlib import Path

import pytest

from enfcmp.pipeline import Workspace
from enfcmp.report.pictures import Bracket, Point, coverage, matrix

LIST = """\
schema: enfcmp.list/1
id: {id}
jurisdiction: {{name: 某地}}
bureau: 某局
title: 清单
published: null
source: null
items:
"""
ITEM = """\
  - {{number: "{number}", name: {name}, type: {type}, responsible_body: null, implementing_body: null, remarks: null,
     bases: []}}
"""


@pytest.fixture
def report(tmp_path):
    """A report of two small lists: one item in common, one of either alone."""
    names = {"one": [("1", "对骗取基金的处罚", "行政处罚"), ("2", "生育津贴的支付", "行政给付")]}
    names["other"] = [("1", "药品价格的监测", "行政检查"), ("2", "对骗取基金的处罚", "行政处罚")]
    for list_id, items in names.items():
        text = "".join(ITEM.format(number=number, name=name, type=type_) for number, name, type_ in items)
        (tmp_path / f"{list_id}.yaml").write_text(LIST.format(id=list_id) + text, "utf-8")
    return Workspace(data=(tmp_path,), as_of=dt.date(2026, 11, 1)).compare("one", "other").report


def test_coverage(report):
    """One entry a type of either list, one bar a list; a type that a list does not have is a bar without length."""
    found = [(entry.type, [(bar.linked, bar.unlinked) for bar in entry.bars]) for entry in coverage(report)]

    assert [("行政处罚", [(1, 0), (1, 0)]), ("行政给付", [(0, 1), (0, 0)]), ("行政检查", [(0, 0), (0, 1)])] == found
    assert coverage(report)[1].bars[0].label == "0 linked, 1 without a counterpart"


def test_coverage_counts_every_item():
    """The bars of a list are as long together as the list."""
    lists = Path(__file__).resolve().parents[2] / "data"
    report = Workspace(data=(lists,), as_of=dt.date(2026, 11, 1)).compare("datong", "changji").report

    for side, head in enumerate(report.lists):
        bars = [entry.bars[side] for entry in coverage(report)]
        assert head.items == sum(bar.linked + bar.unlinked for bar in bars)


def test_matrix(report):
    """A point stands where the two items of a link meet; items without a link are told apart."""
    found = matrix(report)

    assert [(0, 1, 1, "same")] == [(each.row, each.column, each.number, each.relation) for each in found.points]
    assert [("1", True), ("2", False)] == [(line.number, line.is_linked) for line in found.rows]
    assert [("1", False), ("2", True)] == [(line.number, line.is_linked) for line in found.columns]
    assert found.points[0].title.startswith("某地 (one) no. 1 – 某地 (other) no. 2: one to one, ")


def test_spans():
    """A line joins the parts of a split across, what is merged down, each from the first to the last."""
    lists = Path(__file__).resolve().parents[2] / "data"
    found = matrix(Workspace(data=(lists,), as_of=dt.date(2026, 11, 1)).compare("datong", "changji").report)

    def spans(points: list[Point], line: str, reach: str) -> set[Bracket]:
        at = {getattr(point, line) for point in points}
        held = {each: [getattr(point, reach) for point in points if getattr(point, line) == each] for each in at}
        return {Bracket(each, min(places), max(places)) for each, places in held.items() if len(places) > 1}

    assert spans(found.points, "row", "column") == set(found.across)
    assert spans(found.points, "column", "row") == set(found.down)
    assert found.across
