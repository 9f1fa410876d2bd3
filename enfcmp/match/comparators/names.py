"""事项名称: what both names say, the frame left out and what is rare counting more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from enfcmp.match.comparators.base import Clue, Measure
from enfcmp.match.conduct import conduct
from enfcmp.model import Item
from enfcmp.text.bags import Bags, pairs_and_characters


class Names:
    """Rare characters and pairs in common, by the whole and by the shorter, and what stands in the same order."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._conducts = [conduct(item.name) for item in items]
        self._bags = Bags(self._conducts, pairs_and_characters)

    def compare(self, one: int, other: int) -> Measure:
        """How near the names are, and how much of the shorter one is in the longer one."""
        together, coverage = self._bags.overlap(one, other)
        in_order = fuzz.ratio(self._conducts[one], self._conducts[other]) / 100
        return Measure((together + coverage + in_order) / 3, coverage=coverage)

    def pairs(self, index: int) -> frozenset[str]:
        """The pairs of neighbouring characters of a conduct."""
        return frozenset(each for each in self._bags[index] if len(each) > 1)

    def clues(self, index: int) -> Iterable[Clue]:
        """The conduct as a whole, and its pairs of neighbouring characters; single ones are in too many names."""
        return [("conduct", self._conducts[index])] + [("name", each) for each in self._bags[index] if len(each) > 1]
