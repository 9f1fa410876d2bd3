"""One article under two numbers: what two items cite of one instrument, where the words tell that it is one act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz

from enfcmp.match.opposites import opposed
from enfcmp.model import Item, Provision
from enfcmp.provisions_compared import Key, place_key
from enfcmp.text.fold import joined, narrow
from enfcmp.text.form import fold

_NEAR = 85.0  # of 100: from here on two acts are one
_SHORTEST = 8  # characters of an act: fewer tell nothing
_CLAUSE = re.compile(r"[，；。：,;:\n]")
_THREAT = re.compile("责令|罚款|没收|吊销|暂扣|给予|处分|警告|拘留|追究|赔偿|处罚")
_LEAD = re.compile(r"^(?:违反(?:本|前)[^，]*?规定|(?:有|具有)?下列.*|情节.*|构成犯罪.*|第.{1,8}条)")


class Renumbered(NamedTuple):
    """A provision of each side, with what is quoted of it."""

    ours: Provision
    theirs: Provision
    our_text: str
    their_text: str


class _Act(NamedTuple):
    """What a quotation forbids or commands, without what is the same everywhere."""

    provision: Provision
    text: str
    words: str
    threatens: bool

    def nearness(self, other: _Act) -> float:
        """0 to 100; 0 for a duty and a penalty, and for opposites."""
        if self.threatens != other.threatens or opposed(self.words, other.words):
            return 0.0
        return fuzz.ratio(self.words, other.words)


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


def _alone(item: Item, other: Item) -> list[_Act]:
    """What an item quotes of articles that the other does not cite, in instruments that it does cite."""
    places = [place_key(each) for each in other.provisions]
    titles, articles = {place[0] for place in places}, {place[:3] for place in places}
    found: dict[Key, _Act] = {}
    for provision, text in _quoted(item):
        key = place_key(provision)
        if key[1] is not None and key[0] in titles and key[:3] not in articles and (act := _act(provision, text)):
            found.setdefault(key, act)
    return list(found.values())


def _quoted(item: Item) -> Iterator[tuple[Provision, str]]:
    """Each quotation of a single article."""
    for basis in item.bases:
        for citation in basis.provisions:
            if citation.text and len({(unit.article, unit.inserted) for unit in citation.units}) == 1:
                yield Provision.of(basis.instrument, citation.units[0]), citation.text


def _act(provision: Provision, text: str) -> _Act | None:
    clauses = [narrow(joined(clause)) for clause in _CLAUSE.split(text)]
    told = (_LEAD.sub("", clause) for clause in clauses if not _THREAT.search(clause))
    words = fold("".join(told)).text
    is_threat = any(map(_THREAT.search, clauses))
    return _Act(provision, text, words, is_threat) if len(words) >= _SHORTEST else None
