"""Where in the text of a cell each citation stands, for who changes one and leaves the rest as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from enfcmp.law.cells.spans import read_spans


class CitedSpan(NamedTuple):
    """A citation from `start` to `end`: from its title where it is the first under it, to the end of its quotation.

    `head` is the title as printed, with its label and its edition; empty where the cell names none.
    """

    start: int
    end: int
    head: str
    is_first: bool


def cited_spans(cell: str, known: Collection[str] = ()) -> tuple[CitedSpan, ...]:
    """The citations in the order of `read_cell`; one of an instrument as a whole is its title."""
    return tuple(span for spans in _by_title(cell, known) for span in spans)


def _by_title(cell: str, known: Collection[str]) -> Iterator[list[CitedSpan]]:
    """The citations under each title."""
    found: list[CitedSpan] = []
    label: int | None = None
    at = 0
    for piece in read_spans(cell, known):
        start, at = at, at + len(piece.text)
        if piece.kind == "label":
            label = start
        elif piece.kind == "title":
            yield found
            start = start if label is None else label
            found, label = [CitedSpan(start, at, cell[start:at], is_first=True)], None
        elif piece.kind == "edition" and found:
            found[-1] = found[-1]._replace(end=at, head=cell[found[-1].start : at])
        elif piece.kind == "place":
            found = _with_place(found, start, at)
        elif piece.kind in {"quotation", "reference"} and found:
            found[-1] = found[-1]._replace(end=at)
    yield found


def _with_place(found: list[CitedSpan], start: int, end: int) -> list[CitedSpan]:
    """One more place; the first one belongs to its title."""
    if not found:
        return [CitedSpan(start, end, "", is_first=True)]
    last = found[-1]
    if last.is_first and last.end == last.start + len(last.head) and last.head:
        return [last._replace(end=end)]
    return [*found, CitedSpan(start, end, last.head, is_first=False)]
