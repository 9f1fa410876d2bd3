"""Which rows of a grid are the head of a table: those that name most fields, and what stands over each column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.heads import column_field
from enfcmp.model import ColumnField, Grid, GridCell

FIRST_ROWS = 8  # the head is the best of them
_LEAST_FIELDS = 2
_MOST_HEAD_ROWS = 3

GridRow = tuple[GridCell | None, ...]
"""The shown cell over each column of a row; a merged cell stands in every place that it covers."""


def grid_rows(grid: Grid) -> list[GridRow]:
    """The rows of a grid, every shown cell in all places that it covers; hidden rows and columns are not there."""
    matrix: list[list[GridCell | None]] = [[None] * grid.width for _ in range(grid.height)]
    for cell in grid.cells:
        if cell.state == "shown":
            for row in range(cell.row, min(cell.row + cell.rows, grid.height)):
                matrix[row][cell.column : cell.column + cell.columns] = [cell] * min(
                    cell.columns, grid.width - cell.column
                )
    return [tuple(row) for row in matrix]


def texts(line: GridRow) -> list[GridCell]:
    """The cells of a row that have text, each once."""
    return list(dict.fromkeys(cell for cell in line if cell is not None and without_blanks(cell.text)))


def words_of(cell: GridCell | None) -> str:
    """The text of a cell without white space; nothing where there is none."""
    return "" if cell is None else without_blanks(cell.text)


def likely_head(grids: Iterable[Grid]) -> list[str]:
    """The texts of the fullest of the first rows, one a column: what may be a head that is not known."""
    first = [row for grid in grids if not grid.is_hidden for row in grid_rows(grid)[:FIRST_ROWS]]
    fullest = max(first, key=lambda row: len(texts(row)), default=())
    return [without_blanks(cell.text) if cell else "" for cell in fullest]


def find_head(rows: Sequence[GridRow], named: int | None) -> tuple[int, int] | None:
    """The row of the head and how many rows it has: the row, or the two, that name most fields."""
    if named is not None:
        return (named, 1) if named < len(rows) else None
    best: tuple[int, int, int] | None = None
    for at in range(min(FIRST_ROWS, len(rows))):
        height = height_at(rows, at)
        fields = _fields(heads_at(rows, at, height))
        if "name" in fields and len(fields) >= _LEAST_FIELDS and (best is None or len(fields) > best[0]):
            best = len(fields), at, height
    return best and best[1:]


class FoundHead(NamedTuple):
    """A row that may be a head: its cells that have text, and the fields that they name."""

    cells: list[GridCell]
    fields: set[ColumnField]


def best_head(grid: Grid) -> FoundHead | None:
    """The first row of a grid that names most fields, two at least; whether one of them is the name is not asked."""
    rows = grid_rows(grid)[:FIRST_ROWS]
    heads = [FoundHead(texts(row), _fields(without_blanks(cell.text) for cell in texts(row))) for row in rows]
    best = max(heads, key=lambda head: len(head.fields), default=None)
    return best if best and len(best.fields) >= _LEAST_FIELDS else None


def height_at(rows: Sequence[GridRow], at: int) -> int:
    """How many rows a head has that begins in this one: heads reach down beside a group head over several columns."""
    reach = max((cell.row + cell.rows for cell in rows[at] if cell is not None and cell.rows > 1), default=0)
    beginning = next((cell.row for cell in rows[at] if cell is not None and cell.rows > 1), 0)
    height = reach - beginning
    if not 1 < height <= _MOST_HEAD_ROWS or at + height > len(rows):
        return 1
    lower = rows[at + 1]
    grouped = any(
        cell is not None and cell.columns > 1 and lower[column] is not cell for column, cell in enumerate(rows[at])
    )
    return height if grouped else 1


def _fields(heads: Iterable[str]) -> set[ColumnField]:
    return {field for field in map(column_field, heads) if field is not None}


def heads_at(rows: Sequence[GridRow], at: int, height: int) -> list[str]:
    """What stands over each column, the words of a group before those of the column: 主体/责任主体."""
    heads: list[str] = []
    for column in range(len(rows[at])):
        cells = dict.fromkeys(cell for row in rows[at : at + height] if (cell := row[column]) is not None)
        heads.append("/".join(filter(None, (without_blanks(cell.text) for cell in cells))))
    return heads
