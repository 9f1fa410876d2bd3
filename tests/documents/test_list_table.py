"""A list as a table: which columns it has and in which order, where its headings stand."""

import pytest

from enfcmp.documents.list_table import TableLine, list_table
from enfcmp.documents.stated_head import StatedHead
from enfcmp.model import PrintedItem


def item(number="1", **fields):
    return PrintedItem(**{"number": number, "name": "对甲的处罚", **fields})


def table(*items, kept=(), title="某清单"):
    return list_table(title, StatedHead(), items, kept)


def rows(found):
    """The rows, a heading as a text."""
    return [line.cells[0] if line.is_heading else line.cells for line in found.lines]


FULL = item(
    type="行政处罚",
    responsible_body="某局",
    implementing_body="某队",
    remarks="无",
    basis_text="《甲法》",
    extra={"承办机构": "某科"},
)


def test_the_usual_columns():
    """Further ones stand before the remarks."""
    found = table(FULL)

    assert ("序号", "事项名称", "事项类型", "事项依据", "责任主体", "实施主体", "承办机构", "备注") == found.heads
    assert [("1", "对甲的处罚", "行政处罚", "《甲法》", "某局", "某队", "某科", "无")] == rows(found)


def test_columns_that_no_item_fills_are_left_out():
    """Unless they are kept."""
    assert ("序号", "事项名称") == table(item()).heads
    assert ("序号", "事项名称", "事项类型", "备注") == table(item(), kept=("type", "remarks")).heads


@pytest.mark.parametrize(
    ("extras", "heads"),
    [
        ([{"甲": "1", "丙": "3"}, {"甲": "1", "乙": "2", "丙": "3"}], ("甲", "乙", "丙")),
        ([{"乙": "2"}, {"甲": "1", "乙": "2"}], ("甲", "乙")),
        ([{"层级": "1", "层级 (2)": "2"}, {"层级": "1"}], ("层级", "层级")),
        ([{"–": "1", " (2)": "2", " (3)": "3"}], ("–", "", "")),
        ([{"层级 (2)": "2"}], ("层级 (2)",)),
        ([{"说明": "1", "甲": "2"}], ("甲", "备注", "说明")),  # which would be the remarks
        ([{"类型": "1"}], ("事项类型", "类型")),
        ([{"权力/类型": "1"}], ("事项类型", "权力/类型")),
        ([{"何种": "行政处罚"}, {"何种": "行政检查"}], ("事项类型", "何种")),  # taken for the type where there is none
        ([{"何种": "行政处罚"}, {}], ("事项类型", "何种")),
        ([{"何种": "行政处罚"}, {"何种": "其余"}], ("何种",)),
    ],
)
def test_further_columns(extras, heads):
    """In the order in which items have them; before one that would be taken for a field stands that field."""
    found = table(*(item(str(at), extra=extra) for at, extra in enumerate(extras)))

    assert ("序号", "事项名称", *heads) == found.heads
    assert [set(extra.values()) for extra in extras] == [set(cells[2:]) - {""} for cells in rows(found)]


@pytest.mark.parametrize(
    ("numbers", "printed"),
    [
        (["1", "1#2", "1#3"], ["1", "1", "1"]),
        (["1#2", "1"], ["1#2", "1"]),
        (["1", "1#3"], ["1", "1#3"]),
        (["1#1"], ["1#1"]),
        (["#2", "a#"], ["#2", "a#"]),
    ],
)
def test_numbers_that_are_printed_twice(numbers, printed):
    """As they are printed, where they are told apart in the same way when they are read."""
    assert printed == [cells[0] for cells in rows(table(*map(item, numbers)))]


ONE, TWO = "一、行政处罚", "（一）某类"


@pytest.mark.parametrize(
    ("unders", "expected"),
    [
        ([(ONE,), (ONE,)], [ONE, 1, 2]),
        ([(), (ONE,)], [1, ONE, 2]),
        ([(ONE, TWO), ("二、行政检查", TWO)], [ONE, TWO, 1, "二、行政检查", TWO, 2]),
        ([(ONE, "《甲法》"), (ONE, "《乙法》")], [ONE, "《甲法》", 1, "《乙法》", 2]),
        ([(ONE, TWO), (ONE,)], [ONE, TWO, 1, ONE, 2]),
        ([("甲",), ("乙",)], ["甲", 1, "乙", 2]),
    ],
)
def test_headings_as_rows(unders, expected):
    """Over their items, each once; the outer one again where it takes the inner one back."""
    found = table(*(item(str(at), under=under, type="行政检查") for at, under in enumerate(unders, 1)))

    assert "under" not in found.fields
    assert expected == [row if isinstance(row, str) else int(row[0]) for row in rows(found)]


@pytest.mark.parametrize(
    ("unders", "title"),
    [
        ([("甲", "乙")], "某清单"),  # two of one style
        ([("甲",), ()], "某清单"),  # nothing ends a heading
        ([("注册类",)], "某清单"),  # a row that begins so is a note
        ([(ONE,), (ONE, "《乙法》")], "《甲法》清单"),  # the title would be one of them
    ],
)
def test_headings_as_a_column(unders, title):
    """Where rows would be read as other headings: a line each, beside the number."""
    items = [item(str(at), under=under, type="行政检查") for at, under in enumerate(unders, 1)]
    found = table(*items, title=title)

    assert ("序号", "所属类别", "事项名称", "事项类型") == found.heads
    assert ["\n".join(under) for under in unders] == [cells[1] for cells in rows(found)]


def test_a_heading_says_no_type_of_an_item_without_one():
    """As a row it would."""
    assert "under" in table(item(under=(ONE,))).fields
    assert "under" not in table(item(under=(ONE,), type="行政处罚")).fields


def test_a_line():
    """Of an item, or a heading."""
    assert not TableLine(("1",)).is_heading
