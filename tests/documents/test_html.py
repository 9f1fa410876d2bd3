from __future__ import annotations

import pytest

from enfcmp.documents.characters import printed_characters
from enfcmp.documents.read_document import read_document
from enfcmp.errors import InputError
from tests.documents.grids import counted


def cells(grid):
    return [(cell.row, cell.column, cell.rows, cell.columns, cell.text, cell.state) for cell in grid.cells]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>",
            [
                (0, 0, 1, 1, "甲", "shown"),
                (0, 1, 1, 1, "乙", "shown"),
                (1, 0, 1, 1, "丙", "shown"),
                (1, 1, 1, 1, "丁", "shown"),
            ],
            id="nothing is closed",
        ),
        pytest.param(
            "<table><tr><td rowspan=2>甲</td><td>一</td></tr><tr><td>二</td></tr><tr><td colspan=2>乙</table>",
            [
                (0, 0, 2, 1, "甲", "shown"),
                (0, 1, 1, 1, "一", "shown"),
                (1, 1, 1, 1, "二", "shown"),
                (2, 0, 1, 2, "乙", "shown"),
            ],
            id="spans",
        ),
        pytest.param(
            "<table><tr><td rowspan=0>甲<td>一<tr><td>二</table>",
            [(0, 0, 2, 1, "甲", "shown"), (0, 1, 1, 1, "一", "shown"), (1, 1, 1, 1, "二", "shown")],
            id="a span down to the end",
        ),
        pytest.param(
            "<table><tr><td><p>甲\n 甲</p><p>乙<br>丙 &nbsp;d</p></td></tr></table>",
            [(0, 0, 1, 1, "甲甲\n乙\n丙 \xa0d", "shown")],
            id="lines as a browser has them",
        ),
        pytest.param(
            "<table><tr style='display: none'><td>旧<tr><td>新<b hidden>藏</b><td style='DISPLAY:none'>隐</table>",
            [
                (0, 0, 1, 1, "旧", "hidden"),
                (1, 0, 1, 1, "新", "shown"),
                (1, 0, 1, 1, "藏", "hidden"),
                (1, 1, 1, 1, "隐", "hidden"),
            ],
            id="hidden rows, words and cells",
        ),
        pytest.param(
            "<table><thead><tr><th>头</thead><tbody><tr><td>甲</tbody><tfoot><tr><td>尾</tfoot></table>",
            [(0, 0, 1, 1, "头", "shown"), (1, 0, 1, 1, "甲", "shown"), (2, 0, 1, 1, "尾", "shown")],
            id="groups of rows",
        ),
    ],
)
def test_a_table_is_a_grid(reading, markup, expected):
    document = reading(f"<html><body>{markup}</body></html>".encode())
    assert expected == cells(document.grids[0])
    assert counted(document) == printed_characters(document)


def test_the_innermost_tables_are_taken_and_scripts_are_not_run(reading):
    document = reading(
        b"<html><head><meta charset=gb2312><title>no</title><style>b{}</style></head><body>"
        + "<script>var a='<tr><td>不是表'</script><table><tr><td>首页</td></tr>"
        "<tr><td>题<table><tr><td>镕</td><td>乙</td></tr><tr><td>丙</td></tr></table>注</td></tr></table></body></html>".encode(
            "gb18030"
        )
    )
    assert [["镕", "乙", "丙"]] == [[cell.text for cell in grid.cells] for grid in document.grids]
    assert [
        ("var a='<tr><td>不是表'", 0, "script"),
        ("首页", 0, "text"),
        ("题", 0, "text"),
        ("注", 1, "text"),
    ] == [(each.text, each.before, each.kind) for each in document.loose]
    assert 7 == counted(document) == printed_characters(document)


def test_a_page_without_a_table_is_refused(reading):
    with pytest.raises(InputError, match="no table is found"):
        reading(b"<html><body><p>one</p></body></html>")


def test_a_body_over_twenty_rows(shared_document):
    grid = read_document(shared_document("made-changji-gov.html")).grids[0]
    assert [(1, 1, 20)] == [(cell.row, cell.column, cell.rows) for cell in grid.cells if cell.rows > 1]
