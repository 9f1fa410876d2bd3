"""A workbook as it comes back: what people wrote into it, wherever its rows and columns stand by now."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from enfcmp.documents.places import sheet_place
from enfcmp.errors import Fault
from enfcmp.i18n import in_every_language
from enfcmp.message import Message, msg
from enfcmp.model import Grid, GridCell

FORMULA = "="
"""What stands for a formula of which nobody knows what it works out."""
_BLANK = re.compile(r"\s")


class ReturnedWorkbook(NamedTuple):
    """The sheets of a workbook, as a reader of documents has them, also what a filter hides."""

    path: Path
    grids: tuple[Grid, ...]

    def tables(self, decides: Message, heads: Sequence[Message]) -> list[ReturnedTable]:
        """Every sheet with a column that `decides`, and the columns of these heads that it has."""
        found = (_table(grid, decides, heads, str(self.path)) for grid in self.grids)
        return [table for table in found if table]

    def beside(self, label: Message) -> Iterator[str]:
        """What stands right of a label, in any sheet."""
        labels = in_every_language(label.template)
        for grid in self.grids:
            texts = {(cell.row, cell.column): cell.text.strip() for cell in grid.cells}
            yield from (texts.get((row, column + 1), "") for (row, column), text in texts.items() if text in labels)

    def day_beside(self, label: Message) -> dt.date | None:
        """The day that stands there; None where none does any more."""
        for text in self.beside(label):
            with suppress(ValueError):
                return dt.date.fromisoformat(text)
        return None


class ReturnedRow(NamedTuple):
    """A row below the head: the texts of the columns that are known, all of its words, and the cell that decides."""

    texts: Mapping[Message, str]
    whole: str
    path: str
    place: str

    def fault(self, message: Message) -> Fault:
        """What is wrong in this row, or worth saying of it."""
        return Fault(msg("{label}: {value}", label=self.place, value=message), self.path)


class ReturnedTable(NamedTuple):
    """A sheet with the columns that are known, and the row of its head."""

    name: str
    cells: Mapping[tuple[int, int], GridCell]
    columns: Mapping[Message, int]
    head: int
    decides: Message
    path: str

    def rows(self) -> Iterator[ReturnedRow]:
        """Every row below the head that has anything in it."""
        rows: dict[int, list[str]] = {}
        for (row, _column), cell in sorted(self.cells.items()):
            rows.setdefault(row, []).append(cell.text)
        for row, texts in rows.items():
            if row > self.head:
                place = sheet_place(self.name, row, self.columns[self.decides]).text
                known = {head: self._text(row, column) for head, column in self.columns.items()}
                yield ReturnedRow(known, "\n".join(texts), self.path, place)

    def _text(self, row: int, column: int) -> str:
        cell = self.cells.get((row, column))
        if cell is None:
            return ""
        return FORMULA if cell.is_formula_without_value else cell.text.strip()


def open_workbook(path: Path) -> ReturnedWorkbook:
    """Read it; raises `InputError` where that fails."""
    from enfcmp.documents.read_document import read_document

    return ReturnedWorkbook(path, read_document(path).grids)


def _table(grid: Grid, decides: Message, heads: Sequence[Message], path: str) -> ReturnedTable | None:
    """The sheet where it has the column that decides; merged cells speak for all their rows."""
    cells = {
        (row, cell.column): cell
        for cell in grid.cells
        if cell.state != "covered"
        for row in range(cell.row, cell.row + cell.rows)
    }
    names = {word: head for head in (decides, *heads) for word in in_every_language(head.template)}
    for row in range(grid.height):
        columns: dict[Message, int] = {}
        for at in range(grid.width):
            head = names.get(_BLANK.sub(" ", cells[row, at].text).strip()) if (row, at) in cells else None
            if head is not None:
                columns.setdefault(head, at)
        if decides in columns:
            return ReturnedTable(grid.name, cells, columns, row, decides, path)
    return None
