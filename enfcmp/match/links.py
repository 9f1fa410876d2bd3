"""Which item of one list answers to which of the other: the links with their reasons, and what is left over."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.gc_pause import paused
from enfcmp.match.argue import argue
from enfcmp.match.candidates import PairCell
from enfcmp.match.confidence import Argued, confidence_of
from enfcmp.match.opposites import is_one_word_apart
from enfcmp.match.settings import DEFAULT, Settings
from enfcmp.match.table import ScoreTable
from enfcmp.match.verdicts import NONE, Verdicts
from enfcmp.model import ItemList, Link, Matching, Nearest, Pairs, Unlinked

Partners = tuple[dict[int, list[int]], dict[int, list[int]]]
"""For each linked position of either side, the positions it is linked to."""

Rivals = tuple[dict[int, PairCell], dict[int, PairCell]]
"""For linked positions of either side, the best pair that is no link."""


@paused()
def match(from_list: ItemList, to_list: ItemList, settings: Settings = DEFAULT, verdicts: Verdicts = NONE) -> Matching:
    """Link the items of two lists, as persons have decided where they have; swapping the lists mirrors the links."""
    return match_table(ScoreTable(from_list, to_list, settings, verdicts), settings)


def match_table(table: ScoreTable, settings: Settings = DEFAULT) -> Matching:
    """The same, of pairs that have been compared."""
    from_list, to_list = table.lists
    cells = argue(table, settings)
    linked = partners(cells)
    others = rivals(table, linked)
    free = [_free(table, side, linked) for side in (0, 1)]
    return Matching(
        from_list=from_list,
        to_list=to_list,
        pairs=Pairs(
            from_=from_list.id,
            to=to_list.id,
            links=tuple(link(table, cell, linked, others, settings) for cell in cells),
            unlinked=Unlinked(
                from_=tuple(table.item(0, row).id for row in free[0]),
                to=tuple(table.item(1, column).id for column in free[1]),
            ),
        ),
        nearest_from=_all_nearest(table, 0, free[0], linked, settings),
        nearest_to=_all_nearest(table, 1, free[1], linked, settings),
    )


def _free(table: ScoreTable, side: int, linked: Partners) -> list[int]:
    """The items of one side that are in no link, in the order of the published list."""
    left = (index for index in table.sides[side] if index not in linked[side])
    return sorted(left, key=lambda index: table.row(side, index))


def partners(cells: Iterable[PairCell]) -> Partners:
    """Who is linked to whom, from both sides."""
    found: Partners = ({}, {})
    for row, column in cells:
        found[0].setdefault(row, []).append(column)
        found[1].setdefault(column, []).append(row)
    return found


def rivals(table: ScoreTable, linked: Partners) -> Rivals:
    """For each linked item the best of its other pairs; worked out once, as an item may be in a thousand links."""
    found: Rivals = ({}, {})
    for side, partners_of in enumerate(linked):
        for index, linked_to in partners_of.items():
            links = set(linked_to)
            best = next((cell for cell in table.of(side, index) if cell[1 - side] not in links), None)
            if best:
                found[side][index] = best
    return found


def link(table: ScoreTable, cell: PairCell, linked: Partners, others: Rivals, settings: Settings) -> Link:
    """A pair that was argued to be a link, with its reasons."""
    several_to, several_from = len(linked[0][cell[0]]) > 1, len(linked[1][cell[1]]) > 1
    score, evidence = table.score(cell), table.evidence(cell)
    rival = min((of[at] for of, at in zip(others, cell, strict=True) if at in of), key=table.order, default=None)
    margin = round(score - (table.score(rival) if rival else 0.0), 4)
    is_only = not (several_to or several_from)
    is_against = rival is not None and evidence.basis and not _shares_a_provision(table, rival)
    is_one_word = is_one_word_apart(table.item(0, cell[0]).name, table.item(1, cell[1]).name)
    argued = Argued(score, margin, evidence, is_only, is_one_word, bool(is_against))
    confidence, doubts = confidence_of(argued, settings)
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


def _shares_a_provision(table: ScoreTable, cell: PairCell) -> bool:
    basis = table.measure("basis", cell)
    return basis is not None and basis.value > 0


def _all_nearest(
    table: ScoreTable, side: int, free: Iterable[int], linked: Partners, settings: Settings
) -> tuple[Nearest | None, ...]:
    """The best candidate of each item that was left without a link."""
    best = (table.best(side, index) for index in free)
    return tuple(nearest_candidate(table, side, cell, linked, settings) if cell else None for cell in best)


def nearest_candidate(table: ScoreTable, side: int, cell: PairCell, linked: Partners, settings: Settings) -> Nearest:
    """A candidate of an item, with whom it answers to."""
    other = 1 - side
    return Nearest(
        id=table.item(other, cell[other]).id,
        score=table.scores[cell],
        evidence=table.evidence(cell, side),
        needed=settings.link,
        linked_to=tuple(table.item(side, partner).id for partner in linked[other].get(cell[other], [])),
    )
