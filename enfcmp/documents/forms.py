"""Forms: tables of one item, or of several one below the other, whose heads stand to the left of what they name.

A row has one head with its cell, or several side by side: 职权名称 | 对…的处罚 | 职权类型 | 行政处罚.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.heads import column_field, field_of
from enfcmp.model import ColumnField, GridCell

_LEAST_FIELDS = 2
_MOST_HEADS = 100  # of an item; what has more is no form


class FormLine(NamedTuple):
    """A head and the cell beside it; without a head it goes on with what stands above.

    `is_first`: of its row. `is_top`: its row is the first one of a piece, which may go on from the page before.
    """

    head: GridCell | None
    cell: GridCell | None
    is_first: bool
    is_top: bool


def form_lines(rows: Sequence[Sequence[GridCell | None]]) -> list[FormLine]:
    """What stands beside what; nothing where a row has neither pairs nor a head that is merged over further rows."""
    found: list[FormLine] = []
    for number, row in enumerate(rows):
        cells = [cell for at, cell in enumerate(row) if cell is None or not at or cell is not row[at - 1]]
        head = cells[0]
        if len(cells) == 1:
            continue  # a title over the form
        if len(cells) % 2 and head is not None and head.rows == 1 and without_blanks(head.text):
            return []
        pairs = [(head, cell) for cell in cells[1:]] if len(cells) % 2 else zip(cells[::2], cells[1::2], strict=True)
        found += (FormLine(*pair, not at, not number) for at, pair in enumerate(pairs) if any(pair))
    return found


def is_form(lines: Sequence[FormLine]) -> bool:
    """Whether they name an item, and heads of several fields stand below one another; in a list items do."""
    first = {field for line in lines if line.is_first and (field := _field(line.head))}
    if len(first) < _LEAST_FIELDS or all(_field(line.head) != "name" for line in lines):
        return False
    return max(len({id(line.head) for line in form}) for form in single_forms(lines)) <= _MOST_HEADS


def continues(form: Sequence[FormLine], lines: Sequence[FormLine]) -> bool:
    """Whether a piece is the rest of a form: its first head is empty, or one of its fields that is not there yet."""
    head = lines[0].head
    if head is None or not without_blanks(head.text):
        return True
    known = {without_blanks(line.head.text) for line in form if line.head is not None}
    return field_of(head.text) is not None and without_blanks(head.text) not in known


def single_forms(lines: Sequence[FormLine]) -> Iterator[list[FormLine]]:
    """The forms of one item each: another one begins where the first head stands again."""
    heads = (line.head for line in lines if line.head is not None and without_blanks(line.head.text))
    opening = next(heads, None)
    form: list[FormLine] = []
    for line in lines:
        if form and line.head is not opening and _is_alike(line.head, opening):
            yield form
            form, opening = [], line.head
        form.append(line)
    yield form


def _is_alike(one: GridCell | None, other: GridCell | None) -> bool:
    return one is not None and other is not None and without_blanks(one.text) == without_blanks(other.text)


def _field(head: GridCell | None) -> ColumnField | None:
    return None if head is None else column_field(without_blanks(head.text))
