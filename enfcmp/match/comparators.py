"""The pieces of evidence on whether two items are one matter. Each is worked out from both lists and nothing else.

What is not there is None and counts neither for nor against; what is rare in the two lists counts for more.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
from rapidfuzz import fuzz

from enfcmp.match.conduct import conduct
from enfcmp.model import Evidence, Item, Provision
from enfcmp.places import Key, agree, article, by_key
from enfcmp.text.bags import Bags, pairs, pairs_and_characters


class Comparison(msgspec.Struct, frozen=True):
    """The evidence for one pair, and what a split is argued from.

    `coverage`: how much of the smaller one the larger one says or cites, 0 to 1. `rarest`: the rarity of the rarest
    place that both cite, 0 to 1. `type_rarity`: how much it says that both are of this type, 0 to 1.
    """

    evidence: Evidence
    coverage: float
    rarest: float
    type_rarity: float


class Comparators:
    """All evidence on the pairs of two lists; rarities are counted over both lists together."""

    def __init__(self, from_items: Sequence[Item], to_items: Sequence[Item]) -> None:
        items = [*from_items, *to_items]
        self._start_of_to = len(from_items)
        self._scale = _Scale(len(items))
        self._conducts = [conduct(item.name) for item in items]
        self._names = Bags(self._conducts, pairs_and_characters)
        self._texts = Bags([_quotations(item) for item in items], pairs)
        self._places = [by_key(item.provisions) for item in items]
        self._articles = [frozenset(map(article, places)) for places in self._places]
        self._rarity = {place: self._scale(count) for place, count in _count_citing(self._places).items()}
        self._sums = [self._weight(places) for places in self._places]
        self._types = [item.type for item in items]
        self._type_rarity = {name: self._scale(count) for name, count in Counter(self._types).items()}

    def compare(self, from_index: int, to_index: int) -> Comparison:
        """The evidence on one item of each list, by their positions."""
        one, other = from_index, self._start_of_to + to_index
        ours, theirs = self._shared(one, other)
        basis, basis_coverage = self._basis(one, other, self._weight(ours), self._weight(theirs))
        text, text_coverage = self._text(one, other)
        types = self._types[one], self._types[other]
        same_type = None if None in types else types[0] == types[1]
        return Comparison(
            evidence=Evidence(
                name=round(self._name(one, other), 4),
                basis=basis,
                text=text,
                type=same_type,
                shared_provisions=tuple(self._places[one][place] for place in ours),
            ),
            coverage=basis_coverage if text is None else text_coverage,
            rarest=max((self._rarity[place] for place in (*ours, *theirs)), default=0.0),
            type_rarity=self._type_rarity[types[0]] if same_type else 0.0,
        )

    def _name(self, one: int, other: int) -> float:
        """Rare characters and pairs in common, by the whole and by the shorter, and what stands in the same order."""
        in_order = fuzz.ratio(self._conducts[one], self._conducts[other]) / 100
        return (sum(self._names.overlap(one, other)) + in_order) / 3

    def _text(self, one: int, other: int) -> tuple[float | None, float]:
        """Nearness of the quotations, and how much of the shorter is in the longer; no value where either has none."""
        if self._texts.empty(one) or self._texts.empty(other):
            return None, 0.0
        together, coverage = self._texts.overlap(one, other)
        return round((together + coverage) / 2, 4), coverage

    def _shared(self, one: int, other: int) -> tuple[list[Key], list[Key]]:
        """The places of each item that the other cites too, or a part of them."""
        if self._articles[one].isdisjoint(self._articles[other]):
            return [], []
        ours, theirs = self._places[one], self._places[other]
        return (
            [our for our in ours if any(agree(our, their) for their in theirs)],
            [their for their in theirs if any(agree(our, their) for our in ours)],
        )

    def _basis(self, one: int, other: int, ours: float, theirs: float) -> tuple[float | None, float]:
        """The weight of the common places in all, and in the smaller one; no value where either cites nothing."""
        if not self._places[one] or not self._places[other]:
            return None, 0.0
        our_all, their_all = self._sums[one], self._sums[other]
        together = (ours + theirs) / (our_all + their_all) if our_all + their_all else 0.0
        coverage = max(ours / our_all if our_all else 0.0, theirs / their_all if their_all else 0.0)
        return round((together + coverage) / 2, 4), coverage

    def _weight(self, places: Iterable[Key]) -> float:
        return math.fsum(self._rarity[place] for place in places)


class _Scale:
    """Rarity from 0 to 1: 1 for what one of `size` items has, 0 for what all have."""

    def __init__(self, size: int) -> None:
        self._largest = size + 1

    def __call__(self, count: int) -> float:
        return math.log(self._largest / count) / math.log(self._largest)


def _count_citing(places: Sequence[dict[Key, Provision]]) -> dict[Key, int]:
    """How many items cite a place that agrees with each cited place."""
    by_article: dict[Key, list[tuple[int, Key]]] = {}
    for index, keys in enumerate(places):
        for place in keys:
            by_article.setdefault(article(place), []).append((index, place))
    return {
        place: len({index for index, other in cited if agree(place, other)})
        for cited in by_article.values()
        for _, place in cited
    }


def _quotations(item: Item) -> str:
    return "\n".join(citation.text or "" for basis in item.bases for citation in basis.provisions)
