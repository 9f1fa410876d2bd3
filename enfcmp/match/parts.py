"""Items without a link of their own that are parts of their best candidate.

Either the law tells: both cite a rare place, or one law under other numbers but in the same words, and one of the two
says most of what the other says. Or the names tell: the whole names more than its partners do, and what it names
beyond them is the matter of the part.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from enfcmp.match.candidates import PairCell
from enfcmp.match.comparators.comparator import Measure
from enfcmp.match.comparators.names import Beyond
from enfcmp.match.settings import Settings
from enfcmp.match.table import ScoreTable
from enfcmp.text.fold import title_key


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
            if top and _is_part(table, side, top, partners.get(top[1 - side], []), settings):
                found.add(top)
    return found


def _is_part(table: ScoreTable, side: int, cell: PairCell, partners: list[int], settings: Settings) -> bool:
    """Whether an item is a part of a whole that has these partners."""
    measures, score = table.compare(cell).measures, table.scores[cell]
    kind = measures.get("type")
    if score < settings.part or (kind is not None and kind.value == 0):
        return False
    beyond = table.beyond(side, cell, partners)
    if partners and score >= settings.link and _completes(beyond, settings):
        return True
    return _covers(table, cell, measures, settings) and not _is_twin(beyond, settings)


def _completes(beyond: Beyond, settings: Settings) -> bool:
    """Whether what the whole says beyond its partners is what the part says beyond them."""
    return beyond.left >= settings.part_left and beyond.fills >= settings.part_fills


def _is_twin(beyond: Beyond, settings: Settings) -> bool:
    """Whether the whole is about its partners alone: another matter that is worded like theirs is no part of it."""
    return beyond.left < settings.part_left and beyond.others_told - beyond.told > settings.part_apart


def _covers(table: ScoreTable, cell: PairCell, measures: Mapping[str, Measure], settings: Settings) -> bool:
    """Whether one of two items has most of what the other says or names, on the ground of a rare provision."""
    basis, text = measures.get("basis"), measures.get("text")
    if basis is None or (basis.value > 0 and basis.tells < settings.part_rarity):
        return False
    if basis.value == 0:
        return text is not None and text.coverage >= settings.part_quoted and _cite_one_law(table, cell)
    if text is None:
        return table.named(cell) >= settings.part_unquoted
    if text.coverage >= settings.part_quoted:
        return True
    return text.coverage >= settings.part_common and table.named(cell) >= settings.part_named


def _cite_one_law(table: ScoreTable, cell: PairCell) -> bool:
    """Whether there is a law that both cite; laws on neighbouring matters have sentences in common."""
    one, other = (
        {title_key(provision.instrument) for provision in table.item(side, cell[side]).provisions} for side in (0, 1)
    )
    return not one.isdisjoint(other)
