"""Lines and tables one after the other, as DOCX and HTML have them, as grids and loose text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from enfcmp.documents.limits import check_table
from enfcmp.documents.places import line_place, table_place
from enfcmp.model import Grid, GridCell, LooseKind, LooseText, Visibility


class FlowLine(NamedTuple):
    """A paragraph, or a line of one."""

    text: str
    kind: LooseKind = "text"


class FlowCell(NamedTuple):
    """A cell; where `column` is not given it stands at the next one that is free."""

    blocks: list[FlowBlock]
    rows: int = 1
    columns: int = 1
    column: int | None = None
    state: Visibility = "shown"


class FlowRow(NamedTuple):
    """A row of a table, with the cells that begin in it."""

    cells: list[FlowCell]
    is_hidden: bool = False


class FlowTable(NamedTuple):
    """A table, which may stand in a cell of another one."""

    rows: list[FlowRow]

    def cells(self) -> Iterator[FlowCell]:
        """All cells of the table itself."""
        return (cell for row in self.rows for cell in row.cells)


FlowBlock = FlowLine | FlowTable


class Flow:
    """Takes up blocks in their order."""

    def __init__(self, path: str) -> None:
        self.grids: list[Grid] = []
        self.loose: list[LooseText] = []
        self._path = path

    def add(self, blocks: Iterable[FlowBlock]) -> None:
        """A table that only lays out other tables is none; what stands in it is taken by itself."""
        for block in blocks:
            if isinstance(block, FlowLine):
                self._add_line(block)
            elif _is_layout(block):
                for cell in block.cells():
                    self.add(cell.blocks)
            else:
                self._add_table(block)

    def _add_line(self, line: FlowLine) -> None:
        if line.text.strip():
            place = line_place(len(self.loose) + 1)
            self.loose.append(LooseText(text=line.text, place=place, before=len(self.grids), kind=line.kind))

    def _add_table(self, table: FlowTable) -> None:
        check_table(len(table.rows), 1, self._path)
        check_table(1, sum(cell.columns for cell in table.cells()), self._path)  # each of them is a place to be kept
        number = len(self.grids) + 1
        cells = [each for placed in _placed(table) for each in _grid_cells(placed, number)]
        width = max((cell.column + cell.columns for cell in cells), default=0)
        check_table(len(table.rows), width, self._path)
        self.grids.append(Grid(height=len(table.rows), width=width, cells=tuple(cells)))


def _is_layout(table: FlowTable) -> bool:
    nested = [block for cell in table.cells() for block in cell.blocks if isinstance(block, FlowTable)]
    own = sum(1 for _ in table.cells())
    return any(_is_layout(each) or own <= sum(1 for _ in each.cells()) for each in nested)


class _Placed(NamedTuple):
    cell: FlowCell
    row: int
    column: int
    rows: int
    state: Visibility


def _placed(table: FlowTable) -> Iterator[_Placed]:
    """Each cell at its row and column: cells from above take up their columns until they end."""
    free_from: dict[int, int] = {}  # column: the first row in which nothing from above stands in it
    for number, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            column = cell.column if cell.column is not None else _next_free(free_from, column, number)
            rows = min(cell.rows, len(table.rows) - number)
            yield _Placed(cell, number, column, rows, _state(table, cell, number, rows))
            if cell.state != "covered":
                free_from.update(dict.fromkeys(range(column, column + cell.columns), number + rows))
            column += cell.columns


def _next_free(free_from: dict[int, int], column: int, row: int) -> int:
    while free_from.get(column, 0) > row:
        column += 1
    return column


def _state(table: FlowTable, cell: FlowCell, row: int, rows: int) -> Visibility:
    """A merged cell is seen as long as one of its rows is."""
    if cell.state == "shown" and all(each.is_hidden for each in table.rows[row : row + rows]):
        return "hidden"
    return cell.state


def _grid_cells(placed: _Placed, table: int) -> Iterator[GridCell]:
    """The cell, and beside it what is written in it but not shown."""
    cell, row, column, rows, state = placed
    hidden = _text(cell.blocks, hidden=True)
    place = table_place(table, row, column)
    text = _text(cell.blocks, hidden=False)
    if text or (state != "covered" and (rows > 1 or cell.columns > 1)):
        yield GridCell(row=row, column=column, rows=rows, columns=cell.columns, text=text, place=place, state=state)
    if hidden:
        yield GridCell(row=row, column=column, text=hidden, place=place, state="hidden")


def _text(blocks: list[FlowBlock], *, hidden: bool) -> str:
    """The lines of a cell that are shown, or those that are not."""
    return "\n".join(text for text, is_hidden in _lines(blocks) if is_hidden is hidden).strip("\n")


def _lines(blocks: list[FlowBlock]) -> Iterator[tuple[str, bool]]:
    """A small table in a cell gives a line for each row."""
    for block in blocks:
        if isinstance(block, FlowLine):
            yield block.text, block.kind != "text"
            continue
        for row in block.rows:
            for hidden in (False, True):
                texts = [_text(cell.blocks, hidden=hidden) for cell in row.cells]
                if any(texts):
                    yield "\t".join(texts), hidden or row.is_hidden
