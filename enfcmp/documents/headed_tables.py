"""Grids → tables: rows of cells with merges resolved, one head, pieces that run over pages put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.documents.action_types import types_in
from enfcmp.documents.categories import is_category
from enfcmp.documents.characters import without_blanks
from enfcmp.documents.forms import FormLine, continues, form_lines, is_form, single_forms
from enfcmp.documents.heads import field_of, fields_of
from enfcmp.documents.row_words import NOTE, is_number
from enfcmp.documents.side_by_side import blocks
from enfcmp.documents.stacked_tables import Stacked, stacked_tables
from enfcmp.documents.table_heads import FIRST_ROWS, GridRow, find_head, grid_rows, heads_at, texts, words_of
from enfcmp.model import Grid, GridCell


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


Headings = tuple[GridCell, ...]
"""What stands over the items of a grid, the outermost first, each as wide as the grid."""


def tables(grids: Iterable[tuple[Grid, Headings]], head_row: int | None = None) -> list[HeadedTable]:
    """The tables with a head that is known, each with the pieces that go on with it; grids without one are no list."""
    found: list[_Growing] = []
    form: _Form | None = None
    for grid, over in grids:
        if grid.is_hidden:
            continue
        rows = grid_rows(grid)
        lines = form_lines(rows) if head_row is None else []
        if is_form(lines):
            _put_form(found, form)
            form = _Form(grid, rows, over, lines)
            continue
        head = find_head(rows, head_row)
        if form and head is None and lines and form.grid.width == grid.width and continues(form.lines, lines):
            form.lines.extend(lines)
            continue
        _put_form(found, form)
        form = None
        if head is not None:
            stacked = stacked_tables(rows, *head) if head_row is None else [Stacked(0, *head, len(rows))]
            for each in stacked:
                table = _table(grid, rows, each, is_alone=len(stacked) == 1)
                first, *further = (_block(table, columns) for columns in blocks(table.heads))
                _put(found, first, () if each.first else over, table.heads)
                for block in further:
                    _put(found, block._replace(above=(), head=()))
        elif found:
            _go_on(found[-1], grid, rows, over)
    _put_form(found, form)
    return [each.table._replace(rows=tuple(each.rows), repeated=tuple(each.repeated)) for each in found]


def _rows_over(headings: Headings, width: int) -> list[GridRow]:
    return [_row_of(msgspec.structs.replace(each, columns=width), width) for each in headings]


def _row_of(heading: GridCell, width: int) -> GridRow:
    behind = width - heading.column - heading.columns
    return (*[None] * heading.column, *[heading] * heading.columns, *[None] * behind)


class _Growing(NamedTuple):
    """A table of which further pieces may follow: its first piece, and what all of them have."""

    table: HeadedTable
    rows: list[TableRow]
    repeated: list[GridCell]
    heads: tuple[str, ...]  # of all its blocks


def _put(found: list[_Growing], table: HeadedTable, over: Headings = (), heads: tuple[str, ...] | None = None) -> None:
    """A table, or the rest of the one before it where that has the same head on the same sheet."""
    headings = _rows_over(over, len(table.heads))
    last = found[-1] if found else None
    if last is None or (last.table.name, last.table.heads) != (table.name, table.heads):
        found.append(_Growing(table, [*map(TableRow, headings), *table.rows], [], heads or table.heads))
        return
    last.repeated.extend(table.head)
    if table.is_form:
        last.repeated.extend(table.above)
        last.rows.extend((*map(TableRow, headings), *table.rows))
        return
    for cell in table.above:
        if cell.columns > 1 and is_category(cell.text):
            headings.append(_row_of(cell, len(table.heads)))
        else:
            last.repeated.append(cell)
    last.rows.extend(_further([*headings, *(row.cells for row in table.rows)]))


def _further(rows: Sequence[GridRow]) -> Iterator[TableRow]:
    yield from (TableRow(line, is_top=at == 0) for at, line in enumerate(rows))


def _table(grid: Grid, rows: Sequence[GridRow], place: Stacked, *, is_alone: bool) -> HeadedTable:
    at, body = place.at, place.at + place.height
    headings = [] if is_alone else [row for row in rows[place.first : at] if _is_heading(row, is_first=not place.first)]
    head = tuple(dict.fromkeys(cell for row in rows[at:body] for cell in texts(row) if cell.row >= at))
    above = dict.fromkeys(cell for row in rows[place.first : at] if row not in headings for cell in texts(row))
    lines = [*headings, *(tuple(_below(line, body)) for line in rows[body : place.end])]
    is_further = not place.first and (grid.page or 1) > 1
    return HeadedTable(
        name=grid.name,
        head=head,
        heads=tuple(heads_at(rows, at, place.height)),
        rows=tuple(TableRow(line, is_top=is_further and not index) for index, line in enumerate(lines)),
        above=tuple(above),
        repeated=(),
    )


def _block(table: HeadedTable, columns: range) -> HeadedTable:
    """The table of some columns next to one another."""
    part = slice(columns.start, columns.stop)
    lines = tuple(TableRow(line.cells[part], is_top=line.is_top) for line in table.rows)
    return table._replace(heads=table.heads[part], rows=lines)


def _is_heading(row: GridRow, *, is_first: bool) -> bool:
    """Whether a row over one of several tables is a heading over its items; what names a type may be their title."""
    return any(is_category(cell.text) or (not is_first and types_in(cell.text)) for cell in texts(row))


def _below(line: GridRow, first: int) -> Iterator[GridCell | None]:
    """A row without the cells that begin in the head and reach down into it."""
    yield from (cell if cell is not None and cell.row >= first else None for cell in line)


class _Form(NamedTuple):
    """A form, with the grid that it begins in, the rows of that, and the headings over it."""

    grid: Grid
    rows: Sequence[GridRow]
    over: Headings
    lines: list[FormLine]


def _put_form(found: list[_Growing], form: _Form | None) -> None:
    """A form as tables of one item: its heads, its cells, and below them what goes on over a page."""
    if form is None:
        return
    first = min(cell.row for line in form.lines for cell in line[:2] if cell is not None)
    above = tuple(dict.fromkeys(cell for row in form.rows[:first] for cell in texts(row)))
    for at, lines in enumerate(single_forms(form.lines)):
        table = _form_table(form.grid.name, lines)
        _put(found, table if at else table._replace(above=above), () if at else form.over)


def _form_table(name: str, lines: Sequence[FormLine]) -> HeadedTable:
    heads: list[GridCell] = []
    columns: dict[int, int] = {}  # by the identity of the head
    first: list[GridCell | None] = []
    further: list[tuple[int, FormLine]] = []
    for line in lines:
        if id(line.head) in columns:
            further.append((columns[id(line.head)], line))
        elif line.head is not None and without_blanks(line.head.text):
            columns[id(line.head)] = len(heads)
            heads.append(line.head)
            first.append(line.cell)
        elif heads:
            further.append((len(heads) - 1, line))
    rows = [TableRow(tuple(first))]
    for column, line in further:
        cells: list[GridCell | None] = [None] * len(heads)
        cells[column] = line.cell
        rows.append(TableRow(tuple(cells), is_top=line.is_top and line.is_first))
    names = tuple(without_blanks(head.text) for head in heads)
    return HeadedTable(name, tuple(heads), names, tuple(rows), (), (), is_form=True)


def _go_on(last: _Growing, grid: Grid, rows: Sequence[GridRow], over: Headings) -> None:
    """Add a grid without a head to a table that it is the rest of: it has its columns, and stands on its sheet."""
    if grid.name != last.table.name or not rows or grid.width != len(last.heads):
        return
    for columns in blocks(last.heads):
        block = [row[columns.start : columns.stop] for row in rows]
        if _is_alike(last.table, block):
            headings = [] if columns.start else _rows_over(over, len(columns))
            last.rows.extend(_further([*headings, *block]))


def _is_alike(table: HeadedTable, rows: Sequence[GridRow]) -> bool:
    """Whether rows below a table can be of its items."""
    fields = fields_of(list(table.heads))
    if not {"number", "name"} <= set(fields):
        return True
    number, name = fields.index("number"), fields.index("name")
    return not (_is_numbered_otherwise(table, rows, number) or _has_another_head(table, rows, number, name))


def _is_numbered_otherwise(table: HeadedTable, rows: Sequence[GridRow], number: int) -> bool:
    """Whether words stand where the numbers of a table do, and not one number: 立案 | 调查 | 决定."""
    own = next(_words_in([row.cells for row in table.rows], number), "")
    further = list(_words_in(rows, number))
    return is_number(own) and bool(further) and not any(map(is_number, further))


def _words_in(rows: Iterable[GridRow], column: int) -> Iterator[str]:
    """What stands in a column beside something else; sums and notes are left aside."""
    for row in rows:
        words = "" if len(texts(row)) == 1 else words_of(row[column])
        if words and not NOTE.match(words):
            yield words


def _has_another_head(table: HeadedTable, rows: Sequence[GridRow], number: int, name: int) -> bool:
    """Whether the numbers of a piece have their head again, and what stands beside it is not called as in the table."""
    head = next((row for row in rows[:FIRST_ROWS] if field_of(words_of(row[number])) == "number"), None)
    return head is not None and words_of(head[name]) != table.heads[name].rpartition("/")[2]
