"""The raw text of a basis cell → its bases as printed: `PrintedBasis` with places and quotations."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from enfcmp.law.cells.spans import Piece, read_spans
from enfcmp.law.cells.unread import unread_words
from enfcmp.model import PrintedBasis, PrintedProvision
from enfcmp.text.fold import joined

_QUOTED = ("quotation", "reference", "layout")


def read_bases(cell: str) -> tuple[PrintedBasis, ...]:
    """The bases that the text of a cell cites, in order; layout is dropped from titles, places and quotations."""
    return read_cell(cell).bases


class ReadCell(NamedTuple):
    """The bases of a cell, and the words of it that could not be read."""

    bases: tuple[PrintedBasis, ...]
    unread: tuple[str, ...]


def read_cell(cell: str, known: Collection[str] = ()) -> ReadCell:
    """The bases of a cell, with layout dropped; `known` are the short titles that are declared, folded."""
    pieces = read_spans(cell, known)
    return ReadCell(tuple(map(_basis, _bases(pieces))), tuple(unread_words(pieces)))


def words_without_place(cell: str) -> tuple[str, ...]:
    """For each basis of the cell, in the order of `read_bases`, the words that stand under no place of it."""
    return tuple("".join(each.text for each in pieces if each.kind == "unread") for pieces in _bases(read_spans(cell)))


def _bases(pieces: tuple[Piece, ...]) -> Iterator[list[Piece]]:
    """The pieces of each basis: from its label, or from its title where it has none.

    A place before any title begins a basis too: its instrument is not printed in the cell.
    """
    basis: list[Piece] = []
    label: list[Piece] = []
    for piece in pieces:
        if piece.kind == "label":
            label = [piece]
        elif piece.kind == "title":
            if basis:
                yield basis
            basis, label = [*label, piece], []
        elif basis:
            basis.append(piece)
        elif piece.kind == "place":
            basis, label = [*label, piece], []
    if basis:
        yield basis


def _basis(pieces: list[Piece]) -> PrintedBasis:
    printed = {piece.kind: joined(piece.text) for piece in pieces if piece.kind in ("label", "title", "edition")}
    return PrintedBasis(
        instrument=printed.get("title", ""),
        label=printed.get("label"),
        edition=printed.get("edition"),
        provisions=tuple(_provisions(pieces)),
    )


def _provisions(pieces: list[Piece]) -> Iterator[PrintedProvision]:
    starts = [at for at, piece in enumerate(pieces) if piece.kind == "place"]
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=False):  # of no places there is one end
        words = joined("".join(piece.text for piece in pieces[start + 1 : end] if piece.kind in _QUOTED))
        yield PrintedProvision(at=joined(pieces[start].text), text=words or None)
