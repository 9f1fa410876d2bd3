"""How well links agree with those that persons have labelled: precision, recall, F1.

A pair that is labelled doubtful is taken out first, so that it counts neither for nor against.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple, get_args

from enfcmp.model import (
    Confidence,
    EvaluatedSet,
    EvaluatedTotal,
    Evaluation,
    GoldFile,
    Link,
    Matching,
    NamesOfBoth,
    Tally,
)

NumberPair = tuple[str, str]
"""The numbers of an item of each list."""


class Counts(NamedTuple):
    """Labelled links, links that were found, and those among them that are labelled."""

    links: int
    found: int
    correct: int

    @property
    def precision(self) -> float | None:
        """The share of the found links that are right; None where nothing was found."""
        return _share(self.correct, self.found)

    @property
    def recall(self) -> float | None:
        """The share of the labelled links that were found; None where nothing is labelled."""
        return _share(self.correct, self.links)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two, from the counts; None where there is nothing on either side."""
        return _share(2 * self.correct, self.found + self.links)

    def told(self) -> dict[str, Any]:
        """All numbers by their names."""
        return {**self._asdict(), "precision": self.precision, "recall": self.recall, "f1": self.f1}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def labels(gold: GoldFile) -> tuple[list[NumberPair], set[NumberPair]]:
    """The pairs that count as right, in the order of the file, and the doubtful ones."""
    certain = [(link.a, link.b) for link in gold.links if not link.doubtful]
    return certain, {(link.a, link.b) for link in gold.links if link.doubtful}


def count(found: Collection[NumberPair], gold: GoldFile) -> Counts:
    """Pairs, however they were found, held against the labels."""
    right, doubtful = labels(gold)
    counted = set(found) - doubtful
    return Counts(len(right), len(counted), len(counted & set(right)))


def measure(name: str, gold: GoldFile, matching: Matching) -> EvaluatedSet:
    """The links of two lists held against the labels; `name` is what the set is to be called."""
    right, doubtful = labels(gold)
    numbers = [{item.id: item.number for item in items.items} for items in (matching.from_list, matching.to_list)]
    found = {(numbers[0][link.from_], numbers[1][link.to]): link for link in matching.pairs.links}
    counts = count(found, gold)
    false = tuple(pair for pair in found if pair not in doubtful and pair not in right)
    lost = tuple(pair for pair in _in_order(right, matching) if pair not in found)
    return EvaluatedSet(
        gold=name,
        **counts.told(),
        false=false,
        lost=lost,
        a=matching.from_list.id,
        b=matching.to_list.id,
        left_out=len(doubtful),
        confidence=_by_confidence({pair: link for pair, link in found.items() if pair not in doubtful}, right),
        names=_names({*false, *lost}, matching),
    )


def evaluation_of(sets: Sequence[EvaluatedSet]) -> Evaluation:
    """All sets, and their links as if they were one."""
    counts = Counts(
        sum(each.links for each in sets), sum(each.found for each in sets), sum(each.correct for each in sets)
    )
    total = EvaluatedTotal(
        **counts.told(),
        left_out=sum(each.left_out for each in sets),
        confidence={
            level: Tally(
                sum(each.confidence[level].found for each in sets), sum(each.confidence[level].correct for each in sets)
            )
            for level in get_args(Confidence)
        },
    )
    return Evaluation(sets=tuple(sets), total=total)


def _by_confidence(found: dict[NumberPair, Link], right: Collection[NumberPair]) -> dict[Confidence, Tally]:
    """How many links of each level were found, and how many are right."""
    return {
        level: Tally(len(pairs), sum(pair in right for pair in pairs))
        for level in get_args(Confidence)
        for pairs in [[pair for pair, link in found.items() if link.confidence == level]]
    }


def _in_order(pairs: Iterable[NumberPair], matching: Matching) -> list[NumberPair]:
    """Pairs in the order of the lists."""
    places = [
        {item.number: at for at, item in enumerate(items.items)} for items in (matching.from_list, matching.to_list)
    ]
    return sorted(pairs, key=lambda pair: (places[0][pair[0]], places[1][pair[1]]))


def _names(pairs: Collection[NumberPair], matching: Matching) -> NamesOfBoth:
    """The names of the items of pairs, in the order of the lists."""
    sides = enumerate((matching.from_list, matching.to_list))
    wanted = [{pair[side] for pair in pairs} for side in (0, 1)]
    return NamesOfBoth(
        *({item.number: item.name for item in items.items if item.number in wanted[side]} for side, items in sides)
    )
