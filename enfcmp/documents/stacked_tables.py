"""Tables that stand one below another in one grid, each with a head of its own: 序号 | 事项名称, 序号 | 检查事项."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from enfcmp.documents.heads import column_field, fields_of
from enfcmp.documents.row_words import is_number
from enfcmp.documents.table_heads import GridRow, heads_at, height_at, texts, words_of

_LEAST_FIELDS = 3  # of a head that stands below items
_LONGEST = 24  # characters of the first head


class Stacked(NamedTuple):
    """The rows of one table: from `first` up to, not with, `end`; its head begins at `at` and is `height` rows high."""

    first: int
    at: int
    height: int
    end: int


def stacked_tables(rows: Sequence[GridRow], at: int, height: int) -> list[Stacked]:
    """The table whose head is known, and those below it; what stands alone in a row right over a head belongs to it."""
    found: list[Stacked] = []
    first = 0
    heads = heads_at(rows, at, height)
    for other in range(at + height, len(rows)):
        lower = height_at(rows, other) if _may_be_head(rows[other]) else 0
        if lower and _is_another(heads, names := heads_at(rows, other, lower)):
            over = other
            while over > at + height and len(texts(rows[over - 1])) <= 1:
                over -= 1
            found.append(Stacked(first, at, height, over))
            first, at, height, heads = over, other, lower, names
    return [*found, Stacked(first, at, height, len(rows))]


def _may_be_head(row: GridRow) -> bool:
    """Whether a row begins with some words, not with the number of an item, and has more."""
    cells = texts(row)
    first = words_of(cells[0]) if len(cells) > 1 else ""
    return 0 < len(first) <= _LONGEST and not is_number(first)


def _is_another(heads: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a row names items and more, number or name otherwise than the head above, or in other columns."""
    fields = fields_of(list(names))
    if "name" not in fields or len({column_field(name) for name in names} - {None}) < _LEAST_FIELDS:
        return False
    known = fields_of(list(heads))
    return any(
        names[column].rpartition("/")[2] != heads[column].rpartition("/")[2]
        for column in {known.index(field) for field in ("number", "name") if field in known}
    )
