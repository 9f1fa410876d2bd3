"""A list as the table that is published: its columns, and its rows with headings over them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile
from operator import eq
from typing import NamedTuple

from enfcmp.documents.list_columns import ListColumn, column_of, list_columns
from enfcmp.documents.places import table_place
from enfcmp.documents.stated_head import StatedHead, stated_line
from enfcmp.documents.understand import understand
from enfcmp.model import ColumnField, Grid, GridCell, PrintedItem, PublishedDocument


class TableLine(NamedTuple):
    """A row: the cells of an item, or the one heading over the items that follow."""

    cells: tuple[str, ...]
    is_heading: bool = False


class ListTable(NamedTuple):
    """A table with the title over it, and the facts that stand at the left and at the right below that.

    `spare` is the number of empty rows that are to be filled in.
    """

    title: str
    facts: tuple[str, str]
    fields: tuple[ColumnField, ...]
    heads: tuple[str, ...]
    lines: tuple[TableLine, ...]
    spare: int = 0


def list_table(
    title: str, stated: StatedHead, items: Sequence[PrintedItem], kept: Collection[ColumnField] = ()
) -> ListTable:
    """The table of a list whose bases are texts; columns that no item fills are left out, unless they are `kept`.

    Headings are rows over their items where `understand` reads them so, else a column.
    """
    columns = list_columns(items, kept)
    table = _filled(ListTable(title, stated_line(stated), (), (), ()), columns)
    if not any(item.under for item in items):
        return table
    below = table._replace(lines=tuple(_below_headings(table.lines, items)))
    if _headings(_understood(below)) == _headings(items):
        return below
    headings = column_of("under", ("\n".join(item.under) for item in items))
    return _filled(table, [columns[0], headings, *columns[1:]])


def _filled(table: ListTable, columns: Sequence[ListColumn]) -> ListTable:
    rows = zip(*(each.texts for each in columns), strict=True)
    fields, heads = (tuple(part) for part in zip(*((each.field, each.head) for each in columns), strict=True))
    return table._replace(fields=fields, heads=heads, lines=tuple(map(TableLine, rows)))


def _below_headings(lines: Iterable[TableLine], items: Iterable[PrintedItem]) -> Iterator[TableLine]:
    """Each item below the headings over it that do not stand over the one before.

    Where it has fewer than that one, its innermost is printed again.
    """
    over: tuple[str, ...] = ()
    for line, item in zip(lines, items, strict=True):
        if item.under != over:
            same = sum(takewhile(bool, map(eq, over, item.under)))
            further = item.under[min(same, len(item.under) - 1) :]
            yield from (TableLine((heading,), is_heading=True) for heading in further)
        over = item.under
        yield line


def _headings(items: Iterable[PrintedItem]) -> list[tuple[tuple[str, ...], str | None]]:
    """What stands over each item, and the type, which a heading may say too."""
    return [(item.under, item.type) for item in items]


def _understood(table: ListTable) -> tuple[PrintedItem, ...]:
    """The items that are read of a table."""
    over = [TableLine((text,), is_heading=True) for text in (table.title, *table.facts) if text]
    lines = [*over, TableLine(table.heads), *table.lines]
    grid = Grid(height=len(lines), width=len(table.heads), cells=tuple(_cells(lines, len(table.heads))))
    return understand(PublishedDocument(format="xlsx", grids=(grid,))).items


def _cells(lines: Iterable[TableLine], width: int) -> Iterator[GridCell]:
    for row, line in enumerate(lines):
        columns = width if line.is_heading else 1
        for column, text in enumerate(line.cells):
            yield GridCell(row=row, column=column, columns=columns, text=text, place=table_place(1, row, column))
