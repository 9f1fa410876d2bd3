"""One article under two numbers: what two items cite of one instrument, where the words tell that it is one act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz

from enfcmp.law.quotations.act import Act, act_of
from enfcmp.match.opposites import opposed
from enfcmp.model import Item, Provision
from enfcmp.provisions_compared import Followed, Key, NumberedArticle, place_key, quotations_of_articles

_NEAR = 85.0  # of 100: from here on two acts are one


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

    def nearness(self, other: _Quoted) -> float:
        """0 to 100; 0 for a duty and a penalty, and for opposites."""
        if self.act.threatens != other.act.threatens or opposed(self.act.words, other.act.words):
            return 0.0
        return fuzz.ratio(self.act.words, other.act.words)


def renumbered(one: Item, other: Item) -> Iterator[Renumbered]:
    """Articles of one instrument that only one of two items cites, each the nearest of the other by its act.

    References to other articles and what is threatened are left out of the act: another edition changes them, and
    neighbours have them in common.
    """
    ours, theirs = _alone(one, other), _alone(other, one)
    near = {(at, to): a.nearness(b) for at, a in enumerate(ours) for to, b in enumerate(theirs)}
    for (at, to), value in near.items():
        rivals = (score for (row, column), score in near.items() if (row == at) != (column == to))
        if value >= _NEAR and value > max(rivals, default=0.0):
            yield Renumbered(ours[at].provision, theirs[to].provision, ours[at].text, theirs[to].text)


def _alone(item: Item, other: Item) -> list[_Quoted]:
    """What an item quotes of articles that the other does not cite, in instruments that it does cite."""
    places = [place_key(each) for each in other.provisions]
    titles, articles = {place[0] for place in places}, {place[:3] for place in places}
    found: dict[Key, _Quoted] = {}
    for provision, text in quotations_of_articles(item):
        key = place_key(provision)
        if key[0] in titles and key[:3] not in articles and (act := act_of(text)):
            found.setdefault(key, _Quoted(provision, text, act))
    return list(found.values())
