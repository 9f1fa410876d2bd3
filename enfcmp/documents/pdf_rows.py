"""The rows of a table without ruled lines: each begins with its number, at the height of which all its cells begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, get_args

from enfcmp.documents.categories import is_category
from enfcmp.documents.pdf_columns import Columns
from enfcmp.documents.pdf_heads import PrintedLine, chunks, overlap
from enfcmp.documents.pdf_lines import distance
from enfcmp.documents.pdf_text import middle
from enfcmp.documents.row_words import NOTE
from enfcmp.model import ActionType

_FAR = 2.5  # times the usual distance of lines: no cell goes on there
_NUMBER = re.compile(r"(\d{1,5})[.．、]?")
_TYPE = re.compile(rf"[一二三四五六七八九十]+[、.．](?:{'|'.join(get_args(ActionType))})(?:[（(]共?\d+[项条][）)])?")


class UnruledRow(NamedTuple):
    """A row: its lines, its number where it has one, and whether it is one text over all columns."""

    lines: tuple[PrintedLine, ...]
    number: int | None = None
    is_wide: bool = False


class NotSureError(Exception):
    """It cannot be told how the table stands."""


def wide_lines(lines: Sequence[PrintedLine], columns: Columns) -> list[int]:
    """The lines that stand over columns, and what goes on with them: categories and notes."""
    wide: list[int] = []
    for at, line in enumerate(lines):
        if _is_wide(line, columns, goes_on=bool(wide) and wide[-1] == at - 1):
            wide.append(at)
    return wide


def _is_wide(line: PrintedLine, columns: Columns, *, goes_on: bool) -> bool:
    texts = chunks(line)
    over = sum(overlap(texts[0], head) for head in columns.heads)
    if len(texts) > 1:
        return False
    if _begins_wide(line):
        is_first = texts[0].left < columns.heads[0].right and (over > 1 or columns.number == 0)
        return is_first or bool(_TYPE.fullmatch(texts[0].text))
    return goes_on and over > 1


def _begins_wide(line: PrintedLine) -> bool:
    text = chunks(line)[0].text
    return is_category(text) or bool(NOTE.match(text))


def unruled_rows(lines: Sequence[PrintedLine], columns: Columns, last: int | None) -> list[UnruledRow]:
    """The rows below a head; `last` is the number of the row that the first lines may go on with.

    Raises `NotSureError` where a text crosses a border, or a line can belong to two rows.
    """
    wide = wide_lines(lines, columns)
    far = _FAR * distance(lines)
    rows: list[UnruledRow] = []
    for at, line in enumerate(lines):
        row = _row(line, columns, is_wide=at in wide)
        begins = row.number is not None or (row.is_wide and (at - 1 not in wide or _begins_wide(line)))
        if begins or (not rows and last is not None):
            rows.append(row)
        elif not rows or rows[-1].is_wide != row.is_wide or middle(line[0]) - middle(lines[at - 1][0]) > far:
            raise NotSureError
        else:
            rows[-1] = rows[-1]._replace(lines=(*rows[-1].lines, line))
    _check(rows, columns, last or 0)
    return rows


def _row(line: PrintedLine, columns: Columns, *, is_wide: bool) -> UnruledRow:
    """What a line would be, were it the first of its row."""
    if is_wide:
        return UnruledRow((line,), is_wide=True)
    if columns.are_crossed(line):
        raise NotSureError
    text = columns.text(line, columns.number)
    number = _NUMBER.fullmatch(text)
    if text and number is None:
        raise NotSureError
    return UnruledRow((line,), int(number[1]) if number else None)


def _check(rows: Sequence[UnruledRow], columns: Columns, last: int) -> None:
    """Numbers rise, or begin again; where one stands all cells of its row begin, and there is a name."""
    for row in rows:
        if row.number is None:
            continue
        filled = [columns.filled(line) for line in row.lines]
        if (
            not (row.number == 1 or row.number > last)
            or columns.name not in filled[0]
            or set().union(*filled) > filled[0]
        ):
            raise NotSureError
        last = row.number
