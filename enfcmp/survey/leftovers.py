"""What is in no row of the reference: items of several lists that may be one matter, best first.

Groups are candidates for a person. Gluing links together would make one group of everything sooner or later, so two
groups are joined only where their items would be linked on average, and never two items of one list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import product

import msgspec

from enfcmp.match.settings import DEFAULT
from enfcmp.match.table import ScoreTable
from enfcmp.model import Item, ItemList, SurveyGroup
from enfcmp.survey.one_list import ListRows
from enfcmp.text.fold import joined

_ASKED = 4  # items of a group that speak for all of it

_Score = Callable[[int, int], float]


def leftovers(lists: Sequence[ListRows], like: ItemList) -> tuple[SurveyGroup, ...]:
    """The groups that several lists share, those of most lists first; `like` is a list of the same field of work."""
    items = tuple(sorted((item for each in lists for item in each.left), key=lambda item: item.id))
    groups = (
        SurveyGroup(joined(items[group[0]].name), tuple(items[at].id for at in group), len(group))
        for group in _joined(items, like)
        if len(group) > 1
    )
    return tuple(sorted(groups, key=lambda group: (-group.count, group.items)))


def _joined(items: Sequence[Item], like: ItemList) -> Iterable[tuple[int, ...]]:
    pairs, score = _scored(items, like)
    groups: dict[int, tuple[int, ...]] = {at: (at,) for at in range(len(items))}
    for one, other in pairs:
        ours, theirs = groups[one], groups[other]
        if ours is not theirs and _may_join(ours, theirs, items, score):
            both = tuple(sorted((*ours, *theirs)))
            groups.update(dict.fromkeys(both, both))
    return dict.fromkeys(groups.values())


def _may_join(ours: Sequence[int], theirs: Sequence[int], items: Sequence[Item], score: _Score) -> bool:
    if not _lists(ours, items).isdisjoint(_lists(theirs, items)):
        return False
    between = [score(one, other) for one, other in product(ours[:_ASKED], theirs[:_ASKED])]
    return sum(between) >= DEFAULT.likely * len(between)


def _lists(group: Iterable[int], items: Sequence[Item]) -> set[str]:
    return {items[at].id.partition(":")[0] for at in group}


def _scored(items: Sequence[Item], like: ItemList) -> tuple[list[tuple[int, int]], _Score]:
    """The pairs that the engine would link, best first, and what it says of any pair; items by their places."""
    both = msgspec.structs.replace(like, items=tuple(items))
    table = ScoreTable(both, both)
    of_id = {item.id: at for at, item in enumerate(items)}
    place = [of_id[table.item(0, row).id] for row in table.sides[0]]
    row_of = {at: row for row, at in enumerate(place)}
    best: dict[tuple[int, int], float] = {}
    for (row, column), score in table.scores.items():
        pair = place[row], place[column]
        if pair[0] != pair[1] and score >= DEFAULT.likely:
            best[min(pair), max(pair)] = score

    @cache
    def between(one: int, other: int) -> float:
        return table.score((row_of[min(one, other)], row_of[max(one, other)]))

    return sorted(best, key=lambda pair: (-best[pair], pair)), between
