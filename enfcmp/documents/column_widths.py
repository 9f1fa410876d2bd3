"""How wide the columns of a published list are, and how many lines its cells take."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, sqrt
from typing import NamedTuple

from enfcmp.documents.list_table import ListTable

_PADDING, _EDGES = 3.0, 1.5  # beside the longest line of a cell, and what its frame takes of each line; in letters
_NARROWEST = 10.0  # four ideographs
_SHORTEST = 24
_SHORT_SHARE = 0.35  # of the room, which what is short may take to stand in one line
_BREAKS = 1.04  # no line begins with a mark, so that lines are not filled to their end


class _Want(NamedTuple):
    """What a column wants: at most its longest line, at least some words, else its share of what is there."""

    most: float
    least: float
    share: float


def column_widths(table: ListTable, room: float) -> list[float]:
    """The width of each column, in letters, of `room` together where that is enough for the narrowest.

    No column is wider than its longest line, as which those that say little are; the others share what is left by the
    roots of their longer texts, which keeps the rows low.
    """
    rows = [line.cells for line in table.lines if not line.is_heading]
    wants = [_want(head, [cells[at] for cells in rows]) for at, head in enumerate(table.heads)]
    short = {at: want.most for at, want in enumerate(wants) if want.most <= _SHORTEST}
    widths = short if sum(short.values()) <= _SHORT_SHARE * room else {}
    while open_ := [at for at in range(len(wants)) if at not in widths]:
        unit = (room - sum(widths.values())) / sum(wants[at].share for at in open_)
        shares = {at: wants[at].share * unit for at in open_}
        full = {at: wants[at].most for at in open_ if shares[at] >= wants[at].most}
        widths |= full or {at: wants[at].least for at in open_ if shares[at] < wants[at].least} or shares
    return [widths[at] for at in range(len(wants))]


def short_columns(table: ListTable) -> list[bool]:
    """Whether a column says so little that it stands in the middle: a number, a type, a body."""
    rows = [line.cells for line in table.lines if not line.is_heading]
    longest = [max((text_width(cells[at]) for cells in rows), default=0) for at in range(len(table.heads))]
    return [
        width <= _SHORTEST and field not in {"name", "basis_text", "under"}
        for width, field in zip(longest, table.fields, strict=True)
    ]


def _want(head: str, texts: Iterable[str]) -> _Want:
    texts = [head, *texts]
    most = max(text_width(line) for text in texts for line in text.split("\n")) + _PADDING
    lengths = sorted(map(text_width, texts))
    share = sqrt(max(lengths[len(lengths) * 3 // 4], 1))
    return _Want(most, min(most, _NARROWEST + share / 4), share)


def text_width(text: str) -> int:
    """The width of a text in letters; whatever is no ASCII is two in a Chinese font, quotation marks too."""
    return len(text) + sum(map("\x7f".__lt__, text))


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a cell of this width: rather one more than one less."""
    return sum(max(1, ceil(text_width(line) * _BREAKS / max(width - _EDGES, 1))) for line in text.split("\n"))
