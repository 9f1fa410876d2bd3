"""Which item of one list answers to which of the other: the links with their reasons, and what is left over."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.match.argue import argue
from enfcmp.match.candidates import Cell
from enfcmp.match.confidence import Argued, judge
from enfcmp.match.decisions import NONE, Verdicts
from enfcmp.match.settings import DEFAULT, Settings
from enfcmp.match.table import Table
from enfcmp.model import ItemList, Link, Matching, Nearest, Pairs, Unlinked

Partners = tuple[dict[int, list[int]], dict[int, list[int]]]
"""For each linked position of either side, the positions it is linked to."""


def match(from_list: ItemList, to_list: ItemList, settings: Settings = DEFAULT, verdicts: Verdicts = NONE) -> Matching:
    """Link the items of two lists, as persons have decided where they have; swapping the lists mirrors the links."""
    return match_table(Table(from_list, to_list, settings, verdicts), settings)


def match_table(table: Table, settings: Settings = DEFAULT) -> Matching:
    """The same, of pairs that have been compared."""
    from_list, to_list = table.lists
    cells = argue(table, settings)
    linked = partners(cells)
    free = [[index for index in table.sides[side] if index not in linked[side]] for side in (0, 1)]
    return Matching(
        from_list=from_list,
        to_list=to_list,
        pairs=Pairs(
            from_=from_list.id,
            to=to_list.id,
            links=tuple(link(table, cell, linked, settings) for cell in cells),
            unlinked=Unlinked(
                from_=tuple(table.item(0, row).id for row in free[0]),
                to=tuple(table.item(1, column).id for column in free[1]),
            ),
        ),
        nearest_from=_all_nearest(table, 0, free[0], linked, settings),
        nearest_to=_all_nearest(table, 1, free[1], linked, settings),
    )


def partners(cells: Iterable[Cell]) -> Partners:
    """Who is linked to whom, from both sides."""
    found: Partners = ({}, {})
    for row, column in cells:
        found[0].setdefault(row, []).append(column)
        found[1].setdefault(column, []).append(row)
    return found


def link(table: Table, cell: Cell, linked: Partners, settings: Settings) -> Link:
    """A pair that was argued to be a link, with its reasons."""
    several_to, several_from = len(linked[0][cell[0]]) > 1, len(linked[1][cell[1]]) > 1
    score, evidence, rival = table.score(cell), table.evidence(cell), _rival(table, cell, linked)
    margin = round(score - (table.score(rival) if rival else 0.0), 4)
    is_only = not (several_to or several_from)
    confidence, doubts = judge(Argued(score, margin, evidence, is_only), settings)
    is_decided = table.is_decided(cell)
    return Link(
        from_=table.item(0, cell[0]).id,
        to=table.item(1, cell[1]).id,
        relation=(("same", "merge"), ("split", "many"))[several_to][several_from],
        score=score,
        source="decided" if is_decided else "matched",
        confidence="certain" if is_decided else confidence,
        evidence=evidence,
        margin=margin,
        runner_up=table.rival(rival) if rival else None,
        doubts=() if is_decided else doubts,
    )


def _rival(table: Table, cell: Cell, linked: Partners) -> Cell | None:
    """The best other pair of one of the two items, links left out."""
    rivals = (
        next((other for other in table.of(side, cell[side]) if other[1 - side] not in linked[side][cell[side]]), None)
        for side in (0, 1)
    )
    return min(filter(None, rivals), key=table.order, default=None)


def _all_nearest(
    table: Table, side: int, free: Iterable[int], linked: Partners, settings: Settings
) -> tuple[Nearest | None, ...]:
    """The best candidate of each item that was left without a link."""
    best = (table.best(side, index) for index in free)
    return tuple(nearest(table, side, cell, linked, settings) if cell else None for cell in best)


def nearest(table: Table, side: int, cell: Cell, linked: Partners, settings: Settings) -> Nearest:
    """A candidate of an item, with whom it answers to."""
    other = 1 - side
    return Nearest(
        id=table.item(other, cell[other]).id,
        score=table.scores[cell],
        evidence=table.evidence(cell),
        needed=settings.link,
        linked_to=tuple(table.item(side, partner).id for partner in linked[other].get(cell[other], [])),
    )
