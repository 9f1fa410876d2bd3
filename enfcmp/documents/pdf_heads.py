"""Heads of a table without ruled lines: the words over its columns, known by what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.heads import field_of
from enfcmp.documents.pdf_text import PdfChar

_MOST_LINES = 4  # of a head
_LEAST_FIELDS = 3  # fewer may stand in prose one after the other
_APART = 0.8  # of the size of a letter: what stands so far from the next is a text of its own

PrintedLine = list[PdfChar]
"""The characters of a line from the left, without blanks."""


class Chunk(NamedTuple):
    """Words that stand together in a line."""

    left: float
    right: float
    text: str


class UnruledHead(NamedTuple):
    """The lines of a head, from the first to the one after the last, and what stands over each column."""

    first: int
    end: int
    columns: tuple[Chunk, ...]


def chunks(line: PrintedLine) -> list[Chunk]:
    """The texts of a line."""
    found: list[Chunk] = []
    for char in line:
        left, right, text = float(char["x0"]), float(char["x1"]), str(char["text"])
        if found and left - found[-1].right <= _APART * char["size"]:
            found[-1] = Chunk(found[-1].left, max(right, found[-1].right), found[-1].text + text)
        else:
            found.append(Chunk(left, right, text))
    return found


def unruled_head(lines: Sequence[PrintedLine]) -> UnruledHead | None:
    """The lines that name most fields, a number and a name among them; of equal ones those that a row follows."""
    found = [
        head
        for first in range(len(lines))
        for end in range(first + 1, min(first + _MOST_LINES, len(lines)) + 1)
        if (head := _head(lines, first, end)) is not None
    ]
    return max(found, key=lambda head: (_known(head), _has_number(lines, head), head.first - head.end), default=None)


def _head(lines: Sequence[PrintedLine], first: int, end: int) -> UnruledHead | None:
    columns = _columns([chunks(line) for line in lines[first:end]])
    fields = {field_of(chunk.text) for chunk in columns} - {None}
    is_head = {"number", "name"} <= fields and len(fields) >= _LEAST_FIELDS
    return UnruledHead(first, end, tuple(columns)) if is_head else None


def _known(head: UnruledHead) -> int:
    return sum(field_of(chunk.text) is not None for chunk in head.columns)


def _has_number(lines: Sequence[PrintedLine], head: UnruledHead) -> bool:
    """Whether the line below begins a row."""
    return head.end < len(lines) and any(chunk.text.isdecimal() for chunk in chunks(lines[head.end]))


def _columns(lines: Sequence[list[Chunk]]) -> list[Chunk]:
    """What stands one below the other put together; nothing where a text stands over two others."""
    columns: list[Chunk] = []
    for line in lines:
        for chunk in line:
            over = [each for each in columns if overlap(each, chunk)]
            if len(over) > 1 or any(overlap(over[0], other) for other in line if over and other is not chunk):
                return []
            columns = [each for each in columns if each not in over]
            columns.append(_joined(over[0], chunk) if over else chunk)
    return list(_with_spaced(sorted(columns)))


def _with_spaced(columns: Sequence[Chunk]) -> Iterator[Chunk]:
    """A head with blanks between its letters (序　号) is one."""
    spaced = {
        at
        for at, (one, other) in enumerate(pairwise(columns))
        if field_of(one.text + other.text) and not field_of(one.text) and not field_of(other.text)
    }
    for at, chunk in enumerate(columns):
        if at in spaced:
            yield _joined(chunk, columns[at + 1])
        elif at - 1 not in spaced:
            yield chunk


def _joined(one: Chunk, other: Chunk) -> Chunk:
    return Chunk(min(one.left, other.left), max(one.right, other.right), without_blanks(one.text + other.text))


def overlap(one: Chunk, other: Chunk) -> bool:
    """Whether one stands over the other."""
    return one.left < other.right and other.left < one.right
