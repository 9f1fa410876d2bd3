"""What is right of clusters whose truth is known, where an item may be in several clusters.

B-cubed for such items, after Amigó, Gonzalo, Artiles and Verdejo (2009): of two items counts in how many matters they
are together, and in how many they are said to be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

Clusters = Mapping[str, frozenset[int]]
"""The clusters of each item; one that is in none is alone."""

_Kind = tuple[frozenset[int], frozenset[int]]
"""The matters of an item, and those that it is said to be of: items of one kind are counted together."""


class Agreement(NamedTuple):
    """Precision, recall, and the F measure of both."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)


def b_cubed(truth: Clusters, found: Clusters) -> Agreement:
    """Over the items of the truth: the mean of how much of what an item is said to be with is right, and is found."""
    kinds = _kinds(truth, found)
    precision = recall = 0.0
    for kind, count in kinds.items():
        said, there = _beside(kind, kinds, 1), _beside(kind, kinds, 0)
        precision += count * (1 + said) / (1 + _others(kind, kinds, 1))
        recall += count * (1 + there) / (1 + _others(kind, kinds, 0))
    return Agreement(precision / len(truth), recall / len(truth))


def _others(kind: _Kind, kinds: Mapping[_Kind, int], side: int) -> int:
    """How many other items are in a cluster with one of this kind."""
    return sum(count - (other == kind) for other, count in kinds.items() if kind[side] & other[side])


def _beside(kind: _Kind, kinds: Mapping[_Kind, int], side: int) -> float:
    """How much of that is right: the clusters that two share on both sides, of those on this side."""
    return sum(
        (count - (other == kind))
        * min(len(kind[0] & other[0]), len(kind[1] & other[1]))
        / len(kind[side] & other[side])
        for other, count in kinds.items()
        if kind[side] & other[side]
    )


def pairs(truth: Clusters, found: Clusters) -> Agreement:
    """Of the pairs of items that are said to be one matter, and of those that are."""
    kinds = _kinds(truth, found)
    there, said, both = (sum(each) for each in zip(*_pairs(kinds), strict=True))
    return Agreement(both / max(1, said), both / max(1, there))


def _pairs(kinds: Mapping[_Kind, int]) -> Iterator[tuple[int, int, int]]:
    """For each two kinds: pairs that are one matter, that are said to be, and that are both."""
    yield 0, 0, 0
    ordered = list(kinds.items())
    for at, (one, count) in enumerate(ordered):
        for place, (other, more) in enumerate(ordered[at:]):
            number = count * more if place else count * (count - 1) // 2
            is_one, is_said = bool(one[0] & other[0]), bool(one[1] & other[1])
            yield number * is_one, number * is_said, number * (is_one and is_said)


def _kinds(truth: Clusters, found: Clusters) -> Counter[_Kind]:
    alone = iter(range(-1, -1 - len(truth), -1))
    return Counter((matters, found.get(item) or frozenset([next(alone)])) for item, matters in truth.items())


def clusters_of(parts: Mapping[int, frozenset[str]]) -> dict[str, frozenset[int]]:
    """The clusters of each item, from the items of each cluster."""
    items = set(chain.from_iterable(parts.values()))
    return {item: frozenset(at for at, part in parts.items() if item in part) for item in items}
