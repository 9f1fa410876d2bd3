"""From scores to links.

Two items that are each other's best candidate are linked. An item that is nobody's best is a part of one that is: when
it bears the same name as a linked item of its own list, or when it is a part of its best candidate (`parts`).
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from enfcmp.match.candidates import Cell
from enfcmp.match.conduct import conduct
from enfcmp.match.parts import parts
from enfcmp.match.settings import Settings
from enfcmp.match.table import Table


def argue(table: Table, settings: Settings) -> list[Cell]:
    """The links, in the order of the lists; swapped lists give mirrored links.

    What a person has accepted is linked, and what was accepted as the same is looked at no further; what was rejected
    is not in the table.
    """
    best = _each_others_best(table, settings.link) | table.same
    found = best | table.part | _same_name(table, best) | parts(table, best | table.part, settings)
    return sorted(found - table.rejected)


def _each_others_best(table: Table, least: float) -> set[Cell]:
    """The pairs that no other pair of either item beats; among exact equals the first in order.

    What a person has accepted as the same is nobody else's best.
    """
    taken: tuple[set[int], set[int]] = ({row for row, _ in table.same}, {column for _, column in table.same})
    tops: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for side, indices in enumerate(table.sides):
        for index in indices:
            cell = next((cell for cell in table.of(side, index) if cell[1 - side] not in taken[1 - side]), None)
            if cell and index not in taken[side]:
                tops[side][index] = table.scores[cell]
    best = [
        cell
        for cell, value in table.scores.items()
        if value >= least and value == tops[0].get(cell[0]) == tops[1].get(cell[1])
    ]
    found = set()
    for cell in sorted(best, key=table.order):
        if cell[0] not in taken[0] and cell[1] not in taken[1]:
            found.add(cell)
            taken[0].add(cell[0])
            taken[1].add(cell[1])
    return found


def _same_name(table: Table, best: AbstractSet[Cell]) -> set[Cell]:
    """One matter that a list prints in several rows, each with a basis of its own, under one name."""
    found = set()
    for side, indices in enumerate(table.sides):
        names = [(conduct(item.name), item.type) for item in table.lists[side].items]
        linked = {cell[side] for cell in best}
        by_name: dict[tuple[str, str | None], list[Cell]] = {}
        for cell in best:
            by_name.setdefault(names[cell[side]], []).append(cell)
        for index in indices:
            if index not in linked:
                twins = by_name.get(names[index], [])
                found |= {(index, cell[1]) if side == 0 else (cell[0], index) for cell in twins}
    return found
