"""From evidence to links.

Two items that are each other's best candidate are linked. An item that is nobody's best is a part of one that is: when
it bears the same name as a linked item of its own list, or when its best candidate cites a rare place that it cites and
one of the two says most of what the other says. How the numbers were chosen: docs/matching.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from enfcmp.match.comparators import Comparators, Comparison
from enfcmp.match.conduct import conduct
from enfcmp.model import Confidence, Item, ItemList, Link, Matching, Nearest, Pairs, Unlinked

# Weight of each piece of evidence in the score; type counts by its rarity.
_WEIGHTS = {"name": 0.45, "basis": 0.30, "text": 0.25, "type": 0.50}
_OTHER_TYPE = 0.7  # the score of a pair of different action types, as a share
_SAME_NAME = 0.9  # from here on the square of the names' nearness is enough for a score

_LINK = 0.42  # least score of a link between each other's best candidates
_PART = 0.25  # least score of a link that is argued from coverage
_PART_COVERAGE = 0.5  # least share of the smaller one that the larger one says
_PART_RARITY = 0.5  # least rarity of a place that both cite

_CERTAIN, _LIKELY, _CLEAR_MARGIN = 0.7, 0.5, 0.1

_Cell = tuple[int, int]


def match(from_list: ItemList, to_list: ItemList) -> Matching:
    """Link the items of two lists; swapping the lists mirrors the links."""
    return _Table(from_list, to_list).matching()


def score(comparison: Comparison) -> float:
    """How much speaks for a pair, 0 to 1: the mean of the evidence that is there, by weight."""
    evidence = comparison.evidence
    parts = [
        (_WEIGHTS[name], value)
        for name, value in (("name", evidence.name), ("basis", evidence.basis), ("text", evidence.text))
        if value is not None
    ]
    if comparison.type_rarity:
        parts.append((_WEIGHTS["type"] * comparison.type_rarity, 1.0))
    mean = math.fsum(weight * value for weight, value in parts) / math.fsum(weight for weight, _ in parts)
    if evidence.name > _SAME_NAME:
        mean = max(mean, evidence.name**2)
    return round(mean * (_OTHER_TYPE if evidence.type is False else 1.0), 4)


class _Table:
    """Every pair of two lists with its evidence and score."""

    def __init__(self, from_list: ItemList, to_list: ItemList) -> None:
        self.lists = (from_list, to_list)
        self.rows, self.columns = range(len(from_list.items)), range(len(to_list.items))
        self._comparators = Comparators(from_list.items, to_list.items)
        self.scores = {
            (row, column): score(self._compare((row, column))) for row in self.rows for column in self.columns
        }

    def _compare(self, cell: _Cell) -> Comparison:
        """The evidence, worked out anew: kept for all pairs it would fill the memory."""
        return self._comparators.compare(*cell)

    def matching(self) -> Matching:
        best = self._each_others_best()
        cells = sorted(best | self._same_name(best) | self._parts(best))
        linked = _partners(cells)
        free_rows = [row for row in self.rows if not linked[0].get(row)]
        free_columns = [column for column in self.columns if not linked[1].get(column)]
        from_list, to_list = self.lists
        return Matching(
            from_list=from_list,
            to_list=to_list,
            pairs=Pairs(
                from_=from_list.id,
                to=to_list.id,
                links=tuple(self._link(cell, linked) for cell in cells),
                unlinked=Unlinked(
                    from_=tuple(from_list.items[row].id for row in free_rows),
                    to=tuple(to_list.items[column].id for column in free_columns),
                ),
            ),
            nearest_from=tuple(self._nearest(0, row, linked) for row in free_rows),
            nearest_to=tuple(self._nearest(1, column, linked) for column in free_columns),
        )

    def _candidates(self, side: int, index: int) -> list[_Cell]:
        """The pairs of one item."""
        return [(index, column) for column in self.columns] if side == 0 else [(row, index) for row in self.rows]

    def _best(self, side: int, index: int) -> _Cell | None:
        """The best pair of one item; among equals the one at the like place of the list."""
        return min(self._candidates(side, index), key=self._order, default=None)

    def _order(self, cell: _Cell) -> tuple[float, int, int, int]:
        """Best first. The same for a pair and its mirror, so that swapped lists are linked alike."""
        return -self.scores[cell], abs(cell[0] - cell[1]), min(cell), max(cell)

    def _each_others_best(self) -> set[_Cell]:
        tops = [
            [max(map(self.scores.__getitem__, self._candidates(side, index)), default=0.0) for index in indices]
            for side, indices in enumerate((self.rows, self.columns))
        ]
        found: set[_Cell] = set()
        taken: tuple[set[int], set[int]] = (set(), set())
        best = [cell for cell, value in self.scores.items() if value == tops[0][cell[0]] == tops[1][cell[1]]]
        for cell in sorted(best, key=self._order):
            if self.scores[cell] >= _LINK and cell[0] not in taken[0] and cell[1] not in taken[1]:
                found.add(cell)
                taken[0].add(cell[0])
                taken[1].add(cell[1])
        return found

    def _same_name(self, best: set[_Cell]) -> set[_Cell]:
        """One matter that a list prints in several rows, each with a basis of its own, under one name."""
        found = set()
        for side, indices in enumerate((self.rows, self.columns)):
            names = [(conduct(item.name), item.type) for item in self.lists[side].items]
            linked = {cell[side]: cell for cell in best}
            for index in indices:
                if index not in linked:
                    twins = [cell for twin, cell in sorted(linked.items()) if names[twin] == names[index]]
                    found |= {(index, cell[1]) if side == 0 else (cell[0], index) for cell in twins}
        return found

    def _parts(self, best: set[_Cell]) -> set[_Cell]:
        """The pairs of an item with its best candidate where one of the two covers the other."""
        found = set()
        for side, indices in enumerate((self.rows, self.columns)):
            linked = {cell[side] for cell in best}
            for index in indices:
                if index not in linked and (cell := self._best(side, index)) and self._covers(cell):
                    found.add(cell)
        return found

    def _covers(self, cell: _Cell) -> bool:
        compared = self._compare(cell)
        return (
            compared.evidence.type is not False
            and compared.rarest >= _PART_RARITY
            and compared.coverage >= _PART_COVERAGE
            and self.scores[cell] >= _PART
        )

    def _link(self, cell: _Cell, linked: Sequence[dict[int, list[int]]]) -> Link:
        several_to, several_from = len(linked[0][cell[0]]) > 1, len(linked[1][cell[1]]) > 1
        evidence = self._compare(cell).evidence
        return Link(
            from_=self._item(0, cell[0]).id,
            to=self._item(1, cell[1]).id,
            relation=(("same", "merge"), ("split", "many"))[several_to][several_from],
            score=self.scores[cell],
            source="matched",
            confidence=self._confidence(cell, linked),
            evidence=evidence,
        )

    def _confidence(self, cell: _Cell, linked: Sequence[dict[int, list[int]]]) -> Confidence:
        """Certain where the rest is far behind and the provisions do not contradict; doubtful where little speaks."""
        value, evidence = self.scores[cell], self._compare(cell).evidence
        rivals = [
            self.scores[other]
            for side in (0, 1)
            for other in self._candidates(side, cell[side])
            if other[1 - side] not in linked[side][cell[side]]
        ]
        margin = value - max(rivals, default=0.0)
        if value >= _CERTAIN and margin >= _CLEAR_MARGIN and evidence.basis != 0 and evidence.type is not False:
            return "certain"
        return "likely" if value >= _LIKELY and margin > 0 else "doubtful"

    def _nearest(self, side: int, index: int, linked: Sequence[dict[int, list[int]]]) -> Nearest | None:
        cell = self._best(side, index)
        if cell is None or not self.scores[cell]:
            return None
        other = 1 - side
        partners = linked[other].get(cell[other], [])
        return Nearest(
            id=self._item(other, cell[other]).id,
            score=self.scores[cell],
            evidence=self._compare(cell).evidence,
            needed=_LINK,
            linked_to=tuple(self._item(side, partner).id for partner in partners),
        )

    def _item(self, side: int, index: int) -> Item:
        return self.lists[side].items[index]


def _partners(cells: Iterable[_Cell]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """For each linked position of either side, the positions it is linked to."""
    found: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
    for row, column in cells:
        found[0].setdefault(row, []).append(column)
        found[1].setdefault(column, []).append(row)
    return found
