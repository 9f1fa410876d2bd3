"""The pairs of two lists that are worth comparing, with their scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from enfcmp.match.candidates import PairCell, candidates, every
from enfcmp.match.comparators.comparator import Measure
from enfcmp.match.comparators.conducts import EnactedWords
from enfcmp.match.comparators.names import Beyond
from enfcmp.match.evidence import Comparators, Measures
from enfcmp.match.order import by_number
from enfcmp.match.settings import DEFAULT, Settings, score_of
from enfcmp.match.verdicts import NONE, IdPair, Verdicts
from enfcmp.model import Evidence, Item, ItemList, Provision, Rival
from enfcmp.progress import Progress, Watch, unwatched
from enfcmp.provisions_compared import NOT_FOLLOWED, Followed

_AT_ONCE = 1000  # cells that are compared between two words to whoever waits


def _nothing(_item: Item) -> str:
    return ""


class Outside(NamedTuple):
    """What is beside the lists: whoever waits, and the law where texts are at hand.

    `enacted`: its words, where an item cites without quoting. `followed`: articles of two editions that are one.
    """

    watch: Watch = unwatched
    enacted: EnactedWords = _nothing
    followed: Followed = NOT_FOLLOWED


_ALONE = Outside()


class ScoreTable:
    """Scores by cell; a cell is a pair of items by their positions, side 0 is the from list, side 1 the to list.

    The items stand in the order of their numbers, so that the order of the rows in a file decides nothing.
    """

    def __init__(
        self,
        from_list: ItemList,
        to_list: ItemList,
        settings: Settings = DEFAULT,
        verdicts: Verdicts = NONE,
        outside: Outside = _ALONE,
    ) -> None:
        self.lists = (from_list, to_list)
        self.items = (by_number(from_list.items), by_number(to_list.items))
        self.sides = (range(len(from_list.items)), range(len(to_list.items)))
        self._comparators = Comparators(*self.items, settings, outside.enacted, outside.followed)
        self._positions = [{item.id: at for at, item in enumerate(items)} for items in self.items]
        self._rows = [{item.id: at for at, item in enumerate(items.items)} for items in self.lists]
        self.same, self.part, self.rejected = (
            frozenset(map(self.cell, pairs)) for pairs in (verdicts.same, verdicts.part, verdicts.rejected)
        )
        cells = [cell for cell in self._worth_comparing(settings) if cell not in self.rejected]
        self._strengths: dict[PairCell, float] = {}
        for some in _watched(cells, outside.watch):
            self._strengths.update(zip(some, self._comparators.strengths(some), strict=True))
        self.scores = {cell: score_of(strength) for cell, strength in self._strengths.items()}
        self._of: tuple[dict[int, list[PairCell]], dict[int, list[PairCell]]] = ({}, {})
        self.ordered = sorted(self.scores, key=self.order)
        for cell in self.ordered:
            self._of[0].setdefault(cell[0], []).append(cell)
            self._of[1].setdefault(cell[1], []).append(cell)

    def of(self, side: int, index: int) -> list[PairCell]:
        """The pairs of one item, best first."""
        return self._of[side].get(index, [])

    def best(self, side: int, index: int) -> PairCell | None:
        """The best pair of one item."""
        return next(iter(self.of(side, index)), None)

    def order(self, cell: PairCell) -> tuple[float, bool, bool, bool, int, int]:
        """Best first; among equals one name, then one type, then one number, as printed, then the like place.

        The place is that in the order of the numbers. The same for a pair and its mirror.
        """
        one, other = self.items[0][cell[0]], self.items[1][cell[1]]
        differ = one.name != other.name, one.type != other.type, one.number != other.number
        return -self._strengths[cell], *differ, abs(cell[0] - cell[1]), min(cell)

    def published(self, cell: PairCell) -> PairCell:
        """Where the two items stand in the published lists."""
        return self.row(0, cell[0]), self.row(1, cell[1])

    def row(self, side: int, index: int) -> int:
        """Where an item stands in its published list."""
        return self._rows[side][self.items[side][index].id]

    def strength(self, cell: PairCell) -> float:
        """The points of a candidate; those of two pairs may differ where their scores round to one."""
        return self._strengths[cell]

    def score(self, cell: PairCell) -> float:
        """The score of any pair, also of one that was no candidate."""
        return self.scores[cell] if cell in self.scores else self.compare(cell).score

    def rival(self, cell: PairCell) -> Rival:
        """A pair as it is told."""
        row, column = cell
        return Rival(from_=self.item(0, row).id, to=self.item(1, column).id, score=self.score(cell))

    def compare(self, cell: PairCell) -> Measures:
        """The evidence, worked out anew: kept for all pairs it would fill the memory."""
        return self._comparators.compare(*cell)

    def measure(self, name: str, cell: PairCell) -> Measure | None:
        """What one comparator found, by its name."""
        return self._comparators.measure(name, *cell)

    def named(self, cell: PairCell) -> float:
        """How much of the name of one item is in the name and the quotations of the other, 0 to 1."""
        return self._comparators.named(*cell)

    def beyond(self, side: int, cell: PairCell, others: Iterable[int]) -> Beyond:
        """What the name of an item of one side says that others of its side do not, held against the other name."""
        return self._comparators.beyond(side, cell, others)

    def evidence(self, cell: PairCell, side: int = 0) -> Evidence:
        """The evidence as it is told of the item of a side."""
        return self._comparators.evidence(*cell, side)

    def unshared(self, cell: PairCell, side: int) -> tuple[Provision, ...]:
        """The provisions of the item of a side that the other has not in common with it, whatever the edition."""
        return self._comparators.unshared(*cell, side)

    def item(self, side: int, index: int) -> Item:
        """The item at a position."""
        return self.items[side][index]

    def is_decided(self, cell: PairCell) -> bool:
        """Whether a person has accepted this pair."""
        return cell in self.same or cell in self.part

    def cell(self, pair: IdPair) -> PairCell:
        """The positions of two ids."""
        return self._positions[0][pair[0]], self._positions[1][pair[1]]

    def _worth_comparing(self, settings: Settings) -> list[PairCell]:
        rows, columns = self.sides
        if not settings.index:
            return every(len(rows), len(columns))
        clues = [[self._comparators.clues(side, index) for index in self.sides[side]] for side in (0, 1)]
        return candidates(*clues)


def _watched(cells: Sequence[PairCell], watch: Watch) -> Iterator[Sequence[PairCell]]:
    """The cells, so many at once, whoever waits told in between."""
    for at in range(0, len(cells), _AT_ONCE):
        watch(Progress("pairing", at, len(cells)))
        yield cells[at : at + _AT_ONCE]
