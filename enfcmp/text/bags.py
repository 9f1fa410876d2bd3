"""Texts as sets of neighbouring characters, weighed by how rare each is: nearness without segmentation."""

from __future__ import annotations

import functools
import math
import operator
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from enfcmp.text.fold import joined
from enfcmp.text.remembered import remembered
from enfcmp.text.simplified import simplified

_MARKS = re.compile(r"[^\w]+")
_ONE = 10**9  # a rarity of 1: whole numbers add up alike in any order, and that of a set hangs on hashing


def characters(text: str) -> str:
    """The letters, digits and ideographs of `text`; width, layout and punctuation are left out; simplified."""
    return simplified(unicodedata.normalize("NFKC", _MARKS.sub("", _without_markup(text))))


def character_pairs(text: str) -> frozenset[str]:
    """The neighbouring pairs of characters."""
    phrases = list(filter(None, _MARKS.split(_without_markup(text))))
    following = chain((phrase[0] for phrase in phrases[1:]), ("",))  # its first character is a neighbour of the last
    return frozenset(chain.from_iterable(map(_pairs_of_phrase, map(operator.add, phrases, following))))


def pairs_and_characters(text: str) -> frozenset[str]:
    """The characters too: in a text as short as a name, order alone says too little."""
    letters = characters(text)
    return frozenset(chain(map(sys.intern, letters), _pairs(letters)))


@remembered(65536)  # those of two long lists: of four phrases that are quoted, three have been met
def _pairs_of_phrase(phrase: str) -> tuple[str, ...]:
    return tuple(_pairs(characters(phrase)))


def _pairs(letters: str) -> Iterable[str]:
    """Each pair is kept once for all texts that have it: most of the memory that two long lists take."""
    return map(sys.intern, map(operator.add, letters, letters[1:]))


def _without_markup(text: str) -> str:
    return joined(text) if "&" in text or "<" in text else text


class Bags:
    """The features of several texts, weighed by how rare each is among them."""

    def __init__(self, texts: Sequence[str], features: Callable[[str], frozenset[str]]) -> None:
        of = {text: features(text) for text in dict.fromkeys(texts)}  # many items quote the same article
        self._bags = [of[text] for text in texts]
        counts = Counter(chain.from_iterable(self._bags))
        scaled = {count: _scaled((len(texts) + 1) / (count + 0.5)) for count in set(counts.values())}
        self._rarity = {one: scaled[count] for one, count in counts.items()}
        self._highest = _scaled(2 * (len(texts) + 1))
        weights = {text: self.weight(bag) for text, bag in of.items()}
        self._weights = [weights[text] for text in texts]

    def __getitem__(self, index: int) -> frozenset[str]:
        """The features of the text at this position."""
        return self._bags[index]

    def rarity(self, feature: str) -> int:
        """How rare a feature is; about 0 for what all texts have, the highest for what none has."""
        return self._rarity.get(feature, self._highest)

    def rarest(self, index: int, count: int) -> list[int]:
        """The ranks of at most so many features of a text, the rarest first."""
        return sorted(map(self._ranks.__getitem__, self._bags[index]))[:count]

    @functools.cached_property
    def _ranks(self) -> dict[str, int]:
        """The place of each feature among all, the rarest first; among equals by code point: hashing does not show."""
        ranked = sorted(sorted(self._rarity), key=self._rarity.__getitem__, reverse=True)
        return {one: rank for rank, one in enumerate(ranked)}

    def overlap(self, one: int, other: int) -> tuple[float, float]:
        """What two texts have in common, as a share of both together and as a share of the smaller one; 0 to 1.

        Those that are compared have most in common: what they have not is added up sooner.
        """
        if len(self._bags[one]) > len(self._bags[other]):
            one, other = other, one
        shared = self._weights[one] - self.weight(self._bags[one] - self._bags[other])
        least = min(self._weights[one], self._weights[other])
        both = self._weights[one] + self._weights[other]
        return (2 * shared / both, shared / least) if least > 0 else (0.0, 0.0)

    def weight(self, bag: Iterable[str]) -> int:
        """How rare features of the texts are together."""
        return sum(map(self._rarity.__getitem__, bag))


def _scaled(share: float) -> int:
    return round(_ONE * math.log(share))
