"""The columns of a list as it is published: the usual ones in their usual order, and its own ones between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from enfcmp.documents.action_types import are_types
from enfcmp.documents.characters import without_blanks
from enfcmp.documents.heads import column_field, usual_head
from enfcmp.model import ColumnField, PrintedItem

_FIELDS: tuple[ColumnField, ...] = ("name", "type", "basis_text", "responsible_body", "implementing_body")
_SAME_HEAD = re.compile(r"(.*) \([0-9]+\)")  # as `understand` names the second column of a head


class ListColumn(NamedTuple):
    """The texts of a column, one an item."""

    field: ColumnField
    head: str
    texts: tuple[str, ...]


def list_columns(items: Sequence[PrintedItem], kept: Collection[ColumnField]) -> list[ListColumn]:
    """All columns but that of headings.

    A column of `extra` that would be taken for a field stands last, and the column of that field is there for its sake:
    the first of two is taken.
    """
    extra = [_extra(key, items) for key in _extra_heads(items)]
    last = [each for each in extra if _named(each)]
    fixed = [column_of(field, (getattr(item, field) or "" for item in items)) for field in (*_FIELDS, "remarks")]
    found = [*fixed[:-1], *(each for each in extra if not _named(each)), fixed[-1], *last]
    wanted = {*kept, *map(_named, last)}
    filled = (each for each in found if any(each.texts) or each.field in wanted)
    return [column_of("number", _printed_numbers(items)), *filled]


def printed_head(key: str, beside: Collection[str]) -> str:
    """The head under which a table gives a further column back, where an item has the columns `beside` it.

    It is without white space; that of the second column of a head, `head (2)`, is the same one.
    """
    match = _SAME_HEAD.fullmatch(key)
    if match and (match[1] or "–") in beside:
        return f"{without_blanks(match[1])} {key[match.end(1) + 1 :]}"
    return without_blanks(key)


def column_of(field: ColumnField, texts: Iterable[str]) -> ListColumn:
    """The column of a field, under its usual head."""
    return ListColumn(field, usual_head(field), tuple(texts))


def _named(column: ListColumn) -> ColumnField | None:
    """The field that a further column would be taken for: by its head, or as nothing but action types stands in it."""
    return column_field(column.head) or ("type" if are_types(column.texts) else None)


def _extra(key: str, items: Sequence[PrintedItem]) -> ListColumn:
    """A further column; the second of one head, which `extra` has as `head (2)`, has that head."""
    match = _SAME_HEAD.fullmatch(key)
    head = match[1] if match and any((match[1] or "–") in item.extra for item in items) else key
    return ListColumn("extra", head, tuple(item.extra.get(key, "") for item in items))


def _extra_heads(items: Iterable[PrintedItem]) -> list[str]:
    """Those of all items, each behind the one that stands before it in the item that has it first."""
    found: list[str] = []
    for item in items:
        at = 0
        for key in item.extra:
            if key not in found:
                found.insert(at, key)
            at = found.index(key) + 1
    return found


def _printed_numbers(items: Iterable[PrintedItem]) -> Iterator[str]:
    """7 again, where the list has 7#2 behind a 7."""
    counts: Counter[str] = Counter()
    for item in items:
        first, _, count = item.number.rpartition("#")
        printed = first if counts[first] and count == str(counts[first] + 1) else item.number
        counts[printed] += 1
        yield printed
