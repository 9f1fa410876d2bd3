"""A quotation as printed, made ready for comparing."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import NamedTuple

from enfcmp.text.form import Folded, fold, fragments, joined_folds


class Printed(NamedTuple):
    """A quotation, folded between its ellipses; `ellipses` are the folded characters that one stands before."""

    raw: str
    folded: Folded
    ellipses: frozenset[int]

    @property
    def text(self) -> str:
        """The folded words."""
        return self.folded.text

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """The folded characters between the ellipses."""
        return tuple(pairwise(sorted({0, *self.ellipses, len(self.text)})))


def read_printed(raw: str, start: int = 0) -> Printed:
    """The quotation from `start` on."""
    between = fragments(raw[start:])
    folded = [fold(piece.text).shifted(start + piece.start) for piece in between]
    borders = list(accumulate(len(each.text) for each in folded))
    return Printed(raw, joined_folds(folded), frozenset(borders[:-1]))
