"""Tables that stand one below another in one grid, as on one sheet."""

import pytest

from enfcmp.documents.understand import understand
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "设定依据", "备注"]
OTHER = ["序号", "检查事项", "检查依据", "检查主体"]
ONE, TWO = ["1", "甲许可", "《甲法》第一条", "–"], ["1", "对乙的检查", "《乙法》第二条", "某局"]
READ = [("甲许可", "《甲法》第一条", "–", None), ("对乙的检查", "《乙法》第二条", None, "某局")]


def read(*rows):
    """Name, basis, remarks and body of every item, and its headings; every character is in an item or left out."""
    found = understand(document(grid(*rows)))
    assert found.characters.document == found.characters.items + found.characters.left_out
    items = [(each.name, each.basis_text, each.remarks, each.implementing_body) for each in found.items]
    return items, [(each.type, each.under) for each in found.items]


@pytest.mark.parametrize(
    "between",
    [
        [],
        [["", "", "", ""]],
        [["附件2", "", "", ""], ["", "", "", ""]],
        [["某局清单（二）", "<", "<", "<"]],
    ],
)
def test_each_has_its_own_columns(between):
    """What stands between them is of none."""
    assert (READ, [(None, ()), (None, ())]) == read(HEAD, ONE, *between, OTHER, TWO)


@pytest.mark.parametrize(
    ("over", "below", "expected"),
    [
        ("一、行政许可", "二、行政检查", [("行政许可", ("一、行政许可",)), ("行政检查", ("二、行政检查",))]),
        ("某局行政许可清单", "某局行政检查清单", [(None, ()), ("行政检查", ("某局行政检查清单",))]),
    ],
)
def test_headings_over_them(over, below, expected):
    rows = [[over, "<", "<", "<"], HEAD, ONE, ["", "", "", ""], [below, "<", "<", "<"], OTHER, TWO]

    assert (READ, expected) == read(*rows)


def test_a_head_of_two_rows():
    other = [["序号", "检查事项", "依据", "<"], ["^", "^", "名称", "条款"], ["1", "对乙的检查", "《乙法》", "第二条"]]
    basis = "名称：《乙法》\n条款：第二条"

    assert [READ[0], ("对乙的检查", basis, None, None)] == read(HEAD, ONE, *other)[0]


def test_a_register_below_a_list():
    """Is left out, and this is said."""
    found = understand(document(grid(HEAD, ONE, ["序号", "名称", "说明", "编号"], ["1", "审批表", "", "2"])))

    assert ["甲许可"] == [each.name for each in found.items]
    assert ["table-left-out"] == [each.kind for each in found.doubts]


@pytest.mark.parametrize("again", [HEAD, ["序号", "事项名称", "法律依据", "说明"]])
def test_a_head_that_is_printed_again(again):
    """As it was, or with other words over columns that are neither number nor name, is no further table."""
    two = ["2", *ONE[1:]]

    assert [READ[0], READ[0]] == read(HEAD, ONE, again, two)[0]
