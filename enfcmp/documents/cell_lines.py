"""Text with one cell a line: heads one below the other, then the cells of each row; only where that is sure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.heads import field_of
from enfcmp.model import ActionType, ColumnField

NumberedLine = tuple[int, str]
"""What a line says, after its number in the file."""

_LEAST_FIELDS = 3
_MOST_HEAD = 12  # characters
_BASIS = re.compile(
    r".*《|\s*(?:【|第[〇零一二三四五六七八九十百千\d]+[条款项章]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])"
)
_NOTE = re.compile(r"\s*(?:备注|注|说明|填表说明|填报说明)[:：]")
_SENTENCE = re.compile(r"[。；：，;:,]\s*$")


class CellLines(NamedTuple):
    """Where the head begins, and the cells of the head and of each row; an empty one has no text."""

    first: int
    rows: list[list[NumberedLine]]


def cell_lines(lines: Sequence[NumberedLine]) -> CellLines | None:
    """The table that the lines are; None where it is not sure which cell a line is of."""
    words = [without_blanks(line) for _, line in lines]
    first_row = next((at for at, text in enumerate(words) if text == "1"), 0)
    head = max((at for at in range(first_row) if field_of(words[at]) == "number"), default=None)
    if head is None or not _is_head(words[head:first_row]):
        return None
    fields = [field_of(text) for text in words[head:first_row]]
    found = [_cells(row, fields) for row in _rows(lines[first_row:])]
    rows = [row for row in found if row is not None]
    if len(rows) < len(found) or not _ends_as_others(rows, fields):
        return None
    return CellLines(head, [list(lines[head:first_row]), *rows])


def _is_head(heads: Sequence[str]) -> bool:
    """Whether they name a number first and a name, and one basis at most: only that one may have several lines."""
    fields = [field_of(head) for head in heads]
    known = set(fields) - {None}
    is_short = max(map(len, heads)) <= _MOST_HEAD
    return is_short and "name" in known and len(known) >= _LEAST_FIELDS and fields.count("basis_text") <= 1


def _rows(lines: Sequence[NumberedLine]) -> Iterator[list[NumberedLine]]:
    """The lines from each number to the next."""
    row: list[NumberedLine] = []
    following = 1
    for number, line in lines:
        if without_blanks(line) == str(following):
            if row:
                yield row
            row, following = [], following + 1
        row.append((number, line))
    yield row


def _cells(row: Sequence[NumberedLine], fields: Sequence[ColumnField | None]) -> list[NumberedLine] | None:
    """The cells of a row; None where its lines fit in another way too, or in none."""
    at = fields.index("basis_text") if "basis_text" in fields else len(fields)
    cells, rest = list(row[:at]), list(row[at:])
    if len(cells) < at or any(without_blanks(line).isdecimal() for _, line in row[1:]):
        return None
    if not all(map(_fits, cells, fields)):
        return None
    if at == len(fields):
        return None if rest else cells
    return _with_basis(cells, rest, fields[at + 1 :])


def _fits(cell: NumberedLine, field: ColumnField | None) -> bool:
    """Whether a line can be the cell before the basis that it is taken for."""
    text = without_blanks(cell[1])
    if field == "type":
        return text in get_args(ActionType)
    return not text.startswith(("《", "【")) and text not in get_args(ActionType) and not _SENTENCE.search(text)


def _with_basis(
    cells: list[NumberedLine], rest: list[NumberedLine], after: Sequence[ColumnField | None]
) -> list[NumberedLine] | None:
    """The cells with the basis, which ends with its last provision, and those after it, or all but empty remarks."""
    end = max((at for at, (_, line) in enumerate(rest, 1) if _BASIS.match(line)), default=0)
    if not after:
        end += next((at for at, (_, line) in enumerate(rest[end:]) if not _SENTENCE.search(line)), len(rest) - end)
    basis, tail = rest[:end], rest[end:]
    widths = {len(after), len(after) - (after[-1:] == ["remarks"])}
    has_note = any(_NOTE.match(line) for _, line in rest)
    if has_note or not rest or not _BASIS.match(rest[0][1]) or len(tail) not in widths:
        return None
    if not all(map(_is_tail, tail, after)):
        return None
    return [*cells, (basis[0][0], "\n".join(line for _, line in basis)), *tail]


def _is_tail(cell: NumberedLine, field: ColumnField | None) -> bool:
    text = without_blanks(cell[1])
    return (text in get_args(ActionType)) == (field == "type") and not _SENTENCE.search(text)


def _ends_as_others(rows: Sequence[Sequence[NumberedLine]], fields: Sequence[ColumnField | None]) -> bool:
    """Whether the last row has remarks only where another has: what stands below a table is none."""
    return fields[-1] != "remarks" or len(rows[-1]) in {len(fields) - 1, *(len(row) for row in rows[:-1])}
