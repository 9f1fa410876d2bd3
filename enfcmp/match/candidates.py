"""Which pairs are worth comparing, without looking at all of them.

Two items that are one matter have something rare in common: a pair of characters of the name, an article, words of a
quotation. An index of these clues finds the candidates of an item. Its rarest clues are looked up first, and only until
a fixed number of entries has been seen; so the cost of an item does not grow with the list, and that of two lists
grows with their length.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence

from enfcmp.match.comparators.base import Clue

Cell = tuple[int, int]
"""A pair of items by their positions in the two lists."""

_ENTRIES = 2000  # entries of the index that are looked at for one item
_CANDIDATES = 24  # candidates that are kept for one item; a list of so few items is compared whole


def every(from_count: int, to_count: int) -> list[Cell]:
    """All pairs."""
    return [(row, column) for row in range(from_count) for column in range(to_count)]


def candidates(from_clues: Sequence[Iterable[Clue]], to_clues: Sequence[Iterable[Clue]]) -> list[Cell]:
    """The pairs in which one is among the best candidates of the other, in order; swapped lists give mirrored pairs."""
    from_index, to_index = _Index(from_clues), _Index(to_clues)
    found = {(row, column) for row, clues in enumerate(from_clues) for column in to_index.nearest(clues)}
    found |= {(row, column) for column, clues in enumerate(to_clues) for row in from_index.nearest(clues)}
    return sorted(found)


class _Index:
    """The positions of one list by clue."""

    def __init__(self, of_items: Sequence[Iterable[Clue]]) -> None:
        self._positions: dict[Clue, list[int]] = {}
        for position, clues in enumerate(of_items):
            for clue in clues:
                self._positions.setdefault(clue, []).append(position)
        self._size = len(of_items)

    def nearest(self, clues: Iterable[Clue]) -> list[int]:
        """The positions that have the most of these clues, the rare ones counting more."""
        entries = sorted(
            (self._positions[clue] for clue in clues if clue in self._positions),
            key=lambda positions: (len(positions), positions),  # not as a set gives them: that hangs on hashing
        )
        found: dict[int, int] = {}
        seen = 0
        for positions in entries:
            seen += len(positions)
            if seen > _ENTRIES and found:
                break
            rarity = int(1000 * math.log(1 + self._size / len(positions)))  # whole numbers add up alike in any order
            for position in positions:
                found[position] = found.get(position, 0) + rarity
        best = heapq.nlargest(_CANDIDATES, ((rarity, -position) for position, rarity in found.items()))
        return [-position for _, position in best]
