"""The words of the articles that an item cites, from the official texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from enfcmp.law.statutes.library import Library
from enfcmp.model import Item


def enacted_words(item: Item, library: Library, day: dt.date) -> str:
    """The cited articles as they count on the day, a line for each part; empty where no text is at hand."""
    return "\n".join(_articles(item, library, day))


def _articles(item: Item, library: Library, day: dt.date) -> Iterator[str]:
    for basis in item.bases:
        statute = library.find(basis.instrument.name or basis.instrument.printed, day)
        for unit in (unit for citation in basis.provisions for unit in citation.units) if statute else ():
            article = statute.article(unit.article or 0, unit.inserted) if statute else None
            if article is not None:
                yield article.whole
