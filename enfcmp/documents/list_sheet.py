"""The sheet of a published list: it prints on A4 lying on its side, its head on every page; every cell is text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, get_args

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from enfcmp.documents.column_widths import column_widths, short_columns
from enfcmp.documents.list_table import ListTable, TableLine
from enfcmp.documents.sheet_rows import SIZES, sheet_rows, text_height
from enfcmp.errors import Fault
from enfcmp.message import msg
from enfcmp.model import ActionType
from enfcmp.office.workbooks import FONT

_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"font_name": "黑体", "font_size": 18, "align": "center"},
    "left": {"align": "left"},
    "right": {"align": "right"},
    "head": {"bold": True, "align": "center", "bg_color": "#EDEDED", "border": 1},
    "heading": {"bold": True, "align": "left", "border": 1},
    "short": {"align": "center", "border": 1},
    "long": {"align": "left", "border": 1},
    "short empty": {"align": "center"},
    "long empty": {"align": "left"},
}
_A4 = 9
_ROOMS = (140, 155, 170, 185, 200, 230)  # letters of a sheet that is printed on A4: the more, the smaller they are
_LOW = 300  # points
_FURTHER = 1000  # rows below the table in which types are chosen too
_DAY = 28  # letters that the day of publication takes


class ListSheet:
    """The sheet, and the row that is written next; `note` is told of texts that no row shows whole."""

    def __init__(self, book: Workbook, table: ListTable, note: Callable[[Fault], None]) -> None:
        self._book, self._table, self._note = book, table, note
        self._sheet = book.add_worksheet("清单")
        self._widths = _widths(table)
        self._looks = ["short" if is_short else "long" for is_short in short_columns(table)]
        self._last = len(table.heads) - 1
        self._at = 0
        self._format = cache(self._made)

    def fill(self) -> None:
        """Write everything, from above."""
        self._lay()
        self._over()
        self._head()
        first = self._at
        for line in self._table.lines:
            if line.is_heading:
                self._line((line.cells[0], "heading", 0, self._last))
            else:
                self._item(line)
        for _ in range(self._table.spare):
            for column, look in enumerate(self._looks):
                self._sheet.write_blank(self._at, column, None, self._format(look, SIZES[0]))
            self._at += 1
        if "type" in self._table.fields:
            self._choose_types(first, self._table.fields.index("type"))

    def _lay(self) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.set_footer("&C第 &P 页 共 &N 页")
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # numbers are texts, and meant so
        for column, (width, look) in enumerate(zip(self._widths, self._looks, strict=True)):
            sheet.set_column(
                column, column, width, self._format(f"{look} empty", SIZES[0])
            )  # what is added is text too

    def _over(self) -> None:
        """The title, and below it the facts at both ends of one line."""
        left, right = self._table.facts
        if self._table.title:
            self._line((self._table.title, "title", 0, self._last))
        if left and right:
            end = next(at for at in range(self._last, 0, -1) if sum(self._widths[at:]) >= _DAY or at == 1)
            self._line((left, "left", 0, end - 1), (right, "right", end, self._last))
        elif left or right:
            self._line((left or right, "left" if left else "right", 0, self._last))

    def _head(self) -> None:
        self._sheet.repeat_rows(self._at)
        self._line(*((head, "head", at, at) for at, head in enumerate(self._table.heads)))
        self._sheet.freeze_panes(self._at, 0)

    def _line(self, *parts: tuple[str, str, int, int]) -> None:
        """A row of texts, each with its look over some columns."""
        height = 0.0
        for text, look, first, last in parts:
            points = _LOOKS[look].get("font_size", SIZES[0])
            height = max(height, text_height(text, sum(self._widths[first : last + 1]), points))
            self._across(text, self._format(look, points), (self._at, first, self._at, last))
        self._sheet.set_row(self._at, height)
        self._at += 1

    def _item(self, line: TableLine) -> None:
        """One row, or several with what is short merged over them."""
        rows = sheet_rows(line.cells, self._widths)
        for number, row in enumerate(rows):
            self._sheet.set_row(self._at + number, row.height)
        for column, look in enumerate(self._looks):
            begins = [number for number, row in enumerate(rows) if row.cells[column] is not None]
            for number, end in zip(begins, [*begins[1:], len(rows)], strict=True):
                text = rows[number].cells[column] or ""
                size = self._size(text, column, sum(row.height for row in rows[number:end]), line)
                where = (self._at + number, column, self._at + end - 1, column)
                self._across(text, self._format(look, size), where)
        self._at += len(rows)

    def _size(self, text: str, column: int, height: float, line: TableLine) -> float:
        """The largest letters at which a text fits."""
        for size in SIZES:
            if text_height(text, self._widths[column], size) <= height:
                return size
        head = self._table.heads[column]
        message = msg("{head} is longer than a row of Excel shows; its cell holds all, .docx prints all", head=head)
        self._note(Fault(message=message, item=line.cells[0]))
        return SIZES[-1]

    def _across(self, text: str, look: Format, where: tuple[int, int, int, int]) -> None:
        """Text in cells that are merged, where they are several."""
        top, left, bottom, right = where
        if (top, left) != (bottom, right):
            self._sheet.merge_range(top, left, bottom, right, "", look)
        if text.startswith("<r>") and text.endswith("</r>"):  # XlsxWriter would take it for its own
            self._sheet.write_rich_string(top, left, look, text[:1], look, text[1:], look)
        else:
            self._sheet.write_string(top, left, text, look)

    def _choose_types(self, first: int, column: int) -> None:
        types = {"validate": "list", "source": list(get_args(ActionType))}
        self._sheet.data_validation(first, column, self._at + _FURTHER, column, types)

    def _made(self, look: str, points: float) -> Format:
        properties = {**FONT, "num_format": "@", "text_wrap": True, "valign": "vcenter", **_LOOKS[look]}
        return self._book.add_format({**properties, "font_size": points})


def _widths(table: ListTable) -> list[float]:
    """The widest letters with which no item takes more than half a sheet of paper, if there are such."""
    rows = [line.cells for line in table.lines if not line.is_heading]
    for room in _ROOMS:
        widths = column_widths(table, room)
        if all(text_height(*each) <= _LOW for cells in rows for each in zip(cells, widths, strict=True)):
            break
    return widths
