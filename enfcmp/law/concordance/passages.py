"""What is held against what: the words of an article or a quotation, and words beside them that tell the matter too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from enfcmp.law.cells.cited_units import units
from enfcmp.law.cells.scan import places_in_text
from enfcmp.law.concordance.letters import is_of_sanctions
from enfcmp.model import Article, Paragraph

_LONGEST_RANGE = 12  # articles that a reference may name: 第二章 or 第十条至第四十条 says nothing of the matter


class Passage(NamedTuple):
    """款 by 款 what a provision says; `beside` are further texts, each with its weight."""

    paragraphs: tuple[str, ...]
    beside: tuple[tuple[str, float], ...] = ()

    @property
    def text(self) -> str:
        """Its own words, a line for every 款 and 项."""
        return "\n".join(self.paragraphs)

    @property
    def has_sanctions(self) -> bool:
        """Whether it threatens somebody."""
        return any(map(is_of_sanctions, self.paragraphs))


def passages(articles: Sequence[Article], referred: float) -> tuple[Passage, ...]:
    """The articles of a text; one that threatens tells its matter by those it refers to, which weigh `referred`."""
    by_place = {(each.number, each.inserted): each for each in articles}
    return tuple(_passage(each, by_place, referred) for each in articles)


def _passage(article: Article, by_place: Mapping[tuple[int, int], Article], referred: float) -> Passage:
    own = Passage(tuple(map(_lines, article.paragraphs)))
    if not own.has_sanctions:
        return own
    others = dict.fromkeys(_referred(article, by_place))
    words = "".join(each.whole for each in others if each != article)
    return own._replace(beside=((words, referred),)) if words else own


def _lines(paragraph: Paragraph) -> str:
    return "\n".join(filter(None, (paragraph.text, *(each.text for each in paragraph.subparagraphs))))


def _referred(article: Article, by_place: Mapping[tuple[int, int], Article]) -> Iterator[Article]:
    text = article.whole
    for place in _own_places(text):
        found = {(unit.article or 0, unit.inserted) for unit in units(place)}
        if len(found) <= _LONGEST_RANGE:
            yield from (by_place[each] for each in sorted(found) if each in by_place)


def _own_places(text: str) -> Iterable[str]:
    """The places that are cited of the text itself: none behind the title of another."""
    for place in places_in_text(text):
        if not text.endswith("》", 0, place.start):
            yield text[place.start : place.end]
