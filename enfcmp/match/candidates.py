"""Which pairs are worth comparing, without looking at all of them.

Two items that are one matter have something rare in common: a pair of characters of the name, an article, words of a
quotation. An index of these clues finds the candidates of an item. Its rarest clues are looked up first, and only until
a fixed number of entries has been seen; so the cost of an item does not grow with the list, and that of two lists
grows with their length.
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence

from enfcmp.match.comparators.comparator import Clue

PairCell = tuple[int, int]
"""A pair of items by their positions in the two lists, which stand in the order of their numbers."""

_ENTRIES = 150  # entries of the index that are looked at for one item
_CANDIDATES = 8  # candidates that are kept for one item; a list of so few items is compared whole
_SHARE = 0.2  # of the weight of the first, which others have at least: who is further behind takes no link from it


def every(from_count: int, to_count: int) -> list[PairCell]:
    """All pairs."""
    return [(row, column) for row in range(from_count) for column in range(to_count)]


def candidates(from_clues: Sequence[Sequence[Clue]], to_clues: Sequence[Sequence[Clue]]) -> list[PairCell]:
    """The pairs in which one is among the best candidates of the other, in order; swapped lists give mirrored pairs."""
    from_index, to_index = _Index(from_clues), _Index(to_clues)
    found = {(row, column) for row, clues in enumerate(from_clues) for column in to_index.nearest(row, clues)}
    found |= {(row, column) for column, clues in enumerate(to_clues) for row in from_index.nearest(column, clues)}
    return sorted(found)


class _Index:
    """The positions of one list by clue."""

    def __init__(self, of_items: Sequence[Sequence[Clue]]) -> None:
        self._positions: dict[Clue, list[int]] = defaultdict(list)
        for position, clues in enumerate(of_items):
            for clue in clues:
                self._positions[clue].append(position)
        counts = set(map(len, self._positions.values()))
        self._rarity = {count: _scaled(1 + len(of_items) / count) for count in counts}

    def nearest(self, own: int, clues: Sequence[Clue]) -> list[int]:
        """The positions that have the most of these clues, the rare ones counting more; `own` is that of the item.

        Few are all kept. Among equals those at the like place of the list come first, as where links are argued.
        """
        found = self._weighed(own, clues)
        if len(found) <= _CANDIDATES:
            return list(found)
        first, *_, last = sorted(found.values(), reverse=True)[:_CANDIDATES]
        least = max(last, first * _SHARE)
        best = [position for position, weight in found.items() if weight >= least]
        if len(best) <= _CANDIDATES:
            return best
        return heapq.nsmallest(
            _CANDIDATES, best, key=lambda position: (-found[position], abs(position - own), position)
        )

    def _weighed(self, own: int, clues: Sequence[Clue]) -> dict[int, int]:
        """The weight of each position that was met, until enough entries have been seen."""
        entries = sorted(filter(None, map(self._positions.get, clues)), key=len)
        found: dict[int, int] = defaultdict(int)
        seen = 0
        for positions in entries:
            near = _window(positions, own)
            seen += len(near)
            if seen > _ENTRIES and len(found) >= _CANDIDATES:
                break
            rarity = self._rarity[len(positions)]
            for position in near:
                found[position] += rarity
        return found


def _scaled(share: float) -> int:
    return int(1000 * math.log(share))  # whole numbers add up alike in any order


def _window(positions: Sequence[int], own: int) -> Sequence[int]:
    """As many of the positions as may be looked at, those around the like place: what all have in common tells none."""
    if len(positions) <= _ENTRIES:
        return positions
    start = max(0, min(bisect(positions, own) - _ENTRIES // 2, len(positions) - _ENTRIES))
    return positions[start : start + _ENTRIES]
