"""文档: what a published document prints, before anything of it is understood: tables as grids, and the rest."""

from __future__ import annotations

from typing import Literal

import msgspec

DocumentFormat = Literal["xlsx", "xls", "pdf", "docx", "doc", "html", "mht", "xml", "csv", "text"]
Visibility = Literal["shown", "hidden", "covered"]


class DocumentPlace(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where something stands in a document, counted from 1, with `text` as people read it.

    A cell of a workbook by `sheet` and `cell` (B7); a cell of a table by `page` (PDF only), `table`, `row` and
    `column`; a line of a text by `line`.
    """

    sheet: str | None = None
    cell: str | None = None
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None
    text: str


class GridCell(msgspec.Struct, frozen=True, kw_only=True):
    """A cell at `row` and `column` (from 0), over so many `rows` and `columns`; its text once, as printed.

    `hidden`: in a row, a column or a sheet that is not shown, or written so; a cell that shows a part of its text only
    stands twice. `covered`: under a merge that shows another cell. A formula without a stored value has no text.
    """

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    text: str
    place: DocumentPlace
    state: Visibility = "shown"
    is_formula_without_value: bool = False


class Grid(msgspec.Struct, frozen=True, kw_only=True):
    """A table as it stands on its sheet or page: `name` is that of the sheet, `page` that of a PDF (from 1).

    The cells are those with text and those that are merged, in reading order. `height` and `width` count rows and
    columns. `is_hidden`: the whole sheet is not shown.
    """

    name: str = ""
    page: int | None = None
    height: int
    width: int
    cells: tuple[GridCell, ...]
    is_hidden: bool = False


LooseKind = Literal["text", "page-header", "page-footer", "watermark", "script", "hidden"]


class LooseText(msgspec.Struct, frozen=True, kw_only=True):
    """What a document prints outside of tables; `before` is the index of the grid that it stands before.

    What follows the last grid has the number of grids as `before`.
    """

    text: str
    place: DocumentPlace
    before: int
    kind: LooseKind = "text"


class PrintedCount(msgspec.Struct, frozen=True, kw_only=True):
    """The characters that a document prints, or one `page` of it (from 1), counted without white space."""

    characters: int
    page: int | None = None


class PublishedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document as it was read.

    `counted` are the characters that it prints, counted from the bytes in another way than the cells are read; nothing
    where there is no such way. `unwritten` are those that are printed and stand nowhere in the file: numbers that Word
    counts itself.
    """

    format: DocumentFormat
    grids: tuple[Grid, ...]
    loose: tuple[LooseText, ...] = ()
    counted: tuple[PrintedCount, ...] = ()
    unwritten: int = 0
