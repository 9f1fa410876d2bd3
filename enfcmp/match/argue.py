"""From scores to links.

Two items that are each other's best candidate are linked. An item that is nobody's best is a part of one that is: when
it bears the same name as a linked item of its own list, or when it is a part of its best candidate (`parts`). Two items
that are left because others were preferred to them are linked when they are alike enough.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from enfcmp.match.candidates import PairCell
from enfcmp.match.conduct import conduct
from enfcmp.match.parts import parts
from enfcmp.match.settings import Settings
from enfcmp.match.table import ScoreTable

_MOST_ROWS = 24  # linked rows under one name; what more of them bear is a heading, which names no matter


def argue(table: ScoreTable, settings: Settings) -> list[PairCell]:
    """The links, in the order of the published lists; swapped lists give mirrored links.

    What a person has accepted is linked, and what was accepted as the same is looked at no further; a part that was
    accepted takes no other link from its items. What was rejected is not in the table, and no namesake brings it back.
    """
    best = _each_others_best(table, _at_least(table, settings.link), table.same) | table.same
    rows, columns = ({cell[side] for cell in table.same} for side in (0, 1))
    joined = _same_name(table, best) | parts(table, best, settings)
    found = best | table.part | {cell for cell in joined if cell[0] not in rows and cell[1] not in columns}
    left = _each_others_best(table, _at_least(table, settings.left_over), found)
    return sorted(found | left, key=table.published)


def _at_least(table: ScoreTable, least: float) -> list[PairCell]:
    """The pairs that score so much, best first."""
    return [cell for cell in table.ordered if table.scores[cell] >= least]


def _each_others_best(
    table: ScoreTable, cells: Iterable[PairCell], given: AbstractSet[PairCell] = frozenset()
) -> set[PairCell]:
    """Of cells that stand best first, those that no other beats for either item; among equals the first of them.

    What is `given` is settled: it is nobody else's best.
    """
    rows, columns = ({cell[side] for cell in given} for side in (0, 1))
    tops: tuple[dict[int, float], dict[int, float]] = ({}, {})
    found: set[PairCell] = set()
    taken: tuple[set[int], set[int]] = (set(), set())
    for row, column in cells:
        if row in rows or column in columns:
            continue
        value = table.strength((row, column))
        is_top = tops[0].setdefault(row, value) == value, tops[1].setdefault(column, value) == value
        if all(is_top) and row not in taken[0] and column not in taken[1]:
            found.add((row, column))
            taken[0].add(row)
            taken[1].add(column)
    return found


def _same_name(table: ScoreTable, best: AbstractSet[PairCell]) -> set[PairCell]:
    """One matter that a list prints in several rows, each with a basis of its own, under one name.

    Pairs that were rejected are left out here: counted as links, they would keep their items from what is left over.
    """
    found: set[PairCell] = set()
    for side, indices in enumerate(table.sides):
        names = [(conduct(item.name), item.type) for item in table.items[side]]
        linked = {cell[side] for cell in best}
        by_name: dict[tuple[str, str | None], list[PairCell]] = {}
        for cell in best:
            by_name.setdefault(names[cell[side]], []).append(cell)
        for index in indices:
            if index not in linked:
                twins = by_name.get(names[index], [])
                twins = twins if len(twins) <= _MOST_ROWS else []
                found |= {(index, cell[1]) if side == 0 else (cell[0], index) for cell in twins}
    return found - table.rejected
