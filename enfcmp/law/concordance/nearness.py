"""How near passages of two texts are: the cosine of their pairs of characters, each weighed by its rarity in both."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from enfcmp.law.concordance.letters import letter_pairs
from enfcmp.law.concordance.passages import Passage

Vector = Mapping[str, float]


class Nearness:
    """The passages of two texts as vectors of length 1; counted are the 款 of both."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]) -> None:
        self.old, self.new = old, new
        self._pairs: dict[str, Counter[str]] = {}
        parts = list(dict.fromkeys(text for passage in (*old, *new) for text in passage.paragraphs))
        counts = Counter(pair for text in parts for pair in self._of(text))
        self._rarity = {pair: math.log(1 + len(parts) / (count + 0.5)) for pair, count in counts.items()}
        self._highest = math.log(1 + len(parts) / 0.5)

    def table(self, other_kind: float) -> list[list[float]]:
        """By passage of the old text, how near each of the new one is, 0 to 1; lowered where just one threatens."""
        holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, passage in enumerate(self.new):
            for pair, weight in self.vector(passage).items():
                holders[pair].append((at, weight))
        threatens = [passage.has_sanctions for passage in self.new]
        shares = {mine: [1.0 if mine == each else other_kind for each in threatens] for mine in (True, False)}
        return [self._row(passage, holders, shares[passage.has_sanctions]) for passage in self.old]

    def vector(self, passage: Passage) -> Vector:
        """The weights of the pairs of a passage, as a vector of length 1."""
        own: Counter[str] = Counter()
        for text in passage.paragraphs:
            own.update(self._of(text))
        weights = {pair: 1 + math.log(count) for pair, count in own.items()}
        for text, share in passage.beside:
            for pair, count in self._of(text).items():
                weights[pair] = weights.get(pair, 0.0) + share * (1 + math.log(count))
        weighed = {pair: weight * self._rarity.get(pair, self._highest) for pair, weight in weights.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in weighed.values())) or 1.0
        return {pair: weight / length for pair, weight in weighed.items()}

    def to_paragraphs(self, passage: Passage, other: Passage) -> list[float]:
        """How near a passage as a whole is to each 款 of another."""
        mine = self.vector(passage)
        return [_cosine(mine, self.vector(Passage((text,)))) for text in other.paragraphs]

    def paragraphs(self, passage: Passage, other: Passage) -> list[list[float]]:
        """By 款 of one passage, how near each 款 of the other is."""
        theirs = [self.vector(Passage((text,))) for text in other.paragraphs]
        return [
            [_cosine(mine, each) for each in theirs]
            for mine in (self.vector(Passage((text,))) for text in passage.paragraphs)
        ]

    def _row(
        self, passage: Passage, holders: Mapping[str, Iterable[tuple[int, float]]], shares: Sequence[float]
    ) -> list[float]:
        found = [0.0] * len(shares)
        for pair, weight in self.vector(passage).items():
            for at, other in holders.get(pair, ()):
                found[at] += weight * other
        return [score * share for score, share in zip(found, shares, strict=True)]

    def _of(self, text: str) -> Counter[str]:
        if text not in self._pairs:
            self._pairs[text] = letter_pairs(text)
        return self._pairs[text]


def _cosine(one: Vector, other: Vector) -> float:
    return math.fsum(weight * other[pair] for pair, weight in one.items() if pair in other)
