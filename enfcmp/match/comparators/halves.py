"""The two halves of one rule: one item quotes the duty (应当…, 不得…), the other the penalty for who breaks it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from enfcmp.law.cells.cited_units import units
from enfcmp.law.cells.scan import places_in_text
from enfcmp.match.comparators.comparator import Clue, Measure
from enfcmp.match.comparators.quotations import quoted
from enfcmp.model import Item
from enfcmp.text.fold import title_key

_Article = tuple[str, int, int]
"""Folded title, number, inserted (the 一 of 第二十条之一, else 0)."""

_THREAT = re.compile("罚款|没收|吊销|暂扣|责令|处分|警告|处罚|拘留|降低资质")
_OWN = re.compile("本(?:法典|法|条例|办法|规定|细则)第")
_MET = 0.3  # of what it says that the penalty names the article of the duty


class Halves:
    """Whether one quotes a duty and the other a penalty of the same law, under other articles."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._threatens = [_threatens(item) for item in items]
        self._articles = [_articles(item) for item in items]
        self._laws = [{article[0] for article in articles} for articles in self._articles]
        self._referred = [
            frozenset(_referred(item)) if threat else frozenset()
            for item, threat in zip(items, self._threatens, strict=True)
        ]

    def compare(self, one: int, other: int) -> Measure | None:
        """1 where the penalty refers to the article of the duty, half where both are of one law; None else."""
        if {self._threatens[one], self._threatens[other]} != {True, False}:
            return None
        if self._laws[one].isdisjoint(self._laws[other]) or not self._articles[one].isdisjoint(self._articles[other]):
            return None
        duty, penalty = (other, one) if self._threatens[one] else (one, other)
        return Measure(_MET if self._articles[duty].isdisjoint(self._referred[penalty]) else 1.0)

    def clues(self, index: int) -> Iterable[Clue]:
        """The articles that a duty cites, and those that a penalty refers to."""
        named = self._referred[index] if self._threatens[index] else self._articles[index]
        return [("half", each) for each in sorted(named)]


def _threatens(item: Item) -> bool | None:
    """None for an item that quotes nothing."""
    text = quoted(item)
    return bool(_THREAT.search(text)) if text.strip() else None


def _articles(item: Item) -> frozenset[_Article]:
    return frozenset(
        (title_key(place.instrument), place.article, place.inserted) for place in item.provisions if place.article
    )


def _referred(item: Item) -> Iterator[_Article]:
    """The articles of its own law that a quotation refers to."""
    for basis in item.bases:
        title = title_key(basis.instrument.name or basis.instrument.printed)
        for text in (citation.text or "" for citation in basis.provisions):
            for place in places_in_text(text) if _OWN.search(text) else ():
                if not text.endswith("》", 0, place.start):
                    yield from (
                        (title, unit.article, unit.inserted)
                        for unit in units(text[place.start : place.end])
                        if unit.article
                    )
