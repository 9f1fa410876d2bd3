"""事项名称: what both names say, the frame left out and what is rare counting more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from enfcmp.match.comparators.comparator import Clue, Measure
from enfcmp.match.conduct import conduct
from enfcmp.model import Item
from enfcmp.text.bags import Bags, pairs_and_characters

_LONGEST = 2000  # characters of a name whose order is looked at; it has a hundred


class Beyond(NamedTuple):
    """What a name says that some others do not, held against a name that the others answer to; shares from 0 to 1.

    `left`: of the name they answer to, what the others do not say. `fills`: of that or of what the name says beyond
    the others, whichever is less, what both have. `told` and `others_told`: of what only the name says, and of what
    only the others say, what the name they answer to says.
    """

    left: float
    fills: float
    told: float
    others_told: float


class Names:
    """Rare characters and pairs in common, by the whole and by the shorter, and what stands in the same order."""

    def __init__(self, items: Sequence[Item]) -> None:
        conducts = [conduct(item.name) for item in items]
        self._bags = Bags(conducts, pairs_and_characters)
        self._conducts = [each[:_LONGEST] for each in conducts]

    def compare(self, one: int, other: int) -> Measure:
        """How near the names are, and how much of the shorter one is in the longer one."""
        together, coverage = self._bags.overlap(one, other)
        in_order = fuzz.ratio(self._conducts[one], self._conducts[other]) / 100
        return Measure((together + coverage + in_order) / 3, coverage=coverage)

    def pairs(self, index: int) -> frozenset[str]:
        """The pairs of neighbouring characters of a conduct."""
        return frozenset(each for each in self._bags[index] if len(each) > 1)

    def beyond(self, one: int, others: Iterable[int], whole: int) -> Beyond:
        """What `one` says that `others` do not, held against `whole`, which the others answer to."""
        ours, theirs = self._bags[one], self._bags[whole]
        taken: frozenset[str] = frozenset().union(*map(self._bags.__getitem__, others))
        mine, rest = ours - taken, theirs - taken
        return Beyond(
            left=self._share(rest, theirs, otherwise=0.0),
            fills=max(self._share(mine & rest, each, otherwise=0.0) for each in (mine, rest)),
            told=self._share(mine & theirs, mine, otherwise=1.0),
            others_told=self._share((taken - ours) & theirs, taken - ours, otherwise=1.0),
        )

    def _share(self, part: Iterable[str], whole: Iterable[str], otherwise: float) -> float:
        of = self._bags.weight(whole)
        return self._bags.weight(part) / of if of > 0 else otherwise

    def clues(self, index: int) -> Iterable[Clue]:
        """The conduct as a whole, and its pairs of neighbouring characters; single ones are in too many names."""
        return [("conduct", self._conducts[index]), *sorted(each for each in self._bags[index] if len(each) > 1)]
