"""Tables that look like a list and are taken for none: without a column of names, or a register beside the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from enfcmp.documents.action_types import types_in
from enfcmp.documents.characters import without_blanks
from enfcmp.documents.doubts import as_doubt
from enfcmp.documents.headed_tables import HeadedTable
from enfcmp.documents.items import DraftItem
from enfcmp.documents.table_heads import best_head
from enfcmp.message import msg
from enfcmp.model import ColumnField, Grid, GridCell, ImportDoubt

_REGISTER = "名称"  # of papers, offices and the like, where nothing more is told
_TELLING = frozenset({"type", "basis_text", "implementing_body", "responsible_body"})


def is_telling(fields: Iterable[ColumnField]) -> bool:
    """Whether columns tell something of an item besides its name."""
    return not _TELLING.isdisjoint(fields)


def is_register(table: HeadedTable, fields: Sequence[ColumnField], items: Iterable[DraftItem]) -> bool:
    """Whether a table tells no more than names, under that head, and no heading more: 序号 | 名称 | 备注 of papers."""
    is_named_so = "name" in fields and table.heads[fields.index("name")] == _REGISTER
    return is_named_so and not (is_telling(fields) or types_in(table.name) or any(item.under for item in items))


def other_table_doubts(
    grids: Iterable[Grid], read: Iterable[HeadedTable], registers: Sequence[HeadedTable]
) -> Iterator[ImportDoubt]:
    """The registers, and the grids that are shown, are in no table, and have the head of a list all the same."""
    yield from (_left_out(table.head) for table in registers)
    known = {id(cell) for table in (*read, *registers) for row in table.rows for cell in row.cells if cell is not None}
    for grid in grids:
        head = None if grid.is_hidden or any(id(cell) in known for cell in grid.cells) else best_head(grid)
        if head and ("name" in head.fields or is_telling(head.fields)):
            yield _left_out(head.cells)


def _left_out(head: Sequence[GridCell]) -> ImportDoubt:
    names = "、".join(without_blanks(cell.text) for cell in head)
    message = msg("the table with the columns {heads} is taken for no list of items, and left out", heads=names)
    return as_doubt("table-left-out", head[0].place, None, message, names)
