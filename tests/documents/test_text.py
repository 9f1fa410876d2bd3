from __future__ import annotations

import pytest

from enfcmp.documents.characters import printed_characters
from enfcmp.documents.read_document import read_document
from tests.documents.grids import counted

HEAD = "序号\t名称\t依据\t备注\n"
FIRST = [("序号", 0, 0), ("名称", 0, 1), ("依据", 0, 2), ("备注", 0, 3)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param("1\t甲\t法\t一\n", [("1", 1, 0), ("甲", 1, 1), ("法", 1, 2), ("一", 1, 3)], id="one line a row"),
        pytest.param(
            "1\t甲\t法\n  第一条\t\n2\t乙\t规\t\n",
            [("1", 1, 0), ("甲", 1, 1), ("法\n  第一条", 1, 2), ("2", 2, 0), ("乙", 2, 1), ("规", 2, 2)],
            id="line breaks inside a cell",
        ),
        pytest.param(
            "1\t甲\t法\t一\n二\n2\t乙\t规\t\n",
            [("1", 1, 0), ("甲", 1, 1), ("法", 1, 2), ("一\n二", 1, 3), ("2", 2, 0), ("乙", 2, 1), ("规", 2, 2)],
            id="line breaks inside the last cell",
        ),
        pytest.param(
            "1\t甲\t法\n2\t乙\t规\n",
            [("1", 1, 0), ("甲", 1, 1), ("法", 1, 2), ("2", 2, 0), ("乙", 2, 1), ("规", 2, 2)],
            id="tabs at the end are gone",
        ),
        pytest.param(
            "一、行政处罚\n1\t甲\t法\t\n二、行政检查\n2\t乙\t规\t\n",
            [
                ("一、行政处罚", 1, 0),
                *[("1", 2, 0), ("甲", 2, 1), ("法", 2, 2)],
                ("二、行政检查", 3, 0),
                *[("2", 4, 0), ("乙", 4, 1), ("规", 4, 2)],
            ],
            id="category rows",
        ),
    ],
)
def test_lines_with_tabs_are_a_grid(reading, lines, expected):
    document = reading(f"清单\n\n{HEAD}{lines}".encode())
    assert "text" == document.format
    assert FIRST + expected == [(cell.text, cell.row, cell.column) for cell in document.grids[0].cells]
    assert [("清单", 1)] == [(each.text, each.place.line) for each in document.loose]
    assert counted(document) == printed_characters(document)


def test_without_tabs_and_known_heads_every_line_is_loose(reading):
    document = reading("清单\n序号\n名称\n\n1\n甲\n".encode())
    assert () == document.grids
    assert [("清单", 1), ("序号", 2), ("名称", 3), ("1", 5), ("甲", 6)] == [
        (each.text, each.place.line) for each in document.loose
    ]


SHEET = '清单\n序号\t"名\n称"\t依据\n1\t"对""甲""的处罚"\t"《甲法》\n\n第一条"\n\n2\t乙\t"《乙法》\t第二条"\n'


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_cells_that_a_spreadsheet_puts_in_quotation_marks(reading, encoding):
    """Line breaks, tabs and quotation marks inside of them stay; each cell has the line that it begins on."""
    document = reading(SHEET.encode(encoding))

    assert [("清单", 1)] == [(each.text, each.place.line) for each in document.loose]
    assert [
        *[("序号", 0, 0, 2), ("名\n称", 0, 1, 2), ("依据", 0, 2, 3)],
        *[("1", 1, 0, 4), ('对"甲"的处罚', 1, 1, 4), ("《甲法》\n\n第一条", 1, 2, 4)],
        *[("2", 2, 0, 8), ("乙", 2, 1, 8), ("《乙法》\t第二条", 2, 2, 8)],
    ] == [(cell.text, cell.row, cell.column, cell.place.line) for cell in document.grids[0].cells]
    assert counted(document) == printed_characters(document)


@pytest.mark.parametrize("cell", ['"甲"', '"甲"的处罚', '对"甲', '""'])
def test_quotation_marks_that_may_be_printed_stay(reading, cell):
    """Nothing in them needs to be put in quotation marks, or they do not stand around a cell."""
    document = reading(f"{HEAD}1\t{cell}\t法\t一\n".encode())

    assert [cell] == [each.text for each in document.grids[0].cells if (each.row, each.column) == (1, 1)]
    assert counted(document) == printed_characters(document)


ONE = ["1", "对甲的处罚", "行政处罚", "《甲法》", "  第一条：有甲之一的，", "处以罚款。"]
TWO = ["2", "对乙的检查", "行政检查", "乙法（《乙法》）第二条"]
TWO_AS_ONE = ["1", *TWO[1:]]
NO_TYPE = ["序号", "事项名称", "责任主体", "法律依据"]
TAIL = ["某局", "某市某局"]
HEADS = ["序号", "事项名称", "事项类型", "法律依据"]
BODIES = ["责任主体", "实施主体"]
ONE_READ = [*ONE[:3], "《甲法》\n  第一条：有甲之一的，\n处以罚款。"]


def rows_of(reading, lines):
    """The rows of cells that are read; none where the lines are no table."""
    document = reading("\n".join(["清单", *lines, ""]).encode())
    assert counted(document) == printed_characters(document)
    return [
        [
            next((cell.text for cell in grid.cells if (cell.row, cell.column) == (row, column)), "")
            for column in range(grid.width)
        ]
        for grid in document.grids
        for row in range(grid.height)
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([*HEADS, *ONE, *TWO], [HEADS, ONE_READ, TWO], id="the basis last"),
        pytest.param(
            [*HEADS, "备注", *ONE[:5], *TWO],
            [[*HEADS, "备注"], [*ONE[:3], "《甲法》\n  第一条：有甲之一的，", ""], [*TWO, ""]],
            id="empty remarks are not there",
        ),
        pytest.param(
            [*HEADS, "备注", *ONE[:5], "无", *TWO, "无"],
            [[*HEADS, "备注"], [*ONE[:3], "《甲法》\n  第一条：有甲之一的，", "无"], [*TWO, "无"]],
            id="remarks",
        ),
        pytest.param(
            [*HEADS, *BODIES, "备注", *ONE[:5], *TAIL, "无", *TWO, *TAIL],
            [
                [*HEADS, *BODIES, "备注"],
                [*ONE[:3], "《甲法》\n  第一条：有甲之一的，", *TAIL, "无"],
                [*TWO, *TAIL, ""],
            ],
            id="columns after the basis",
        ),
        pytest.param(
            ["序号", "承办机构", "职权类型", "职权名称", "1", "某科", "行政处罚", "甲", "2", "某科", "行政检查", "乙"],
            [
                ["序号", "承办机构", "职权类型", "职权名称"],
                ["1", "某科", "行政处罚", "甲"],
                ["2", "某科", "行政检查", "乙"],
            ],
            id="another order, without basis",
        ),
    ],
)
def test_one_cell_a_line_is_a_grid(reading, lines, expected):
    assert expected == rows_of(reading, lines)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*HEADS[:2], "1", "对甲的处罚"], id="too few heads"),
        pytest.param([*HEADS, "依据", *ONE, *TWO], id="two bases"),
        pytest.param([*HEADS, "请选择一项以便查看它的详细内容", *ONE, *TWO], id="prose among the heads"),
        pytest.param([*HEADS, *ONE, "2", "行政检查", "《乙法》第二条"], id="a name that is not there"),
        pytest.param([*HEADS, *ONE, "2", "对乙的检查", "《乙法》第二条"], id="a type that is not there"),
        pytest.param([*HEADS, *ONE, *TWO[:3]], id="a basis that is not there"),
        pytest.param([*HEADS, *ONE, *TWO[:3], "乙条第二款"], id="a basis that names nothing"),
        pytest.param([*HEADS, *ONE, "3", *TWO[1:]], id="a number that is left out"),
        pytest.param([*HEADS, *ONE, *TWO, "打印本页"], id="what stands below the table"),
        pytest.param([*HEADS, *ONE, *TWO, "注：自公布之日起施行。"], id="a note below the table"),
        pytest.param([*HEADS, "备注", *ONE[:5], *TWO, "打印本页"], id="remarks in the last row alone"),
        pytest.param([*HEADS, "备注", *ONE, *TWO], id="the last line of the basis may be a remark"),
        pytest.param([*HEADS, *BODIES, *ONE[:5], *TAIL, *TWO, "某局"], id="one of two bodies"),
        pytest.param(
            [*HEADS[:2], *HEADS[3:], *BODIES, "1", "甲", "《甲法》", "行政处罚", "某局"], id="a type that has no head"
        ),
        pytest.param([*HEADS[:3], *ONE[:3], *TWO[:3], "丙"], id="a line too many"),
        pytest.param([*HEADS[:3], *ONE[:3], *TWO[:2]], id="a line too few"),
        pytest.param([*HEADS, "依据", *TWO_AS_ONE, "丙"], id="two bases, each with a line"),
        pytest.param(
            [*HEADS[:3], "请选择一项以便查看它的详细内容", HEADS[3], "1", *TWO[1:3], "丙", TWO[3]], id="a long head"
        ),
        pytest.param([*NO_TYPE, "1", "某局", "《甲法》", "《甲法》第一条"], id="a basis where a name is missing"),
        pytest.param([*NO_TYPE, "1", "行政处罚", "某局", "《甲法》第一条"], id="a type in the place of a name"),
        pytest.param([*NO_TYPE, "1", "处以罚款。", "某局", "《甲法》第一条"], id="a sentence in the place of a name"),
        pytest.param([*HEADS, "1", "对甲的处罚", "处罚", "《甲法》第一条"], id="a type that is none"),
        pytest.param([*HEADS, *TWO_AS_ONE[:3], "丙", "《甲法》第一条"], id="a basis that begins with something else"),
    ],
)
def test_lines_that_may_be_of_two_cells_are_loose(reading, lines):
    assert [] == rows_of(reading, lines)


def test_a_copied_page(shared_document):
    grid = read_document(shared_document("made-changji-copied.txt")).grids[0]
    assert (21, 5) == (grid.height, grid.width - 1)
    assert [str(number) for number in range(1, 21)] == [
        cell.text for cell in grid.cells if cell.column == 0 and cell.row
    ]
