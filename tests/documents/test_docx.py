from __future__ import annotations

import pytest

from enfcmp.documents.read_document import read_document
from tests.documents.packages import p, package, tbl, tc

NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
    '<w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)


def cells(grid):
    return [(cell.row, cell.column, cell.rows, cell.columns, cell.text, cell.state) for cell in grid.cells]


DOWN, ON, WIDE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
VANISHED = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r></w:p>"
LISTED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            (tc(p("甲") + p("乙")) + tc(p("")), tc(p("丙")) + tc(p("丁"))),
            [(0, 0, 1, 1, "甲\n乙", "shown"), (1, 0, 1, 1, "丙", "shown"), (1, 1, 1, 1, "丁", "shown")],
            id="paragraphs are lines",
        ),
        pytest.param(
            (
                tc(p("头"), WIDE),
                tc(p("甲"), DOWN) + tc(p("一")),
                tc(p("盖"), ON) + tc(p("二")),
                tc(p("乙")) + tc(p("三")),
            ),
            [
                (0, 0, 1, 2, "头", "shown"),
                (1, 0, 2, 1, "甲", "shown"),
                (1, 1, 1, 1, "一", "shown"),
                (2, 0, 1, 1, "盖", "covered"),
                (2, 1, 1, 1, "二", "shown"),
                (3, 0, 1, 1, "乙", "shown"),
                (3, 1, 1, 1, "三", "shown"),
            ],
            id="merged to the right and down",
        ),
        pytest.param(
            ('<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc(p("甲")), tc(p("乙")) + tc(p("丙"))),
            [(0, 1, 1, 1, "甲", "shown"), (1, 0, 1, 1, "乙", "shown"), (1, 1, 1, 1, "丙", "shown")],
            id="a row that begins further right",
        ),
        pytest.param(
            ("<w:trPr><w:hidden/></w:trPr>" + tc(p("甲")), tc(VANISHED + p("丙"))),
            [(0, 0, 1, 1, "甲", "hidden"), (1, 0, 1, 1, "丙", "shown"), (1, 0, 1, 1, "乙", "hidden")],
            id="hidden rows and words",
        ),
        pytest.param(
            (
                tc(
                    "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"
                ),
            ),
            [(0, 0, 1, 1, "新", "shown")],
            id="what was struck out is not printed",
        ),
        pytest.param(
            (tc(p("甲") + tbl(tc(p("一")) + tc(p("二")))) + tc(p("乙")), tc(p("丙")) + tc(p("丁"))),
            [
                (0, 0, 1, 1, "甲\n一\t二", "shown"),
                (0, 1, 1, 1, "乙", "shown"),
                (1, 0, 1, 1, "丙", "shown"),
                (1, 1, 1, 1, "丁", "shown"),
            ],
            id="a small table in a cell",
        ),
    ],
)
def test_a_table_is_a_grid(reading, rows, expected):
    assert expected == cells(reading(package(tbl(*rows))).grids[0])


@pytest.mark.parametrize(
    ("style", "pattern", "expected"),
    [
        ("decimal", "%1", ["1", "2"]),
        ("chineseCountingThousand", "（%1）", ["（一）", "（二）"]),
        ("upperRoman", "%1.", ["I.", "II."]),
        ("lowerLetter", "%1)", ["a)", "b)"]),
        ("bullet", "•", []),
    ],
)
def test_numbers_that_word_counts_are_printed(reading, style, pattern, expected):
    body = tbl(tc(f"<w:p>{LISTED}</w:p>"), tc(f"<w:p>{LISTED}</w:p>"))
    data = package(body, numbering=NUMBERING.format(style=style, pattern=pattern))
    assert expected == [cell.text for cell in reading(data).grids[0].cells]


def test_what_stands_outside_of_tables_is_loose(reading):
    body = p("题") + tbl(tc(p("甲"))) + f"<w:sdt><w:sdtContent>{p('注')}</w:sdtContent></w:sdt>"
    loose = reading(package(body, header=p("眉"), footer=p("脚"))).loose
    assert [
        ("眉", 0, "page-header"),
        ("题", 0, "text"),
        ("注", 1, "text"),
        ("脚", 1, "page-footer"),
    ] == [(each.text, each.before, each.kind) for each in loose]


def test_a_table_that_lays_out_another_is_none(reading):
    inner = tbl(tc(p("甲")) + tc(p("乙")), tc(p("丙")) + tc(p("丁")))
    document = reading(package(tbl(tc(p("首页")), tc(inner))))
    assert [["甲", "乙", "丙", "丁"]] == [[cell.text for cell in grid.cells] for grid in document.grids]
    assert ["首页"] == [each.text for each in document.loose]


def test_the_words_of_a_text_box_stand_once(reading):
    box = f"<w:txbxContent>{p('框')}</w:txbxContent>"
    body = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert ["框"] == [each.text for each in reading(package(body + tbl(tc(p("甲"))))).loose]


def test_bodies_merged_over_a_category(shared_document):
    grid = read_document(shared_document("made-datong-categories.docx")).grids[0]
    heads = [(cell.row, cell.column, cell.rows, cell.columns) for cell in grid.cells if cell.row < 2]
    assert [(0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 2, 1), (0, 3, 1, 2), (0, 5, 2, 1), (1, 3, 1, 1), (1, 4, 1, 1)] == heads
    assert [7, 1, 7, 1, 3, 1] == [cell.rows for cell in grid.cells if cell.row > 1 and cell.column == 3]
