"""XLS, under whatever name: xlrd keeps merges, what they cover, and what is hidden."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from enfcmp.documents.readers import document_readers
from enfcmp.documents.sheet import Merge, Sheet, SheetSpot, sheet_grid
from enfcmp.documents.shown_number import format_code, shown_number
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import PublishedDocument

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Cell, Rowinfo
    from xlrd.sheet import Sheet as XlsSheet

_TEXT = 1
_FORMATTED = _NUMBER, _DATE, _BOOLEAN, _ERROR = 2, 3, 4, 5


@document_readers.add("xls")
def read(data: bytes, path: str) -> PublishedDocument:
    """Every sheet a grid."""
    import xlrd  # an extra

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        if "encrypted" not in str(error):
            raise
        message = msg("the document is locked with a password; open it, save it without one, and take that")
        raise InputError.of(message, path) from error
    grids = tuple(sheet_grid(_sheet(book, sheet), path) for sheet in book.sheets())
    return PublishedDocument(format="xls", grids=grids)


def _sheet(book: Book, sheet: XlsSheet) -> Sheet:
    return Sheet(
        sheet.name,
        dict(_texts(book, sheet)),
        merges=[Merge(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells],
        hidden_rows={row for row, info in sheet.rowinfo_map.items() if info.hidden or _is_flat(info)},
        hidden_columns={column for column, info in sheet.colinfo_map.items() if info.hidden or info.width == 0},
        is_hidden=sheet.visibility != 0,
    )


def _texts(book: Book, sheet: XlsSheet) -> Iterator[tuple[SheetSpot, str]]:
    for row in range(sheet.nrows):
        for column, (kind, value) in enumerate(zip(sheet.row_types(row), sheet.row_values(row), strict=False)):
            if kind == _TEXT:
                yield (row, column), str(value).replace("\r\n", "\n").replace("\r", "\n")
            elif kind in _FORMATTED:
                yield (row, column), _shown(book, sheet.cell(row, column))


def _shown(book: Book, cell: Cell) -> str:
    if cell.ctype in {_NUMBER, _DATE}:
        return shown_number(float(cell.value), _code(book, cell), from_1904=book.datemode == 1)
    if cell.ctype == _BOOLEAN:
        return ("FALSE", "TRUE")[bool(cell.value)]
    if cell.ctype == _ERROR:
        from xlrd import error_text_from_code

        return str(error_text_from_code.get(cell.value, "#N/A"))
    return ""


def _code(book: Book, cell: Cell) -> str:
    """The code of the cell's number format."""
    number = book.xf_list[cell.xf_index].format_key
    own = book.format_map.get(number)
    return format_code(number, {number: own.format_str} if own else {})


def _is_flat(row: Rowinfo) -> bool:
    """A row may be hidden by a height of nothing."""
    return row.height == 0 and not row.has_default_height
