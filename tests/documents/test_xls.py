from __future__ import annotations

import datetime as dt
import io

import pytest
import xlwt

from enfcmp.documents.read_document import read_document


def workbook(fill) -> bytes:
    book = xlwt.Workbook()
    fill(book, book.add_sheet("清单", cell_overwrite_ok=True))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def cells(grid):
    return [(cell.place.cell, cell.rows, cell.columns, cell.text, cell.state) for cell in grid.cells]


def test_a_sheet_is_a_grid_of_what_it_shows_hides_and_covers(reading):
    def fill(_book, sheet):
        sheet.write_merge(0, 0, 0, 2, "清单")
        sheet.write_merge(1, 2, 0, 0, "甲")
        sheet.write(2, 0, "盖")
        for row in range(1, 4):
            sheet.write(row, 1, row)
            sheet.write(row, 2, f"丙{row}\n。")
        sheet.row(3).hidden = True
        sheet.col(2).hidden = True

    document = reading(workbook(fill))
    assert ("xls", "清单", 4, 3) == (
        document.format,
        document.grids[0].name,
        document.grids[0].height,
        document.grids[0].width,
    )
    assert [
        ("A1", 1, 3, "清单", "shown"),
        ("A2", 2, 1, "甲", "shown"),
        ("B2", 1, 1, "1", "shown"),
        ("C2", 1, 1, "丙1\n。", "hidden"),
        ("A3", 1, 1, "盖", "covered"),
        ("B3", 1, 1, "2", "shown"),
        ("C3", 1, 1, "丙2\n。", "hidden"),
        ("B4", 1, 1, "3", "hidden"),
        ("C4", 1, 1, "丙3\n。", "hidden"),
    ] == cells(document.grids[0])


def test_a_hidden_sheet_is_hidden(reading):
    def fill(book, sheet):
        sheet.write(0, 0, "甲")
        hidden = book.add_sheet("旧")
        hidden.write(0, 0, "乙")
        hidden.visibility = 1

    grids = reading(workbook(fill)).grids
    assert [("shown", False), ("hidden", True)] == [(grid.cells[0].state, grid.is_hidden) for grid in grids]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (1.0, "General", "1"),
        (7, "000", "007"),
        (dt.date(2013, 5, 1), 'yyyy"年"m"月"d"日"', "2013年5月1日"),
        (True, "General", "TRUE"),
    ],
)
def test_numbers_print_as_the_sheet_shows_them(reading, value, code, shown):
    def fill(_book, sheet):
        sheet.write(0, 0, value, xlwt.easyxf(num_format_str=code))

    assert [shown] == [cell.text for cell in reading(workbook(fill)).grids[0].cells]


def test_a_published_workbook(shared_document):
    grid = read_document(shared_document("karamay-medical-security-2024.xls")).grids[0]
    assert (19, 12, 183) == (grid.height, grid.width, len(grid.cells))
    assert [str(number) for number in range(1, 18)] == [
        cell.text for cell in grid.cells if cell.column == 0 and cell.row > 1
    ]
