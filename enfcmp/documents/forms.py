"""Forms: tables of one item, or of several one below the other, whose heads stand to the left of what they name.

A row has one head with its cell, or several side by side: 职权名称 | 对…的处罚 | 职权类型 | 行政处罚.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from enfcmp.documents.action_types import ACTION_TYPES
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
    """What stands beside what; nothing where rows are not of pairs, but for single ones of a form."""
    found: list[FormLine] = []
    in_pairs, others = 0, 0
    every = [[cell for at, cell in enumerate(row) if cell is None or not at or cell is not row[at - 1]] for row in rows]
    groups = _groups(every)
    for number, cells in enumerate(each[1:] if id(next(iter(each), None)) in groups else each for each in every):
        if len(cells) == 1 or not any(map(_words, cells)):
            continue  # a title over the form, an empty row
        head, beside = cells[0], cells[1:]
        has_all = len(cells) % 2 == 1 or _stands_over(head, beside)
        pairs = [(head, cell) for cell in beside] if has_all else zip(cells[::2], cells[1::2], strict=True)
        if has_all and head is not None and head.rows == 1 and _words(head):
            others += 1
        else:
            in_pairs += 1
        found += (FormLine(*pair, not at, not number) for at, pair in enumerate(pairs) if any(pair))
    return found if in_pairs > others else []


def _groups(rows: Sequence[Sequence[GridCell | None]]) -> set[int]:
    """The identities of cells that are merged over the heads of several fields, of which they are no head: 基本信息."""
    fields: defaultdict[int, set[ColumnField]] = defaultdict(set)
    for cells in rows:
        first = cells[0] if len(cells) > 1 and len(cells) % 2 else None
        if first is not None and first.rows > 1 and (field := _field(cells[1])):
            fields[id(first)].add(field)
    return {each for each, several in fields.items() if len(several) >= _LEAST_FIELDS}


def _stands_over(head: GridCell | None, beside: Sequence[GridCell | None]) -> bool:
    """Whether a head reaches further down than the several cells beside it: they are a table of its own."""
    return head is not None and len(beside) > 1 and all(cell is None or cell.rows < head.rows for cell in beside)


def is_form(lines: Sequence[FormLine]) -> bool:
    """Whether they name an item, and heads of several fields stand below one another; in a list items do."""
    first = {field for line in lines if line.is_first and (field := _field(line.head))}
    if len(first) < _LEAST_FIELDS or all(_field(line.head) != "name" for line in lines) or _are_columns(lines):
        return False
    return max(len({id(line.head) for line in form}) for form in single_forms(lines)) <= _MOST_HEADS


def _are_columns(lines: Sequence[FormLine]) -> bool:
    """Whether the items stand side by side: 事项名称 | 甲 | 乙 | 丙 over 事项类型 | 行政处罚 | 行政检查 | 行政许可."""
    further: list[FormLine] = []
    opening: GridCell | None = None
    for line in lines:
        if line.is_first:
            opening = line.head
        elif line.head is not opening and _field(opening):
            further.append(line)
    return not any(_field(line.head) for line in further) and any(map(_is_of_item, further))


def _is_of_item(line: FormLine) -> bool:
    """Whether what stands in the place of a head is the content of a field: an action type, an instrument, a body."""
    words = _words(line.head)
    return words in ACTION_TYPES or "《" in words or (bool(words) and words == _words(line.cell))


def continues(form: Sequence[FormLine], lines: Sequence[FormLine]) -> bool:
    """Whether a piece is the rest of a form: its first head is empty, or one of its fields that is not there yet."""
    head = lines[0].head
    if head is None or not _words(head):
        return True
    known = {_words(line.head) for line in form}
    return field_of(head.text) is not None and _words(head) not in known


def single_forms(lines: Sequence[FormLine]) -> Iterator[list[FormLine]]:
    """The forms of one item each: another one begins where the first head stands again."""
    heads = (line.head for line in lines if _words(line.head))
    opening = next(heads, None)
    form: list[FormLine] = []
    for line in lines:
        if form and line.head is not opening and _is_alike(line.head, opening):
            yield form
            form, opening = [], line.head
        form.append(line)
    yield form


def _is_alike(one: GridCell | None, other: GridCell | None) -> bool:
    return one is not None and other is not None and _words(one) == _words(other)


def _field(head: GridCell | None) -> ColumnField | None:
    return column_field(_words(head))


def _words(cell: GridCell | None) -> str:
    return "" if cell is None else without_blanks(cell.text)
