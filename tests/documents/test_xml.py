"""XML Spreadsheet 2003: a workbook in one XML file, under whatever name."""

from __future__ import annotations

import pytest

from enfcmp.documents.characters import printed_characters
from enfcmp.errors import InputError
from tests.documents.grids import counted

SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
PROGRAM = '<?mso-application progid="Excel.Sheet"?>'
OPENING = f'<?xml version="1.0"?>\n{PROGRAM}\n<Workbook xmlns="{SPREADSHEET}" xmlns:ss="{SPREADSHEET}"'
STYLES = (
    '<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="n"><NumberFormat ss:Format="000"/></Style>'
    '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
)


def workbook(*tables: str, options: str = "") -> bytes:
    """A workbook of sheets with these tables."""
    sheets = "".join(
        f'<Worksheet ss:Name="表{number}"><Table>{table}</Table>{options}</Worksheet>'
        for number, table in enumerate(tables, 1)
    )
    return f'{OPENING} xmlns:x="urn:schemas-microsoft-com:office:excel">{STYLES}{sheets}</Workbook>'.encode()


def row(*cells: str, said: str = "") -> str:
    return f"<Row{said}>{''.join(cells)}</Row>"


def cell(words: str, kind: str = "String", said: str = "") -> str:
    return f'<Cell{said}><Data ss:Type="{kind}">{words}</Data></Cell>'


def cells(grid):
    return [(each.place.cell, each.rows, each.columns, each.text, each.state) for each in grid.cells]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            row(cell("甲&#10;乙 &lt;")) + row(cell("丙", said=' ss:Index="3"'), cell("丁"), said=' ss:Index="4"'),
            [("A1", 1, 1, "甲\n乙 <", "shown"), ("C4", 1, 1, "丙", "shown"), ("D4", 1, 1, "丁", "shown")],
            id="places",
        ),
        pytest.param(
            row(cell("甲", said=' ss:MergeAcross="1" ss:MergeDown="1"'), cell("乙"))
            + row(cell("丙", said=' ss:Index="3"')),
            [("A1", 2, 2, "甲", "shown"), ("C1", 1, 1, "乙", "shown"), ("C2", 1, 1, "丙", "shown")],
            id="merges",
        ),
        pytest.param(
            '<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/>'
            + row(*map(cell, "甲乙丙丁"))
            + row(cell("戊"), said=' ss:Hidden="1" ss:Span="1"')
            + row(cell("己")),
            [
                *[("A1", 1, 1, "甲", "shown"), ("B1", 1, 1, "乙", "hidden"), ("C1", 1, 1, "丙", "hidden")],
                *[("D1", 1, 1, "丁", "shown"), ("A2", 1, 1, "戊", "hidden"), ("A4", 1, 1, "己", "shown")],
            ],
            id="hidden rows and columns",
        ),
        pytest.param(
            row(
                cell("1", "Number"),
                cell("0.125", "Number", ' ss:StyleID="p"'),
                cell("2018-05-01T00:00:00.000", "DateTime", ' ss:StyleID="d"'),
                cell("1", "Boolean"),
                cell("#N/A", "Error"),
            )
            + row(cell("7", "Number"), said=' ss:StyleID="n"'),
            [
                *[("A1", 1, 1, "1", "shown"), ("B1", 1, 1, "12.50%", "shown"), ("C1", 1, 1, "2018/5/1", "shown")],
                *[("D1", 1, 1, "TRUE", "shown"), ("E1", 1, 1, "#N/A", "shown"), ("A2", 1, 1, "007", "shown")],
            ],
            id="kinds of data",
        ),
        pytest.param(
            row(
                '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">'
                "<B>甲</B><Font> 乙</Font></ss:Data>"
                "<Comment><ss:Data>批注</ss:Data></Comment></Cell>",
                "<Cell/>",
                cell("", "Number"),
                '<Cell ss:Formula="=ROW()"><Data ss:Type="Number"></Data></Cell>',
            ),
            [("A1", 1, 1, "甲 乙", "shown"), ("D1", 1, 1, "", "shown")],
            id="runs, comments and nothing",
        ),
    ],
)
def test_a_sheet_is_a_grid_of_what_it_shows(reading, table, expected):
    document = reading(workbook(table), "清单.xls")

    assert ("xml", "表1") == (document.format, document.grids[0].name)
    assert expected == cells(document.grids[0])
    assert counted(document) == printed_characters(document)


def test_sheets_that_are_hidden(reading):
    """Both kinds of it; what they have is counted with neither."""
    options = "<x:WorksheetOptions><x:Visible>SheetVeryHidden</x:Visible></x:WorksheetOptions>"
    document = reading(workbook(row(cell("甲")), row(cell("1", "Number")), options=options))

    assert [True, True] == [grid.is_hidden for grid in document.grids]
    assert 0 == counted(document) == printed_characters(document)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(
            workbook(row(cell("甲")), row(cell("乙", said=' ss:Index="0"'))), "damaged", id="a column before the first"
        ),
        pytest.param(
            workbook(row(cell("甲"), said=' ss:Index="99999999999"')), "99999999999 rows", id="a row far below"
        ),
        pytest.param(workbook(row(cell("甲", said=' ss:Index="9999999"'))), "9999999 columns", id="a column far away"),
        pytest.param(workbook(row(cell("甲", "Number"))), "damaged", id="no number"),
        pytest.param(workbook(row(cell("甲")))[:-30], "damaged", id="cut off"),
        pytest.param(
            b'<!DOCTYPE a [<!ENTITY x "y">]>' + workbook(row(cell("&x;")))[21:], "XML entities", id="entities"
        ),
    ],
)
def test_what_cannot_be_read_is_one_message(reading, data, words):
    with pytest.raises(InputError, match=words):
        reading(data)


def test_in_another_encoding(reading):
    data = (
        workbook(row(cell("甲"))).decode().replace('version="1.0"', 'version="1.0" encoding="UTF-16"').encode("utf-16")
    )

    assert ["甲"] == [each.text for each in reading(data).grids[0].cells]
