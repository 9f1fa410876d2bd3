"""Articles that two lists cite under two numbers of one instrument, as editions have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from enfcmp.law.quotations.act import Act, act_of
from enfcmp.match.opposites import opposed
from enfcmp.model import Item
from enfcmp.provisions_compared import Key, place_key, quotations_of_articles

_NEAR = 85.0  # of 100: from here on two acts are one

_Acts = dict[Key, Act]


def renumbering(from_items: Iterable[Item], to_items: Iterable[Item]) -> dict[Key, Key]:
    """The place in the from list of each place of the to list whose number there is another, by the acts quoted.

    Each is the nearest of the other among all that the two lists quote of the instrument; what is quoted under one
    number on both sides is left alone.
    """
    ours, theirs = _acts(from_items), _acts(to_items)
    found: dict[Key, Key] = {}
    for title in ours.keys() & theirs.keys():
        if any(_differ(ours[title], theirs[title])):
            found |= _nearest(ours[title], theirs[title])
    return found


def _acts(items: Iterable[Item]) -> Mapping[str, _Acts]:
    """By folded title and place, the first act that is quoted of it."""
    found: dict[str, _Acts] = defaultdict(dict)
    known: dict[str, Act | None] = {}
    for item in items:
        for provision, text in quotations_of_articles(item):
            if text not in known:
                known[text] = act_of(text)
            key, act = place_key(provision), known[text]
            if act is not None:
                found[key[0]].setdefault(key, act)
    return found


def _differ(ours: _Acts, theirs: _Acts) -> Iterable[bool]:
    return (ours.get(key) != act for key, act in theirs.items())


def _nearest(ours: _Acts, theirs: _Acts) -> dict[Key, Key]:
    """The places of `theirs` whose act stands under another number in `ours`."""
    left, free = _alone(theirs, ours), _alone(ours, theirs)
    found: dict[Key, Key] = {}
    for key, words in left.items():
        best = _nearest_words(words, free)
        if best is None or best[:3] == key[:3] or _nearest_words(free[best], left) != key:
            continue
        if ours[best].threatens == theirs[key].threatens and not opposed(words, free[best]):
            found[key] = best
    return found


def _alone(acts: _Acts, others: _Acts) -> dict[Key, str]:
    """The words of the acts that the others have not under the same number."""
    return {key: act.words for key, act in acts.items() if key not in others or not _are_near(act, others[key])}


def _nearest_words(words: str, others: Mapping[Key, str]) -> Key | None:
    from rapidfuzz import fuzz, process

    best = process.extractOne(words, others, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return best[2] if best else None


def _are_near(one: Act, other: Act) -> bool:
    """Whether both are of a duty or both of a penalty, in much the same words."""
    from rapidfuzz import fuzz

    return one == other or (one.threatens == other.threatens and fuzz.ratio(one.words, other.words) >= _NEAR)
