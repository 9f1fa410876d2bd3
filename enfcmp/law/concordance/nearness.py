"""How near passages of two texts are: the cosine of their pairs of characters, each weighed by its rarity in both."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest

from enfcmp.law.concordance.letters import letter_pairs
from enfcmp.law.concordance.passages import Passage

Vector = Mapping[str, float]
NearnessRow = Mapping[int, float]
_Held = tuple[float, list[tuple[int, float]]]  # the weight that a pair has in one passage, and in those that have it
_MOST = 2_000  # passages, counted for each pair, that one is looked up in
_EACH = 100  # passages that a pair finds in a longer text: what more have tells no matter
_LIKELY = 30  # passages that are held against one as a whole; six can be said of it


class Nearness:
    """The passages of two texts as vectors of length 1; counted are the 款 of both."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]) -> None:
        self.old, self.new = old, new
        self._pairs: dict[str, Counter[str]] = {}
        parts = list(dict.fromkeys(text for passage in (*old, *new) for text in passage.paragraphs))
        counts = Counter(pair for text in parts for pair in self._of(text))
        self._rarity = {pair: math.log(1 + len(parts) / (count + 0.5)) for pair, count in counts.items()}
        self._highest = math.log(1 + len(parts) / 0.5)

    def table(self, other_kind: float) -> list[NearnessRow]:
        """By passage of the old text, how near those of the new one are; lowered where just one threatens.

        From 0 to 1. What is left out has next to nothing in common, or in a very long text nothing that is rare.
        """
        index = _Index([self.vector(passage) for passage in self.new])
        threatens = [passage.has_sanctions for passage in self.new]
        return [
            {at: score if threatens[at] == mine else other_kind * score for at, score in found}
            for mine, found in ((each.has_sanctions, index.nearness(self.vector(each))) for each in self.old)
        ]

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

    def paragraphs(self, passage: Passage, other: Passage) -> list[NearnessRow]:
        """By 款 of one passage, how near each 款 of the other is that has anything in common."""
        index = _Index([self.vector(Passage((text,))) for text in other.paragraphs])
        return [dict(index.nearness(self.vector(Passage((text,))))) for text in passage.paragraphs]

    def _of(self, text: str) -> Counter[str]:
        if text not in self._pairs:
            self._pairs[text] = letter_pairs(text)
        return self._pairs[text]


class _Index:
    """Vectors by what they have."""

    def __init__(self, vectors: Sequence[Vector]) -> None:
        self._vectors = vectors
        self._holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, vector in enumerate(vectors):
            for pair, weight in vector.items():
                self._holders[pair].append((at, weight))

    def nearness(self, mine: Vector) -> Iterable[tuple[int, float]]:
        """The nearest vectors by their places; of very many those that share what is rarest."""
        held = [(weight, self._holders.get(pair, [])) for pair, weight in mine.items()]
        is_few = sum(len(holders) for _, holders in held) <= _MOST
        found = _added(held if is_few else _rarest(held))
        likely = nsmallest(_LIKELY, ((-score, at) for at, score in found.items()))
        return ((at, -score if is_few else _cosine(mine, self._vectors[at])) for score, at in likely)


def _rarest(held: Iterable[_Held]) -> Iterator[_Held]:
    """The pairs that the fewest have, those of `_MOST` altogether; where many have one, the first of them."""
    left = _MOST
    for weight, holders in sorted(held, key=lambda each: len(each[1])):
        yield weight, holders[:_EACH]
        left -= len(holders[:_EACH])
        if left <= 0:
            return


def _added(held: Iterable[_Held]) -> dict[int, float]:
    found: defaultdict[int, float] = defaultdict(float)
    for weight, holders in held:
        for at, other in holders:
            found[at] += weight * other
    return found


def _cosine(one: Vector, other: Vector) -> float:
    return math.fsum(weight * other[pair] for pair, weight in one.items() if pair in other)
