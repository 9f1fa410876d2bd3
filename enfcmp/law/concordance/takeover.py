"""The article of a newer law that took over one of an older one, where that can be stated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from enfcmp.law.concordance.method import METHOD
from enfcmp.law.concordance.nearness import Nearness
from enfcmp.law.concordance.passages import passages
from enfcmp.law.concordance.stated import succession
from enfcmp.model import Article, Statute, Unit
from enfcmp.provisions_compared import printed

_Text = tuple[str, dt.date | None, str]


class Takeovers:
    """What became of the articles of older laws; two texts are compared once, when it is first asked for them."""

    def __init__(self) -> None:
        self._known: dict[tuple[_Text, _Text, tuple[int, ...]], dict[tuple[int, int], Article]] = {}
        self._followed: dict[tuple[_Text, int, int], bool] = {}

    def of(
        self, unit: Unit, older: Statute | None, newer: Statute | None, among: tuple[int, ...] = ()
    ) -> Article | None:
        """The article that took over what `unit` cites; None where a text is not at hand, or nothing can be stated.

        Where articles are named, it is one of these.
        """
        if older is None or newer is None or older == newer:
            return None
        key = _text(older), _text(newer), among
        if key not in self._known:
            named = tuple(each for each in newer.articles if not among or each.number in among)
            self._known[key] = _stated(older.articles, named)
        found = self._known[key].get((unit.article or 0, unit.inserted))
        place = _text(older), unit.article or 0, unit.inserted
        self._followed[place] = self._followed.get(place, False) or found is not None
        return found

    def is_stated(self, unit: Unit, older: Statute | None) -> bool | None:
        """Whether an article took over in any newer text that was asked about; None where none was."""
        return self._followed.get((_text(older), unit.article or 0, unit.inserted)) if older else None

    def said(self, unit: Unit, older: Statute | None, newer: Statute | None) -> str | None:
        """第三十七条 → 第四十九条; None where nothing can be stated."""
        article = self.of(unit, older, newer)
        if article is None:
            return None
        old = printed(Unit(unit.article, inserted=unit.inserted))
        return f"{old} → {printed(Unit(article.number, inserted=article.inserted))}"


def _text(statute: Statute) -> _Text:
    return statute.title, statute.edition, statute.source


def _stated(older: Sequence[Article], newer: Sequence[Article]) -> dict[tuple[int, int], Article]:
    found = succession(Nearness(passages(older, METHOD.referred), passages(newer, METHOD.referred)))
    return {
        (article.number, article.inserted): newer[each.stated]
        for article, each in zip(older, found, strict=True)
        if each.stated is not None
    }
