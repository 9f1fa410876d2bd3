"""What is in no row of the reference, or only perhaps: items of several lists that may be one matter, best first.

Groups are candidates for a person. Gluing links together would make one group of everything sooner or later, so two
groups are joined only where their items would be linked on average, and never two items of one list, nor of lists of
two fields of work.

Of many lists the groups of some are made first and then joined with those of others, a few items speaking for each:
comparing all with all would take a hundred times as long for ten times as many lists.

An item is compared with the nearest alone, which are its twins where many lists copy one text. So a matter that is
copied in two wordings makes two groups at first; they meet when the groups are compared, a few items speaking for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, product
from types import MappingProxyType

import msgspec

from enfcmp.match.settings import DEFAULT
from enfcmp.match.table import ScoreTable
from enfcmp.model import Item, ItemList, SurveyGroup
from enfcmp.text.fold import joined

_ASKED = 4  # items of a group that speak for all of it
_TOGETHER = 64  # lists, then parts of so many lists, whose groups are compared all with all …
_ITEMS = 20_000  # … where so many items speak for them, which take most of a gigabyte
_TIMES = 2  # that they are compared: items, then the groups of them

_Group = tuple[str, ...]  # ids, in their order
_NO_DOMAINS: Mapping[str, str] = MappingProxyType({})
_Score = Callable[[str, str], float]


def leftovers(
    left: Sequence[Sequence[Item]], like: ItemList, domains: Mapping[str, str] = _NO_DOMAINS
) -> tuple[SurveyGroup, ...]:
    """The groups that several lists share, those of most lists first.

    `left` are the items of each list, the lists in the order of their ids; `like` is a list of the same field of work.
    `domains` are the fields of work of lists, by their ids, where they tell theirs.
    """
    items = {item.id: item for each in left for item in each}
    parts: Sequence[Sequence[_Group]] = [[(item.id,) for item in each] for each in left]
    while len(parts) > 1:
        parts = [_joined(list(chain.from_iterable(some)), items, like, domains) for some in _together(parts)]
    groups = (
        SurveyGroup(joined(items[group[0]].name), group, len(group))
        for group in chain.from_iterable(parts)
        if len(group) > 1
    )
    return tuple(sorted(groups, key=lambda group: (-group.count, group.items)))


def _together(parts: Sequence[Sequence[_Group]]) -> Iterator[Sequence[Sequence[_Group]]]:
    """Neighbours, as many as can be compared at once, two at the least."""
    some: list[Sequence[_Group]] = []
    asked = 0
    for part in parts:
        count = sum(min(len(group), _ASKED) for group in part)
        if len(some) == _TOGETHER or (len(some) > 1 and asked + count > _ITEMS):
            yield some
            some, asked = [], 0
        some.append(part)
        asked += count
    yield some


def _joined(
    groups: Sequence[_Group], items: Mapping[str, Item], like: ItemList, domains: Mapping[str, str]
) -> Sequence[_Group]:
    for _time in range(_TIMES):
        groups = _compared(groups, items, like, domains)
    return groups


def _compared(
    groups: Sequence[_Group], items: Mapping[str, Item], like: ItemList, domains: Mapping[str, str]
) -> list[_Group]:
    asked = sorted(item for group in groups for item in group[:_ASKED])
    pairs, score = _scored([items[each] for each in asked], like)
    group_of = {item: group for group in groups for item in group}
    for one, other in pairs:
        ours, theirs = group_of[one], group_of[other]
        if ours is not theirs and _may_join(ours, theirs, score, domains):
            both = tuple(sorted((*ours, *theirs)))
            group_of.update(dict.fromkeys(both, both))
    return list(dict.fromkeys(group_of.values()))


def _may_join(ours: _Group, theirs: _Group, score: _Score, domains: Mapping[str, str]) -> bool:
    lists = _lists(ours), _lists(theirs)
    if not lists[0].isdisjoint(lists[1]) or len({domains[each] for each in set().union(*lists) if each in domains}) > 1:
        return False
    between = [score(one, other) for one, other in product(ours[:_ASKED], theirs[:_ASKED])]
    return sum(between) >= DEFAULT.likely * len(between)


def _lists(group: Iterable[str]) -> set[str]:
    return {item.partition(":")[0] for item in group}


def _scored(items: Sequence[Item], like: ItemList) -> tuple[list[tuple[str, str]], _Score]:
    """The pairs that the engine would link, best first, and what it says of any pair; items by their ids."""
    both = msgspec.structs.replace(like, items=tuple(items))
    table = ScoreTable(both, both)
    ids = [table.item(0, row).id for row in table.sides[0]]
    row_of = {item: row for row, item in enumerate(ids)}
    best: dict[tuple[str, str], float] = {}
    for (row, column), score in table.scores.items():
        one, other = sorted((ids[row], ids[column]))
        if one != other and score >= DEFAULT.likely:
            best[one, other] = score

    @cache
    def between(one: str, other: str) -> float:
        first, second = sorted((one, other))
        return table.score((row_of[first], row_of[second]))

    return sorted(best, key=lambda pair: (-best[pair], pair)), between
