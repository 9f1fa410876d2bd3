"""What a person says of a document: which part of it is the list, and how its columns are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from enfcmp.errors import InputError
from enfcmp.message import Message, msg
from enfcmp.model import ColumnField, Grid, GridCell, PublishedDocument

_RANGE = re.compile(r"([0-9]{1,6})(?:\s*[-~–—～至]\s*([0-9]{1,6}))?")

PageRange = tuple[int, int]


class ImportWish(NamedTuple):
    """Which sheet, which pages (from 1), which row is the head (from 1), and what columns are taken for.

    `columns` are named by their number, from 0, and win over `heads`, which are named by what is printed over them, in
    the order of the table. `is_hidden_shown`: hidden rows and columns are read as if they were shown.
    `splits_sub_items`: every row of an item whose number is merged over several is an item of its own. `grids`: the
    tables from the first number up to, not with, the second, from 0.
    """

    sheet: str | None = None
    head_row: int | None = None
    columns: tuple[tuple[int, ColumnField], ...] = ()
    pages: tuple[PageRange, ...] = ()
    heads: tuple[tuple[str, ColumnField], ...] = ()
    is_hidden_shown: bool = False
    splits_sub_items: bool = False
    grids: tuple[int, int] | None = None

    def taken(self, document: PublishedDocument) -> list[int]:
        """The tables that are asked for, by their number, from 0."""
        first, end = self.grids or (0, len(document.grids))
        return [
            index
            for index, grid in enumerate(document.grids[:end])
            if index >= first and self.sheet in {None, grid.name} and self.has_page(grid.page)
        ]

    def has_page(self, page: int | None) -> bool:
        """Whether a page, None of a document without pages, is asked for."""
        return not self.pages or any(first <= (page or 0) <= last for first, last in self.pages)


AS_FOUND = ImportWish()


def page_ranges(said: str) -> tuple[PageRange, ...]:
    """16-234 or 1,3-5 → the first and the last page of each range; raises `InputError` for anything else."""
    found: list[PageRange] = []
    for part in re.split("[,，、]", said):
        match = _RANGE.fullmatch(part.strip())
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 0 < first <= last:
            raise InputError.of(msg("`{part}` names no pages; 16-234 or 1,3-5 is the form", part=part))
        found.append((first, last))
    return tuple(found)


def as_wished(document: PublishedDocument, wish: ImportWish, path: str) -> PublishedDocument:
    """The document as it is to be read; raises `InputError` where it has no such sheet and no such page."""
    problem = _absent(document, wish)
    if problem is not None:
        raise InputError.of(problem, path)
    if not wish.is_hidden_shown:
        return document
    return msgspec.structs.replace(document, grids=tuple(map(_shown, document.grids)), counted=())


def _absent(document: PublishedDocument, wish: ImportWish) -> Message | None:
    names = [grid.name for grid in document.grids if grid.name]
    if wish.sheet is not None and wish.sheet not in names:
        return msg("there is no sheet `{sheet}`; there is {names}", sheet=wish.sheet, names=", ".join(names) or "–")
    pages = [page for page in _pages(document) if page]
    if wish.pages and not pages:
        return msg("--pages is for documents that have pages; this one has none")
    if wish.pages and not any(first <= max(pages) for first, _ in wish.pages):
        return msg("the document has {pages} pages", pages=max(pages))
    return None


def _pages(document: PublishedDocument) -> Iterator[int | None]:
    yield from (grid.page for grid in document.grids)
    yield from (each.place.page for each in document.loose)


def _shown(grid: Grid) -> Grid:
    """What is hidden as shown, but for the hidden part of a text of which another part is shown."""
    taken = {(cell.row, cell.column) for cell in grid.cells if cell.state == "shown"}
    return msgspec.structs.replace(grid, is_hidden=False, cells=tuple(_shown_cell(cell, taken) for cell in grid.cells))


def _shown_cell(cell: GridCell, taken: set[tuple[int, int]]) -> GridCell:
    is_alone = cell.state == "hidden" and (cell.row, cell.column) not in taken
    return msgspec.structs.replace(cell, state="shown") if is_alone else cell
