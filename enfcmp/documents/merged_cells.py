"""Tables of Word, whose merges are told cell by cell: one begins a merge, those below or beside it go on with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from enfcmp.documents.flow import FlowBlock, FlowCell, FlowRow, FlowTable


class MergedCell(NamedTuple):
    """A cell over so many columns, and its part in a merge."""

    blocks: list[FlowBlock]
    column: int
    columns: int
    merge: Literal["begins", "from above", "from the left"] | None = None


def merged_table(rows: Sequence[list[MergedCell]], hidden: Sequence[bool]) -> FlowTable:
    """The table; cells that go on with a merge are covered by it."""
    widened = [_widened(row) for row in rows]
    return FlowTable(
        [
            FlowRow([_flow_cell(widened, number, cell) for cell in row], is_hidden)
            for number, (row, is_hidden) in enumerate(zip(widened, hidden, strict=True))
        ]
    )


def _widened(row: list[MergedCell]) -> list[MergedCell]:
    """The row with each merge to the right as wide as all its cells."""
    cells: list[MergedCell] = []
    owner = 0
    for cell in row:
        if cell.merge == "from the left" and cells:
            cells[owner] = cells[owner]._replace(columns=cell.column + cell.columns - cells[owner].column)
        else:
            owner = len(cells)
        cells.append(cell)
    return cells


def _flow_cell(rows: list[list[MergedCell]], number: int, cell: MergedCell) -> FlowCell:
    is_covered = cell.merge == "from the left" or (cell.merge == "from above" and _begins_above(rows, number, cell))
    below = 0 if is_covered or cell.merge is None else _going_on(rows[number + 1 :], cell.column)
    return FlowCell(cell.blocks, 1 + below, cell.columns, cell.column, "covered" if is_covered else "shown")


def _begins_above(rows: list[list[MergedCell]], number: int, cell: MergedCell) -> bool:
    """A cell that goes on without one that it goes on from is one by itself."""
    above = _at(rows[number - 1], cell.column) if number else None
    return above is not None and above.merge is not None


def _going_on(rows: list[list[MergedCell]], column: int) -> int:
    count = 0
    for row in rows:
        cell = _at(row, column)
        if cell is None or cell.merge != "from above":
            break
        count += 1
    return count


def _at(row: list[MergedCell], column: int) -> MergedCell | None:
    return next((cell for cell in row if cell.column == column), None)
