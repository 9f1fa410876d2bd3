"""依据: the places that both items cite, down to 款 and 项; one that few items cite counts more."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from enfcmp.match.comparators.comparator import Clue, Measure, Scale
from enfcmp.match.renumbering import Renamed, renumbering
from enfcmp.model import Item, Provision
from enfcmp.provisions_compared import NOT_FOLLOWED, Followed, Key, agree, by_article, by_key, newest, whole_article

_APART = Measure(0.0)  # of most candidates


class Provisions:
    """The weight of the common places, by the whole and by the smaller one.

    The second list begins at `start`; an article that has another number there is taken for the same one.
    """

    def __init__(self, items: Sequence[Item], start: int = 0, followed: Followed = NOT_FOLLOWED) -> None:
        numbers = renumbering(items[:start], items[start:], followed)
        self._places = [_numbered(item, numbers[index >= start]) for index, item in enumerate(items)]
        self._articles = [by_article(places) for places in self._places]
        self._cited = [frozenset(articles) for articles in self._articles]  # a set keeps the hashes of what is in it
        scale = Scale(len(items))
        self._rarity = {place: scale(count) for place, count in _count_citing(self._places).items()}
        self._sums = [self._weight(places) for places in self._places]

    def compare(self, one: int, other: int) -> Measure | None:
        """How much of what they cite is common; None where either cites nothing."""
        if not self._places[one] or not self._places[other]:
            return None
        if self._cited[one].isdisjoint(self._cited[other]):
            return _APART
        ours, theirs = self._common(one, other)
        our_part, their_part = self._weight(ours), self._weight(theirs)
        our_all, their_all = self._sums[one], self._sums[other]
        together = (our_part + their_part) / (our_all + their_all)
        coverage = max(our_part / our_all, their_part / their_all)
        rarest = max(map(self._rarity.__getitem__, (*ours, *theirs)), default=1.0)
        return Measure((together + coverage) / 2, tells=rarest, coverage=coverage)

    def shared(self, one: int, other: int) -> tuple[Provision, ...]:
        """The places of `one` that `other` cites too, or a part of them."""
        return tuple(self._places[one][place] for place in self._agreeing(one, other))

    def unshared(self, one: int, other: int) -> tuple[Provision, ...]:
        """The other places of `one`."""
        common = set(self._agreeing(one, other))
        return tuple(place for key, place in self._places[one].items() if key not in common)

    def clues(self, index: int) -> Iterable[Clue]:
        """The articles."""
        return [("article", each) for each in self._articles[index]]

    def _common(self, one: int, other: int) -> tuple[list[Key], list[Key]]:
        return self._agreeing(one, other), self._agreeing(other, one)

    def _agreeing(self, one: int, other: int) -> list[Key]:
        """The places of `one` that are places of `other`, or parts of them, or have parts there."""
        same, theirs = self._places[other], self._articles[other]
        return [
            our
            for our in self._places[one]
            if our in same or any(agree(our, their) for their in theirs.get(whole_article(our), ()))
        ]

    def _weight(self, places: Iterable[Key]) -> float:
        return math.fsum(map(self._rarity.__getitem__, places))


def _numbered(item: Item, numbers: Renamed) -> dict[Key, Provision]:
    """The places of an item, in articles that have the same number in both lists."""
    return {newest(key, numbers): place for key, place in by_key(item.provisions).items()}


def _count_citing(places: Sequence[Iterable[Key]]) -> dict[Key, int]:
    """How many items cite a place that agrees with each cited place."""
    citing: dict[Key, set[int]] = {}
    for index, keys in enumerate(places):
        for place in keys:
            citing.setdefault(place, set()).add(index)
    return {
        place: len(set().union(*(citing[other] for other in near if agree(place, other))))
        for near in by_article(citing).values()
        for place in near
    }
