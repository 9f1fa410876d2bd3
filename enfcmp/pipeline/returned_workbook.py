"""The workbook of `rebase` as it comes back: what people wrote into it, wherever its rows and columns stand by now."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from enfcmp.documents.places import sheet_place
from enfcmp.errors import Fault, InputError
from enfcmp.i18n import in_every_language
from enfcmp.message import Message, msg
from enfcmp.model import Grid, GridCell
from enfcmp.rebase_proposals import ADOPTED, DOES_IT, LAW_AS_OF, OPINION, PROPOSED, ROW_CODE, UNTIL

_COLUMNS = (ADOPTED, OPINION, DOES_IT, UNTIL, PROPOSED, ROW_CODE)
_BLANK = re.compile(r"\s")


class FilledRow(NamedTuple):
    """A row as people filled it in: the columns that were empty, what decides what they speak of, and its place."""

    adopted: str
    opinion: str
    does_it: str
    until: str
    proposed: str
    code: str
    whole: str
    path: str
    place: str

    def fault(self, message: Message) -> Fault:
        """What is wrong in this row, or worth saying of it."""
        return Fault(msg("{label}: {value}", label=self.place, value=message), self.path)


class ReturnedWorkbook(NamedTuple):
    """The rows of bases in their order; those of powers; the day whose law counted, where it is still said."""

    answers: tuple[FilledRow, ...]
    powers: tuple[FilledRow, ...]
    day: dt.date | None


def read_workbook(path: Path) -> ReturnedWorkbook:
    """Every row, also one that a filter hides; raises `InputError` where it is not such a workbook."""
    from enfcmp.documents.read_document import read_document

    grids = read_document(path).grids
    tables = [found for grid in grids if (found := _table(grid, path))]
    bases = [table for table in tables if ROW_CODE in table.columns]
    if not bases:
        message = msg(
            "no sheet has the columns {adopted} and {code}; take the workbook that `enfcmp rebase -o` wrote",
            adopted=ADOPTED,
            code=ROW_CODE,
        )
        raise InputError.of(message, str(path))
    return ReturnedWorkbook(
        tuple(answer for table in bases for answer in table.answers()),
        tuple(answer for table in tables if table not in bases for answer in table.answers()),
        next((day for grid in grids for day in _days(grid)), None),
    )


class _Table(NamedTuple):
    """A sheet with the columns that are known, and the row of its head."""

    name: str
    cells: Mapping[tuple[int, int], GridCell]
    columns: Mapping[Message, int]
    head: int
    path: Path

    def answers(self) -> Iterator[FilledRow]:
        """Every row below the head that has anything in it."""
        rows: dict[int, list[str]] = {}
        for (row, _column), cell in sorted(self.cells.items()):
            rows.setdefault(row, []).append(cell.text)
        for row, texts in rows.items():
            if row > self.head:
                place = sheet_place(self.name, row, self.columns[ADOPTED]).text
                filled = [self._text(row, head) for head in _COLUMNS]
                yield FilledRow._make([*filled, "\n".join(texts), str(self.path), place])

    def _text(self, row: int, head: Message) -> str:
        cell = self.cells.get((row, self.columns.get(head, -1)))
        if cell is None:
            return ""
        return "=" if cell.is_formula_without_value else cell.text.strip()  # what it works out is not known


def _table(grid: Grid, path: Path) -> _Table | None:
    """The sheet where it has a column to fill in; merged cells speak for all their rows."""
    cells = {
        (row, cell.column): cell
        for cell in grid.cells
        if cell.state != "covered"
        for row in range(cell.row, cell.row + cell.rows)
    }
    names = {word: head for head in _COLUMNS for word in in_every_language(head.template)}
    for row in range(grid.height):
        columns: dict[Message, int] = {}
        for at in range(grid.width):
            head = names.get(_BLANK.sub(" ", cells[row, at].text).strip()) if (row, at) in cells else None
            if head is not None:
                columns.setdefault(head, at)
        if ADOPTED in columns:
            return _Table(grid.name, cells, columns, row, path)
    return None


def _days(grid: Grid) -> Iterator[dt.date]:
    """What stands right of the words for the day of the law."""
    labels = in_every_language(LAW_AS_OF.template)
    texts = {(cell.row, cell.column): cell.text.strip() for cell in grid.cells}
    for (row, column), text in texts.items():
        if text in labels:
            try:
                yield dt.date.fromisoformat(texts.get((row, column + 1), ""))
            except ValueError:
                continue
