"""The raw text of a basis cell → pieces that, joined, give it back: what each stretch of it was read as.

Layout inside a title, a place or a quotation belongs to that; layout between two of them is a piece of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.law.cells.markers import PartKind, cell_parts
from enfcmp.law.cells.scan import cited_places, skip_layout, skip_layout_back
from enfcmp.text.fold import joined
from enfcmp.text.simplified import simplified

_NO_WORDS = re.compile(r"[。；;、，,：:.．]*(?:(?:的|之)?(?:有关|相关)?规定[。；;，,]*)?")


class Piece(NamedTuple):
    """A stretch of a cell, exactly as printed, and what it was read as.

    `separator` is a mark or a set word between two parts (：, 和, 依据, 的规定); `reference` is a place inside a
    quotation, which is no basis; `unread` is what no basis explains.
    """

    kind: PartKind
    text: str


def read_spans(cell: str) -> tuple[Piece, ...]:
    """The pieces of a cell, in order; none is empty."""
    return tuple(Piece(kind, cell[start:end]) for kind, start, end in _spans(simplified(cell)) if start < end)


def _spans(cell: str) -> Iterator[tuple[PartKind, int, int]]:
    at = 0
    is_quotation = False
    for part in cell_parts(cell):
        yield from _between(cell, at, part.start, is_quotation=is_quotation)
        yield part
        at = part.end
        if part.kind in ("title", "place"):
            is_quotation = part.kind == "place"
    yield from _between(cell, at, len(cell), is_quotation=is_quotation)


def _between(cell: str, start: int, end: int, *, is_quotation: bool) -> Iterator[tuple[PartKind, int, int]]:
    """What stands between two parts: layout, then words or only marks, then layout."""
    first = min(skip_layout(cell, start), end)
    last = max(skip_layout_back(cell, end), first)
    yield "layout", start, first
    if _NO_WORDS.fullmatch(joined(cell[first:last])):
        yield "separator", first, last
    elif is_quotation:
        yield from _quotation(cell, first, last)
    else:
        yield "unread", first, last
    yield "layout", last, end


def _quotation(cell: str, start: int, end: int) -> Iterator[tuple[PartKind, int, int]]:
    """The words under a place, cut where they name another."""
    for place in cited_places(cell, start, end):
        yield "quotation", start, place.start
        yield "reference", *place
        start = place.end
    yield "quotation", start, end
