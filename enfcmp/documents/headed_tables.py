"""Grids → tables: rows of cells with merges resolved, one head, pieces that run over pages put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from enfcmp.documents.categories import is_category
from enfcmp.documents.characters import without_blanks
from enfcmp.documents.heads import column_field, field_of
from enfcmp.model import ColumnField, Grid, GridCell

_FIRST_ROWS = 8  # the head is the best of them
_LEAST_FIELDS = 2
_MOST_HEAD_ROWS = 3
_FORM = 2  # columns

GridRow = tuple[GridCell | None, ...]
"""The shown cell over each column of a row; a merged cell stands in every place that it covers."""


class TableRow(NamedTuple):
    """A row of a table; `is_top`: the first one of a further page or piece."""

    cells: GridRow
    is_top: bool = False


class HeadedTable(NamedTuple):
    """A table with its head: the cells of the head, the heads of its columns, and the rows below."""

    name: str
    head: tuple[GridCell, ...]
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    above: tuple[GridCell, ...]
    repeated: tuple[GridCell, ...]
    is_form: bool = False


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


Headings = tuple[GridCell, ...]
"""What stands over the items of a grid, the outermost first, each as wide as the grid."""


def tables(grids: Iterable[tuple[Grid, Headings]], head_row: int | None = None) -> list[HeadedTable]:
    """The tables with a head that is known, each with the pieces that go on with it; grids without one are no list."""
    found: list[HeadedTable] = []
    form: list[_Pair] = []
    for grid, over in grids:
        if grid.is_hidden:
            continue
        rows = grid_rows(grid)
        head = _head(rows, head_row)
        pairs = _pairs(rows) if head is None else []
        if _is_form(pairs):
            _end_form(found, form, grid.name)
            form = pairs
            continue
        if form and pairs and _continues(form, pairs):
            form += pairs
            continue
        _end_form(found, form, grid.name)
        form = []
        if head is not None:
            _put(found, _table(grid, rows, *head), over)
        elif found and _goes_on(found[-1], grid, rows):
            found[-1] = _with_rows(found[-1], [*(_row_of(each, grid.width) for each in over), *rows], ())
    _end_form(found, form, found[-1].name if found else "")
    return found


def likely_head(grids: Iterable[Grid]) -> list[str]:
    """The texts of the fullest of the first rows, one a column: what may be a head that is not known."""
    first = [row for grid in grids if not grid.is_hidden for row in grid_rows(grid)[:_FIRST_ROWS]]
    fullest = max(first, key=lambda row: len(texts(row)), default=())
    return [without_blanks(cell.text) if cell else "" for cell in fullest]


def _row_of(heading: GridCell, width: int) -> GridRow:
    behind = width - heading.column - heading.columns
    return (*[None] * heading.column, *[heading] * heading.columns, *[None] * behind)


def _put(found: list[HeadedTable], table: HeadedTable, over: Headings = ()) -> None:
    """A table, or the rest of the one before it where that has the same head on the same sheet."""
    width = len(table.heads)
    if found and found[-1].name == table.name and found[-1].heads == table.heads:
        if table.is_form:
            last = found[-1]
            repeated = (*last.repeated, *table.head)
            found[-1] = last._replace(rows=(*last.rows, *table.rows), repeated=repeated)
            return
        inside = [cell for cell in table.above if cell.columns > 1 and is_category(cell.text)]
        lines = [*(_row_of(each, width) for each in (*over, *inside)), *(row.cells for row in table.rows)]
        found[-1] = _with_rows(found[-1], lines, (*(cell for cell in table.above if cell not in inside), *table.head))
    else:
        found.append(table._replace(rows=(*(TableRow(_row_of(each, width)) for each in over), *table.rows)))


def texts(line: GridRow) -> list[GridCell]:
    """The cells of a row that have text, each once."""
    return list(dict.fromkeys(cell for cell in line if cell is not None and without_blanks(cell.text)))


def _head(rows: Sequence[GridRow], named: int | None) -> tuple[int, int] | None:
    """The row of the head and how many rows it has: the row, or the two, that name most fields."""
    if named is not None:
        return (named, 1) if named < len(rows) else None
    best: tuple[int, int, int] | None = None
    for at in range(min(_FIRST_ROWS, len(rows))):
        height = _height(rows, at)
        fields = _fields(_heads(rows, at, height))
        if "name" in fields and len(fields) >= _LEAST_FIELDS and (best is None or len(fields) > best[0]):
            best = len(fields), at, height
    return best and best[1:]


def _height(rows: Sequence[GridRow], at: int) -> int:
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


def _heads(rows: Sequence[GridRow], at: int, height: int) -> list[str]:
    """What stands over each column, the words of a group before those of the column: 主体/责任主体."""
    heads: list[str] = []
    for column in range(len(rows[at])):
        cells = dict.fromkeys(cell for row in rows[at : at + height] if (cell := row[column]) is not None)
        heads.append("/".join(filter(None, (without_blanks(cell.text) for cell in cells))))
    return heads


def _table(grid: Grid, rows: Sequence[GridRow], at: int, height: int) -> HeadedTable:
    above = tuple(dict.fromkeys(cell for row in rows[:at] for cell in texts(row)))
    head = tuple(dict.fromkeys(cell for row in rows[at : at + height] for cell in texts(row) if cell.row >= at))
    body = [
        TableRow(tuple(_below(line, at + height)), is_top=index == 0 and (grid.page or 1) > 1)
        for index, line in enumerate(rows[at + height :])
    ]
    return HeadedTable(grid.name, head, tuple(_heads(rows, at, height)), tuple(body), above, ())


def _below(line: GridRow, first: int) -> Iterator[GridCell | None]:
    """A row without the cells that begin in the head and reach down into it."""
    yield from (cell if cell is not None and cell.row >= first else None for cell in line)


_Pair = tuple[GridCell | None, GridCell | None]
"""A head at the left of a form and the cell beside it; without a head it goes on from the page before."""


def _pairs(rows: Sequence[GridRow]) -> list[_Pair]:
    """What stands beside what in a table of two columns."""
    return [(row[0], row[1]) for row in rows if len(row) == _FORM and row[0] is not row[1]]


def _is_form(pairs: Sequence[_Pair]) -> bool:
    """Whether they are one item: its heads stand to the left of what they name, each in a row of its own."""
    fields = _fields(without_blanks(head.text) for head, _ in pairs if head is not None)
    return "name" in fields and len(fields) >= _LEAST_FIELDS


def _continues(form: Sequence[_Pair], pairs: Sequence[_Pair]) -> bool:
    """Whether a piece is the rest of a form: its first head is empty, or one of its fields that is not there yet."""
    head = pairs[0][0]
    if head is None or not without_blanks(head.text):
        return True
    known = {without_blanks(each.text) for each, _ in form if each is not None}
    return field_of(head.text) is not None and without_blanks(head.text) not in known


def _end_form(found: list[HeadedTable], form: Sequence[_Pair], name: str) -> None:
    """A form as a table of one item: its heads, its cells, and below them what goes on over a page."""
    if not form:
        return
    heads: list[GridCell] = []
    first: list[GridCell | None] = []
    further: list[TableRow] = []
    for head, cell in form:
        if head is not None and without_blanks(head.text):
            heads.append(head)
            first.append(cell)
        elif heads:
            further.append(TableRow((*(None for _ in heads[1:]), cell), is_top=True))
    width = len(heads)
    rows = [TableRow(tuple(first)), *(row._replace(cells=(*row.cells, *[None] * width)[:width]) for row in further)]
    names = tuple(without_blanks(head.text) for head in heads)
    _put(found, HeadedTable(name, tuple(heads), names, tuple(rows), (), (), is_form=True))


def _goes_on(table: HeadedTable, grid: Grid, rows: Sequence[GridRow]) -> bool:
    """Whether a grid without a head is the rest of a table: it has its columns, and stands on the same sheet."""
    return grid.name == table.name and bool(rows) and len(rows[0]) == len(table.heads)


def _with_rows(table: HeadedTable, rows: Sequence[GridRow], repeated: Sequence[GridCell]) -> HeadedTable:
    further = (TableRow(line, is_top=at == 0) for at, line in enumerate(rows))
    return table._replace(rows=(*table.rows, *further), repeated=(*table.repeated, *repeated))
