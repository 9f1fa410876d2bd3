"""One article under two numbers: what two items cite of one instrument, where the words tell that it is one act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from rapidfuzz import fuzz, process

from enfcmp.law.quotations.act import Act, act_of
from enfcmp.match.opposites import opposed
from enfcmp.model import Item, Provision
from enfcmp.provisions_compared import Followed, Key, NumberedArticle, place_key, quotations_of_articles

_NEAR = 85.0  # of 100: from here on two acts are one
_MOST = 100  # quoted articles that the other item does not cite: few have a tenth of that


class Renumbered(NamedTuple):
    """A provision of each side, with what is quoted of it."""

    ours: Provision
    theirs: Provision
    our_text: str
    their_text: str


class InTwoEditions(NamedTuple):
    """A provision of each side that is one article by the official texts of two editions."""

    ours: Provision
    theirs: Provision


def in_two_editions(one: Item, other: Item, followed: Followed) -> Iterator[InTwoEditions]:
    """Articles that two items cite under two numbers; `followed` are those of the list of either item."""
    theirs: dict[NumberedArticle, Provision] = {}
    for provision in other.provisions:
        article = place_key(provision)[:3]
        theirs.setdefault(followed[1].get(article, article), provision)
    for provision in {place_key(each)[:3]: each for each in reversed(one.provisions)}.values():
        article = place_key(provision)[:3]
        found = theirs.get(followed[0].get(article, article))
        if found and place_key(found)[:3] != article:
            yield InTwoEditions(provision, found)


class _Quoted(NamedTuple):
    provision: Provision
    text: str
    act: Act


def renumbered(one: Item, other: Item) -> Iterator[Renumbered]:
    """Articles of one instrument that only one of two items cites, each the nearest of the other by its act.

    References to other articles and what is threatened are left out of the act: another edition changes them, and
    neighbours have them in common. Of each item the first hundred are looked at.
    """
    ours, theirs = _alone(one, other), _alone(other, one)
    near = {(at, to): value for at, each in enumerate(ours) for to, value in _near(each.act, theirs)}
    nearest = _nearest(near, 0), _nearest(near, 1)
    for (at, to), value in near.items():
        if value == nearest[0].get(at) == nearest[1].get(to):
            yield Renumbered(ours[at].provision, theirs[to].provision, ours[at].text, theirs[to].text)


def _near(act: Act, others: Sequence[_Quoted]) -> Iterator[tuple[int, float]]:
    """Which of the others are about the same act, and how near they are; no penalty of a duty, and no opposite."""
    words = {at: each.act.words for at, each in enumerate(others) if each.act.threatens == act.threatens}
    for _, value, at in process.extract(act.words, words, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None):
        if not opposed(act.words, words[at]):
            yield at, value


def _nearest(near: Mapping[tuple[int, int], float], side: int) -> dict[int, float]:
    """How near the nearest is, of those of a side of which one is nearer than all others."""
    values: dict[int, list[float]] = {}
    for cell, value in near.items():
        values.setdefault(cell[side], []).append(value)
    firsts = {at: nlargest(2, each) for at, each in values.items()}
    return {at: best for at, (best, *second) in firsts.items() if [best] != second}


def _alone(item: Item, other: Item) -> list[_Quoted]:
    """What an item quotes of articles that the other does not cite, in instruments that it does cite."""
    places = [place_key(each) for each in other.provisions]
    titles, articles = {place[0] for place in places}, {place[:3] for place in places}
    found: dict[Key, _Quoted] = {}
    for provision, text in quotations_of_articles(item):
        key = place_key(provision)
        if key[0] in titles and key[:3] not in articles and (act := act_of(text)):
            found.setdefault(key, _Quoted(provision, text, act))
    return list(islice(found.values(), _MOST))
