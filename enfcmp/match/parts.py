"""Items without a link of their own that are parts of their best candidate.

Either the law tells: both cite a rare place, or one law under other numbers but in the same words, and one of the two
says most of what the other says. Or the names tell: the whole names more than its partners do, and what it names
beyond them is the matter of the part. Or the part and a partner differ only in a class that the whole does not name.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from enfcmp.match.candidates import PairCell
from enfcmp.match.comparators.comparator import Measure
from enfcmp.match.comparators.names import Beyond
from enfcmp.match.conduct import is_umbrella
from enfcmp.match.settings import Settings
from enfcmp.match.table import ScoreTable
from enfcmp.text.fold import title_key


class _Held(NamedTuple):
    """An item of a side held against its best candidate, the whole, which has partners already."""

    table: ScoreTable
    side: int
    cell: PairCell
    partners: list[int]

    @property
    def score(self) -> float:
        return self.table.scores[self.cell]

    @property
    def beyond(self) -> Beyond:
        return self.table.beyond(self.side, self.cell, self.partners)

    @property
    def whole(self) -> int:
        return self.cell[1 - self.side]

    def score_of(self, partner: int) -> float:
        return self.table.score((partner, self.whole) if self.side == 0 else (self.whole, partner))


def parts(table: ScoreTable, best: AbstractSet[PairCell], settings: Settings) -> set[PairCell]:
    """The pairs of an item that has none with its best candidate, as far as it is a part of that one."""
    found = set()
    for side, indices in enumerate(table.sides):
        linked = {cell[side] for cell in best}
        partners: dict[int, list[int]] = {}
        for cell in best:
            partners.setdefault(cell[1 - side], []).append(cell[side])
        for index in indices:
            top = None if index in linked else table.best(side, index)
            if top and _is_part(_Held(table, side, top, partners.get(top[1 - side], [])), settings):
                found.add(top)
    return found


def _is_part(held: _Held, settings: Settings) -> bool:
    """Whether an item is a part of a whole that has these partners."""
    if held.score < settings.part:
        return False
    measures = held.table.compare(held.cell).measures
    kind = measures.get("type")
    if kind is not None and kind.value == 0:
        return False
    beyond = held.beyond
    if held.score >= settings.link and ("quoted" in measures or _is_named(held, beyond, settings)):
        return True
    return not _is_twin(beyond, settings) and _covers(held, measures, settings)


def _is_named(held: _Held, beyond: Beyond, settings: Settings) -> bool:
    """Whether the names tell: the whole has room for the part, or a partner differs from it in a class alone."""
    return bool(held.partners) and (_completes(beyond, settings) or _is_sibling(held, beyond, settings))


def _completes(beyond: Beyond, settings: Settings) -> bool:
    """Whether what the whole says beyond its partners is what the part says beyond them."""
    return beyond.left >= settings.part_left and beyond.fills >= settings.part_fills


def _is_sibling(held: _Held, beyond: Beyond, settings: Settings) -> bool:
    """Whether it differs from a partner in a class that the whole does not name: 水污染物 and 大气污染物 of 污染物."""
    if max(beyond.told, beyond.others_told) > settings.sibling_told:
        return False
    return any(round(abs(held.score - held.score_of(each)), 4) <= settings.sibling for each in held.partners)


def _is_twin(beyond: Beyond, settings: Settings) -> bool:
    """Whether the whole is about its partners alone: another matter that is worded like theirs is no part of it."""
    return beyond.left < settings.part_left and beyond.others_told - beyond.told > settings.part_apart


def _covers(held: _Held, measures: Mapping[str, Measure], settings: Settings) -> bool:
    """Whether one of two items has most of what the other says or names, on the ground of a rare provision."""
    basis, text = measures.get("basis"), measures.get("text")
    if basis is None or (basis.value > 0 and basis.tells < settings.part_rarity):
        return False
    if basis.value == 0:
        return text is not None and text.coverage >= settings.part_quoted and _cite_one_law(held)
    if is_umbrella(held.table.item(1 - held.side, held.whole).name):
        return True
    if text is None:
        return held.table.named(held.cell) >= settings.part_unquoted
    if text.coverage >= settings.part_quoted:
        return True
    return text.coverage >= settings.part_common and held.table.named(held.cell) >= settings.part_named


def _cite_one_law(held: _Held) -> bool:
    """Whether there is a law that both cite; laws on neighbouring matters have sentences in common."""
    one, other = (
        {title_key(provision.instrument) for provision in held.table.item(side, held.cell[side]).provisions}
        for side in (0, 1)
    )
    return not one.isdisjoint(other)
