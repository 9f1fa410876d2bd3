"""Headings that stand as lines over tables, and what must not be taken for one."""

import pytest

from enfcmp.documents.understand import understand
from enfcmp.documents.wish import AS_FOUND, ImportWish
from enfcmp.model import DocumentPlace, LooseText
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "事项依据"]
LONGER = [*HEAD, "实施主体"]
ONE, TWO = ["1", "甲的给付", "《甲法》第一条"], ["1", "对乙的处罚", "《乙法》第二条"]
GRIDS = grid(HEAD, ONE), grid(HEAD, TWO)


def understood(grids, *lines, wish=AS_FOUND):
    """`lines` are texts with the index of the grid that each stands before."""
    loose = [
        LooseText(text=text, place=DocumentPlace(line=at, text=f"{at}"), before=before)
        for at, (before, text) in enumerate(lines, 1)
    ]
    return understand(document(*grids, loose=loose), wish)


@pytest.mark.parametrize(
    ("grids", "lines", "expected"),
    [
        (GRIDS, [(0, "一、行政给付类（1项）"), (1, "二、行政处罚类（1项）")], ["行政给付", "行政处罚"]),
        (GRIDS, [(0, "行政给付"), (1, "行政处罚（共1项）")], ["行政给付", "行政处罚"]),
        (GRIDS, [(0, "清单"), (0, "一、行政给付"), (1, "说明如下。"), (1, "二、行政处罚")], ["行政给付", "行政处罚"]),
        # of other columns; a piece that goes on without a head
        (
            (grid(HEAD, ONE), grid(LONGER, [*TWO, "某局"])),
            [(0, "一、行政给付"), (1, "二、行政处罚")],
            ["行政给付", "行政处罚"],
        ),
        ((grid(HEAD, ONE), grid(TWO)), [(0, "（一）行政给付"), (1, "（二）行政处罚")], ["行政给付", "行政处罚"]),
        # the innermost that names one type
        (
            GRIDS,
            [(0, "一、行政给付"), (0, "（一）救助"), (1, "二、行政处罚"), (1, "（一）罚款")],
            ["行政给付", "行政处罚"],
        ),
        # no headings: of one table alone, a sentence, a note, a line that another line parts from the table
        (GRIDS, [(0, "一、行政给付"), (1, "行政处罚的事项如下：")], [None, None]),
        (GRIDS, [(0, "一、行政给付"), (1, "注：行政处罚")], [None, None]),
        (GRIDS, [(0, "一、行政给付"), (0, "某市某局"), (1, "二、行政处罚")], [None, None]),
        (
            GRIDS,
            [(0, "一、行政给付由某局办理，其他由某处办理"), (1, "二、行政处罚由某局办理，其他由某处办理")],
            [None, None],
        ),
    ],
)
def test_what_stands_over_the_items(grids, lines, expected):
    """The type that it names; every character is in an item or left out, each once."""
    found = understood(grids, *lines)

    assert expected == [each.type for each in found.items]
    assert found.characters.document == found.characters.items + found.characters.left_out
    assert [] == [each for each in found.doubts if each.kind == "count"]


def test_inside_the_tables():
    """Over the heads of several pieces; a title that each piece repeats is no heading."""
    title = ["某市某局权责清单", "<", "<"]
    pieces = [
        grid(title, [heading, "<", "<"], HEAD, row) for heading, row in (("一、行政给付", ONE), ("二、行政处罚", TWO))
    ]
    found = understood(pieces)

    assert [("行政给付", ("一、行政给付",)), ("行政处罚", ("二、行政处罚",))] == [
        (each.type, each.under) for each in found.items
    ]
    assert found.characters.document == found.characters.items + found.characters.left_out


def test_both_levels_stay():
    found = understood(GRIDS, (0, "一、行政给付"), (0, "（一）救助"), (1, "（二）优抚"))

    assert [("一、行政给付", "（一）救助"), ("一、行政给付", "（二）优抚")] == [each.under for each in found.items]


def test_a_promise_that_is_not_kept():
    """What a heading promises is counted below it."""
    found = understood(GRIDS, (0, "一、行政给付（2项）"), (1, "二、行政处罚（1项）"))

    assert ["2 items are promised, 1 were found"] == [
        str(each.message) for each in found.doubts if each.kind == "count"
    ]


def test_over_a_table_of_something_else():
    """What stands over no items is named as left out."""
    found = understood(
        (*GRIDS, grid(["电话", "地址"], ["1", "2"])), (0, "一、行政给付"), (1, "二、行政处罚"), (2, "三、电话")
    )

    assert ["三、电话"] == [each.text for each in found.left_out if each.kind == "text"]
    assert found.characters.document == found.characters.items + found.characters.left_out


def test_over_tables_whose_names_are_skipped():
    """They have no items, so that the headings are left out too."""
    found = understood(GRIDS, (0, "一、行政给付"), (1, "二、行政处罚"), wish=ImportWish(columns=((1, "skip"),)))

    assert ["一、行政给付", "二、行政处罚"] == [each.text for each in found.left_out if each.kind == "text"]
    assert found.characters.document == found.characters.left_out
