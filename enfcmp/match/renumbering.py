"""Articles that two lists cite under two numbers of one instrument, as editions have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from enfcmp.law.quotations.act import Act, act_of
from enfcmp.match.opposites import opposed
from enfcmp.model import Item
from enfcmp.provisions_compared import NOT_FOLLOWED, Followed, Key, NumberedArticle, place_key, quotations_of_articles

_NEAR = 85.0  # of 100: from here on two acts are one
_MOST = 2000  # acts of one instrument that are held against another one word by word: no law has more articles


Renamed = Mapping[NumberedArticle, NumberedArticle]
"""The articles of a list that go by another number in the other one, with what both are called: no number in print."""


class _Cited(NamedTuple):
    """What a list cites of an instrument: the first act that is quoted of each place, and the articles cited bare."""

    acts: dict[Key, Act]
    bare: set[NumberedArticle]


def renumbering(
    from_items: Iterable[Item], to_items: Iterable[Item], followed: Followed = NOT_FOLLOWED
) -> tuple[Renamed, Renamed]:
    """For either list the articles whose act the other list quotes under another number.

    Each act is the nearest of the other among all that the two lists quote of the instrument. What is quoted under one
    number on both sides is left alone, and so is a number that the other list cites without quoting. What is `followed`
    by the official texts of two editions is known, and asks for no quotation.
    """
    ours, theirs = _cited(from_items), _cited(to_items)
    found: tuple[dict[NumberedArticle, NumberedArticle], dict[NumberedArticle, NumberedArticle]] = (
        dict(followed[0]),
        dict(followed[1]),
    )
    for title in ours.keys() & theirs.keys() - {article[0] for each in followed for article in each}:
        for at, (one, other) in enumerate(sorted(_one_to_one(ours[title], theirs[title]), key=_by_numbers), 1):
            found[0][one] = found[1][other] = (title, -at, 0)
    return found


def _by_numbers(pair: tuple[NumberedArticle, NumberedArticle]) -> list[tuple[int, int]]:
    """The same for a pair and its mirror."""
    return sorted((article[1] or 0, article[2]) for article in pair)


def _cited(items: Iterable[Item]) -> dict[str, _Cited]:
    """By folded title."""
    found: dict[str, _Cited] = {}
    known: dict[str, Act | None] = {}
    for item in items:
        places = {place_key(each) for each in item.provisions}
        for provision, text in quotations_of_articles(item):
            act = known[text] if text in known else known.setdefault(text, act_of(text))
            key = place_key(provision)
            if act is not None:
                found.setdefault(key[0], _Cited({}, set())).acts.setdefault(key, act)
                places.discard(key)
        for key in places:
            found.setdefault(key[0], _Cited({}, set())).bare.add(key[:3])
    return found


def _one_to_one(ours: _Cited, theirs: _Cited) -> list[tuple[NumberedArticle, NumberedArticle]]:
    """The articles of either side that are one; none of which the acts say that it is two."""
    pairs = {
        (one[:3], other[:3])
        for one, other in _nearest(ours.acts, theirs.acts)
        if one[:3] not in theirs.bare and other[:3] not in ours.bare
    }
    counts = [Counter(pair[side] for pair in pairs) for side in (0, 1)]
    return [pair for pair in pairs if counts[0][pair[0]] == counts[1][pair[1]] == 1]


def _nearest(ours: Mapping[Key, Act], theirs: Mapping[Key, Act]) -> Iterator[tuple[Key, Key]]:
    """The places of both sides whose acts are each the nearest of the other, under two numbers."""
    left, free = _Acts(_alone(theirs, ours)), _Acts(_alone(ours, theirs))
    for key, words in left.words.items():
        best = free.nearest(words)
        if best is None or best[:3] == key[:3] or left.nearest(free.words[best]) != key:
            continue
        if ours[best].threatens == theirs[key].threatens and not opposed(words, free.words[best]):
            yield best, key


class _Acts:
    """The words of acts, among which the nearest of another list is looked for."""

    def __init__(self, words: dict[Key, str]) -> None:
        self.words = words
        self._same = {its: key for key, its in reversed(words.items())}
        self._looked_at = dict(islice(words.items(), _MOST))

    def nearest(self, words: str) -> Key | None:
        """The first that is the same, else the most alike."""
        from rapidfuzz import fuzz, process

        if words in self._same:
            return self._same[words]
        best = process.extractOne(words, self._looked_at, scorer=fuzz.ratio, score_cutoff=_NEAR)
        return best[2] if best else None


def _alone(acts: Mapping[Key, Act], others: Mapping[Key, Act]) -> dict[Key, str]:
    """The words of the acts that the others have not under the same number, in the order of the numbers."""
    found = (key for key, act in acts.items() if key not in others or not _are_near(act, others[key]))
    return {key: acts[key].words for key in sorted(found, key=str)}


def _are_near(one: Act, other: Act) -> bool:
    """Whether both are of a duty or both of a penalty, in much the same words."""
    from rapidfuzz import fuzz

    return one == other or (one.threatens == other.threatens and fuzz.ratio(one.words, other.words) >= _NEAR)
