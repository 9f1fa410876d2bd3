from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest

from enfcmp.errors import InputError


def workbook(fill) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def cells(grid):
    return [(cell.place.cell, cell.rows, cell.columns, cell.text, cell.state) for cell in grid.cells]


def test_a_sheet_is_a_grid_of_what_it_shows(reading):
    def fill(book):
        sheet = book.active
        sheet.title = "行政处罚（2项）"
        sheet.append(["清单", None, None])
        sheet.append(["序号", "事项名称", "备注"])
        sheet.append([1, "对甲的处罚\n（一）", "一"])
        sheet.append([2, "对乙的处罚", "二"])
        sheet.merge_cells("A1:C1")

    document = reading(workbook(fill))
    grid = document.grids[0]
    assert ("xlsx", "行政处罚（2项）", 4, 3, False) == (
        document.format,
        grid.name,
        grid.height,
        grid.width,
        grid.is_hidden,
    )
    assert [
        ("A1", 1, 3, "清单", "shown"),
        ("A2", 1, 1, "序号", "shown"),
        ("B2", 1, 1, "事项名称", "shown"),
        ("C2", 1, 1, "备注", "shown"),
        ("A3", 1, 1, "1", "shown"),
        ("B3", 1, 1, "对甲的处罚\n（一）", "shown"),
        ("C3", 1, 1, "一", "shown"),
        ("A4", 1, 1, "2", "shown"),
        ("B4", 1, 1, "对乙的处罚", "shown"),
        ("C4", 1, 1, "二", "shown"),
    ] == cells(grid)


def test_what_the_paper_does_not_show_is_marked(reading):
    def fill(book):
        sheet = book.active
        for row in range(1, 5):
            sheet.append([f"甲{row}", f"乙{row}", f"丙{row}"])
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True
        book.create_sheet("旧").append(["丁"])
        book["旧"].sheet_state = "hidden"
        # a merge as other programs write it: with what stood in its cells
        sheet.merged_cells.add("A1:A3")
        sheet.merged_cells.add("B2:B2")

    document = reading(workbook(fill))
    assert [
        ("A1", 3, 1, "甲1", "shown"),
        ("B1", 1, 1, "乙1", "shown"),
        ("C1", 1, 1, "丙1", "hidden"),
        ("A2", 1, 1, "甲2", "covered"),
        ("B2", 1, 1, "乙2", "hidden"),
        ("C2", 1, 1, "丙2", "hidden"),
        ("A3", 1, 1, "甲3", "covered"),
        ("B3", 1, 1, "乙3", "shown"),
        ("C3", 1, 1, "丙3", "hidden"),
        ("A4", 1, 1, "甲4", "shown"),
        ("B4", 1, 1, "乙4", "shown"),
        ("C4", 1, 1, "丙4", "hidden"),
    ] == cells(document.grids[0])
    assert [("A1", 1, 1, "丁", "hidden")] == cells(document.grids[1])
    assert document.grids[1].is_hidden


def test_a_merge_that_begins_in_a_hidden_row_is_seen(reading):
    def fill(book):
        sheet = book.active
        sheet.append(["甲", "一"])
        sheet.append([None, "二"])
        sheet.merge_cells("A1:A2")
        sheet.row_dimensions[1].hidden = True

    assert [("A1", 2, 1, "甲", "shown"), ("B1", 1, 1, "一", "hidden"), ("B2", 1, 1, "二", "shown")] == cells(
        reading(workbook(fill)).grids[0]
    )


def test_a_formula_without_a_stored_value_is_named(reading):
    grid = reading(workbook(lambda book: book.active.append(["=ROW()", "甲"]))).grids[0]
    assert [("A1", "", True), ("B1", "甲", False)] == [
        (cell.place.cell, cell.text, cell.is_formula_without_value) for cell in grid.cells
    ]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (1.0, "General", "1"),
        (2.5, "General", "2.5"),
        (7, "000", "007"),
        (1234.5, "#,##0.00", "1,234.50"),
        (0.125, "0.0%", "12.5%"),
        (3, '"第"0"项"', "第3项"),
        (dt.date(2013, 5, 1), "yyyy/m/d", "2013/5/1"),
        (dt.date(2013, 1, 1), 'm"月"d"日"', "1月1日"),
        (True, "General", "TRUE"),
    ],
)
def test_numbers_print_as_the_sheet_shows_them(reading, value, code, shown):
    def fill(book):
        book.active["A1"] = value
        book.active["A1"].number_format = code

    assert [shown] == [cell.text for cell in reading(workbook(fill)).grids[0].cells]


def test_the_heads_of_printed_pages_are_loose(reading):
    def fill(book):
        book.active["A1"] = "甲"
        book.active.oddHeader.center.text = "征求意见稿"
        book.active.oddFooter.center.text = "第&P页"

    loose = reading(workbook(fill)).loose
    assert [("征求意见稿", "page-header", 0), ("第页", "page-footer", 0)] == [
        (each.text, each.kind, each.before) for each in loose
    ]


def test_more_rows_than_a_list_has_are_refused(reading):
    with pytest.raises(InputError, match="100001 rows"):
        reading(workbook(lambda book: book.active.cell(100_001, 1, "甲")))


def test_a_merge_over_all_columns_ends_where_the_sheet_is_filled(reading):
    def fill(book):
        book.active.append(["清单", None])
        book.active.append(["甲", "乙"])
        book.active.merge_cells("A1:XFD1")

    grid = reading(workbook(fill)).grids[0]
    assert (2, 2, 2) == (grid.height, grid.width, grid.cells[0].columns)


def test_made_workbook_has_its_hidden_row_and_column(shared_document):
    from enfcmp.documents.read_document import read_document

    grid = read_document(shared_document("made-datong-tworow.xlsx")).grids[0]
    assert ["G2", "B10", "C10", "D10"] == [
        cell.place.cell for cell in grid.cells if cell.state == "hidden" and cell.text
    ]
    assert [f"A{row}" for row in range(4, 24)] == [
        cell.place.cell for cell in grid.cells if cell.is_formula_without_value
    ]
