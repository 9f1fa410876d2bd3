"""All evidence on a pair, gathered from the comparators, and the score that it makes."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from enfcmp.match.comparators.comparator import Clue, Comparator, Measure
from enfcmp.match.comparators.conducts import Conducts, EnactedWords
from enfcmp.match.comparators.halves import Halves
from enfcmp.match.comparators.names import Beyond, Names
from enfcmp.match.comparators.provisions import Provisions
from enfcmp.match.comparators.quotations import Quotations
from enfcmp.match.comparators.types import Types
from enfcmp.match.opposites import opposed
from enfcmp.match.settings import Settings, score_of
from enfcmp.model import Evidence, Item, Provision
from enfcmp.provisions_compared import NOT_FOLLOWED, Followed


class Measures(msgspec.Struct, frozen=True):
    """What the comparators found on one pair, by their names; one that had nothing to compare is not there."""

    measures: dict[str, Measure]
    strength: float

    @property
    def score(self) -> float:
        """From 0 to 1."""
        return score_of(self.strength)


class Comparators:
    """The comparators over two lists; positions in the second list are counted on from the first."""

    def __init__(
        self,
        from_items: Sequence[Item],
        to_items: Sequence[Item],
        settings: Settings,
        enacted: EnactedWords,
        followed: Followed = NOT_FOLLOWED,
    ) -> None:
        items = [*from_items, *to_items]
        self._items, self._start_of_to = items, len(from_items)
        self._names, self._provisions, self._quotations = (
            Names(items),
            Provisions(items, len(from_items), followed),
            Quotations(items),
        )
        self._settings = settings
        self._all: dict[str, Comparator] = {
            "name": self._names,
            "basis": self._provisions,
            "text": self._quotations,
            "type": Types(items),
            "halves": Halves(items),
            "quoted": Conducts(items, len(from_items), self._quotations, enacted),
        }

    def compare(self, row: int, column: int) -> Measures:
        """The evidence on an item of each list, by their positions."""
        measures = self._measures(row, column)
        return Measures(measures, self._settings.strength(measures))

    def strengths(self, cells: Iterable[tuple[int, int]]) -> Iterator[float]:
        """The sums of the points of many pairs, of which no more is asked: one comparator after the other looks at all.

        That takes a fifth less than pair after pair.
        """
        pairs = [(row, self._start_of_to + column) for row, column in cells]
        columns = [list(itertools.starmap(each.compare, pairs)) for each in self._all.values()]
        for found in zip(*columns, strict=True):
            measures = {name: each for name, each in zip(self._all, found, strict=True) if each is not None}
            yield self._settings.strength(measures)

    def measure(self, name: str, row: int, column: int) -> Measure | None:
        """What one of the comparators found on them."""
        return self._all[name].compare(row, self._start_of_to + column)

    def _measures(self, row: int, column: int) -> dict[str, Measure]:
        one, other = row, self._start_of_to + column
        return {name: found for name, each in self._all.items() if (found := each.compare(one, other)) is not None}

    def evidence(self, row: int, column: int, side: int = 0) -> Evidence:
        """The same as what is told of a pair; the provisions are given as the item of that side cites them."""
        pair = row, self._start_of_to + column
        measures = self._measures(row, column)
        values = {name: round(found.value, 4) for name, found in measures.items()}
        return Evidence(
            name=values["name"],
            basis=values.get("basis"),
            text=values.get("text"),
            type=bool(values["type"]) if "type" in values else None,
            shared_provisions=self._provisions.shared(pair[side], pair[1 - side]),
            points={name: round(points, 2) for name, points in self._settings.points(measures).items()},
            opposed=opposed(*self._printed(row, column)) or msgspec.UNSET,
        )

    def unshared(self, row: int, column: int, side: int) -> tuple[Provision, ...]:
        """The provisions of the item of that side that the other has not in common with it."""
        pair = row, self._start_of_to + column
        return self._provisions.unshared(pair[side], pair[1 - side])

    def _printed(self, row: int, column: int) -> tuple[str, str]:
        return self._items[row].name, self._items[self._start_of_to + column].name

    def named(self, row: int, column: int) -> float:
        """How much of the name of one item is in the name and the quotations of the other, 0 to 1."""
        one, other = row, self._start_of_to + column
        return max(self._said(one, other), self._said(other, one))

    def beyond(self, side: int, cell: tuple[int, int], others: Iterable[int]) -> Beyond:
        """What the name of an item of one side says that others of its side do not, held against the other name."""
        start, start_of_other = (self._start_of_to * at for at in (side, 1 - side))
        return self._names.beyond(
            start + cell[side], [start + other for other in others], start_of_other + cell[1 - side]
        )

    def _said(self, one: int, other: int) -> float:
        name = self._names.pairs(one)
        said = self._names.pairs(other) | self._quotations[other]
        whole = sum(map(self._quotations.rarity, name))
        return sum(map(self._quotations.rarity, name & said)) / whole if whole > 0 else 0.0

    def clues(self, side: int, index: int) -> list[Clue]:
        """What to look for in order to find candidates for an item of one side."""
        at = index + side * self._start_of_to
        return [clue for each in self._all.values() for clue in each.clues(at)]
