"""Places in a document, and how they read."""

from __future__ import annotations

import functools

import msgspec

from enfcmp.document_places import said_place
from enfcmp.model import DocumentPlace


def sheet_place(sheet: str, row: int, column: int) -> DocumentPlace:
    """A cell of a workbook, counted from 0."""
    cell = f"{column_letters(column)}{row + 1}"
    return DocumentPlace(sheet=sheet, cell=cell, text=f"{sheet}!{cell}")


def table_place(table: int, row: int, column: int, page: int | None = None) -> DocumentPlace:
    """A cell of a table; `page` and `table` count from 1, row and column from 0."""
    return _with_words(DocumentPlace(page=page, table=table, row=row + 1, column=column + 1, text=""))


def line_place(line: int, page: int | None = None) -> DocumentPlace:
    """A line, or a paragraph, outside of tables, counted from 1."""
    return _with_words(DocumentPlace(page=page, line=line, text=""))


def whole_sheet_place(sheet: str) -> DocumentPlace:
    """A sheet of a workbook as a whole."""
    return DocumentPlace(sheet=sheet, text=sheet)


def page_place(page: int | None) -> DocumentPlace:
    """A page as a whole, or the document where it has none."""
    return _with_words(DocumentPlace(page=page, text=""))


def _with_words(place: DocumentPlace) -> DocumentPlace:
    return msgspec.structs.replace(place, text=str(said_place(place)))


@functools.cache
def column_letters(column: int) -> str:
    """A, B, … Z, AA for 0, 1, … 25, 26."""
    letters = ""
    while column >= 0:
        column, last = divmod(column, 26)
        letters = chr(ord("A") + last) + letters
        column -= 1
    return letters
