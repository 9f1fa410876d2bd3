"""Forms: heads to the left of what they name, one item a form."""

import pytest

from enfcmp.documents.understand import understand
from tests.documents.grids import document, grid

NAMED = ["职权名称", "对甲的处罚", "职权类型", "行政处罚"]
BASIS = ["实施依据", "《甲法》第一条", "<", "<"]
BODY = ["实施主体", "某局", "监督电话", "12345"]
ITEM = ("对甲的处罚", "行政处罚", "《甲法》第一条", "某局", {"监督电话": "12345"})


def items(*grids):
    """What was understood; every character is in an item or left out, each once."""
    found = understand(document(*grids))
    assert found.characters.document == found.characters.items + found.characters.left_out
    return [(each.name, each.type, each.basis_text, each.implementing_body, dict(each.extra)) for each in found.items]


@pytest.mark.parametrize(
    "rows",
    [
        [NAMED, BASIS, BODY],
        [["某市某局职权事项表", "<", "<", "<"], NAMED, BASIS, BODY, ["注：本表一式两份", "<", "<", "<"]],
        [
            ["职权名称", "对甲的处罚", "", ""],
            ["职权类型", "行政处罚", "", ""],
            ["实施依据", "《甲法》第一条", "", ""],
            BODY,
        ],
        [["职权名称", "<", "对甲的处罚", "<"], ["职权类型", "<", "行政处罚", "<"], BASIS, BODY],
        [BODY, NAMED, BASIS],
    ],
)
def test_heads_and_cells_side_by_side(rows):
    """Two pairs in a row, one over the whole width, a title over all of it."""
    assert [ITEM] == items(grid(*rows))


def test_a_head_that_is_merged_over_rows():
    """All that stands beside it is its own, a line each."""
    rows = [
        ["职权名称", "<", "对甲的处罚"],
        ["职权类型", "<", "行政处罚"],
        ["责任事项", "受理", "当场受理"],
        ["^", "决定", "七日内决定"],
        ["", "送达", "当日送达"],
    ]

    assert [
        ("对甲的处罚", "行政处罚", None, None, {"责任事项": "受理\n当场受理\n决定\n七日内决定\n送达\n当日送达"})
    ] == items(grid(*rows))


@pytest.mark.parametrize(
    ("rows", "extra"),
    [
        (
            [["申请材料", "名称", "份数", "形式"], ["^", "申请表", "1", "纸质"], ["^", "执照", "1", "电子"]],
            {"申请材料": "名称\n份数\n形式\n申请表\n1\n纸质\n执照\n1\n电子"},
        ),
        ([["办理流程", "受理", "审查", "决定", "送达"]], {"办理流程": "受理\n审查\n决定\n送达"}),
        (
            [["承办机构", "某科", "监督电话", "12345"], ["^", "^", "服务电话", "54321"]],
            {"承办机构": "某科", "监督电话": "12345", "服务电话": "54321"},
        ),
    ],
)
def test_a_table_inside_a_form(rows, extra):
    """Is of the head to its left, cell by cell; a cell that reaches as far down as its head is one of a pair."""
    width = len(rows[0])
    fields = [["职权名称", "对甲的处罚"], ["职权类型", "行政处罚"], ["实施依据", "《甲法》第一条"]]
    wide = [[*row, *["<"] * (width - 2)] for row in fields]

    assert [("对甲的处罚", "行政处罚", "《甲法》第一条", None, extra)] == items(grid(*wide, *rows))


def test_a_column_of_groups():
    """What is merged over the heads of several fields is no head of what stands beside it, and named as left out."""
    rows = [
        ["基本信息", "职权名称", "对甲的处罚", "职权类型", "行政处罚"],
        ["^", "实施依据", "《甲法》第一条", "<", "<"],
        ["其他信息", "实施主体", "某局", "监督电话", "12345"],
        ["^", "责任主体", "某局", "", ""],
    ]

    assert [ITEM] == items(grid(*rows))
    assert {"基本信息", "其他信息"} == {
        each.text for each in understand(document(grid(*rows))).left_out if each.kind == "other"
    }


def test_several_in_one_table():
    """Another item begins where the first head stands again."""
    other = [["职权名称", "对乙的检查", "职权类型", "行政检查"], ["实施依据", "《乙法》第二条", "<", "<"], BODY]

    assert ["对甲的处罚", "对乙的检查"] == [name for name, *_ in items(grid(NAMED, BASIS, BODY, *other))]
    assert ["对甲的处罚", "对乙的检查"] == [name for name, *_ in items(grid(NAMED, BASIS, BODY), grid(*other))]


def test_over_a_page():
    """What has no head goes on in its line, another field begins one of its own."""
    pieces = grid(NAMED, BASIS, page=1), grid(["", "，处罚款。", "<", "<"], BODY, page=2)

    assert [("对甲的处罚", "行政处罚", "《甲法》第一条，处罚款。", "某局", {"监督电话": "12345"})] == items(*pieces)


@pytest.mark.parametrize(
    "rows",
    [
        [["事项名称", "事项类型", "事项依据", "实施主体"], ["对甲的处罚", "行政处罚", "《甲法》第一条", "某局"]],
        [["事项名称", "办理时限", "事项类型", "收费标准"], ["对甲的处罚", "七日", "行政处罚", "无"]],
        [
            ["事项名称", "事项类型", "事项依据", "实施主体"],
            ["对甲的处罚", "行政处罚", "《甲法》第一条", "某局"],
            ["事项名称", "事项类型", "事项依据", "实施主体"],
        ],
    ],
)
def test_a_list_is_no_form(rows):
    """Whose heads stand in one row, printed again or not."""
    assert ["对甲的处罚"] == [name for name, *_ in items(grid(*rows))]


def test_a_row_that_has_no_pairs():
    """Nothing is taken for an item that was not understood."""
    rows = [["职权名称", "对甲的处罚", "对乙的检查"], ["职权类型", "行政处罚", "行政检查"]]

    assert [] == items(grid(*rows))
    assert [] == items(grid(*rows, *[["", "", ""]] * 3))


@pytest.mark.parametrize(
    "row",
    [
        ["职权类型", "行政处罚", "行政检查", "行政许可"],
        ["实施依据", "《甲法》第一条", "《乙法》第二条", "《丙法》第三条"],
        ["实施主体", "某局", "某局", "某局"],
    ],
)
def test_items_side_by_side(row):
    """Are no pairs: of none of them half is taken for what another one says."""
    assert [] == items(grid(["职权名称", "对甲的处罚", "对乙的检查", "丙许可"], row))
