"""The raw text of a basis cell → pieces that, joined, give it back: what each stretch of it was read as.

Layout inside a title, a place or a quotation belongs to that; layout between two of them is a piece of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from enfcmp.law.cells.leads import LeadWord, read_words
from enfcmp.law.cells.markers import CellPart, PartKind, cell_parts
from enfcmp.law.cells.missed import missed_basis
from enfcmp.law.cells.scan import places_in
from enfcmp.law.cells.solid import Solid
from enfcmp.text.simplified import simplified

_QUOTED = {"quotation", "reference"}
_LONGEST_FILLER = 60
# Words that are joined to a place and name another one, or a title, are no quotation: 、某办法第四条.
_MISSED = re.compile(
    r"(?:[、；;/／，,]|以及|[和及与或])[^。：:《]{0,30}?(?:第[^。：:，]{1,8}条|《[^《》]{1,100}》[^。：:，；]{0,20})(?=$|[：:、；;。/])"
    r"|[、；;/／][^。，]{1,20}$"
)
_SEPARATOR = re.compile(r"(?:——(?!—)|[，,、．.·—–-](?![.．·—–-]))?")


class Piece(NamedTuple):
    """A stretch of a cell, exactly as printed, and what it was read as.

    `separator` is a mark or a set word between two parts (：, 和, 依据, 的规定); `reference` is a place inside a
    quotation, which is no basis; `unread` is what no basis explains.
    """

    kind: PartKind
    text: str


def read_spans(cell: str, known: Collection[str] = ()) -> tuple[Piece, ...]:
    """The pieces of a cell, in order; none is empty. `known` are the short titles that are declared, folded."""
    solid = Solid.of(simplified(cell))
    found: list[Piece] = []
    at = 0
    for kind, start, end in _solid_spans(solid, known):
        if start < end:
            first, last = solid.cell_start(start), solid.cell_end(end)
            if at < first:
                found.append(Piece("layout", cell[at:first]))
            found.append(Piece(kind, cell[first:last]))
            at = last
    if at < len(cell):
        found.append(Piece("layout", cell[at:]))
    return tuple(_with_layout(found))


def _with_layout(pieces: list[Piece]) -> Iterator[Piece]:
    """Layout between the words of a quotation and a place that they name as a part of the words."""
    words = ""
    for before, piece, behind in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        is_inside = piece.kind == "layout" and before and behind and {before.kind, behind.kind} <= _QUOTED
        if piece.kind == "quotation" or is_inside:
            words += piece.text
        else:
            if words:
                yield Piece("quotation", words)
                words = ""
            yield piece
    if words:
        yield Piece("quotation", words)


def _solid_spans(solid: Solid, known: Collection[str]) -> Iterator[CellPart]:
    at = 0
    is_quotation = False
    for part in cell_parts(solid, known):
        yield from _between(solid, at, part.start, is_quotation=is_quotation)
        yield part
        at = part.end
        if part.kind in {"title", "place"}:
            is_quotation = part.kind == "place"
    yield from _between(solid, at, len(solid.text), is_quotation=is_quotation)


def _between(solid: Solid, start: int, end: int, *, is_quotation: bool) -> Iterator[CellPart]:
    """What stands between two parts: words, or only such as lead to a part or end one."""
    if start == end:
        return
    text = solid.text
    if end - start <= _LONGEST_FILLER and (words := read_words(text, start, end, is_title=False)) and _is_filler(words):
        yield CellPart("separator", start, end)
    elif is_quotation and not _MISSED.match(text, start, end):
        missed = missed_basis(solid, start, end)
        first = _SEPARATOR.match(text, start, missed).end()  # type: ignore[union-attr]
        yield CellPart("separator", start, first)
        yield from _quotation(solid, first, missed)
        yield CellPart("unread", missed, end)
    else:
        yield CellPart("unread", start, end)


def _is_filler(words: tuple[LeadWord, ...]) -> bool:
    return all(word.kind != "words" for word in words)


def _quotation(solid: Solid, start: int, end: int) -> Iterator[CellPart]:
    """The words under a place, cut where they name another."""
    for place in places_in(solid, start, end):
        yield CellPart("quotation", start, place.start)
        yield CellPart("reference", *place)
        start = place.end
    yield CellPart("quotation", start, end)
