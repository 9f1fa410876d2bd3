"""What could not be read of an item: the words of its cell, and places that name no article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from enfcmp.model import Basis, Item, UnreadWords
from enfcmp.text.fold import title_key

_HAS_ARTICLES = ("法", "法典", "条例", "规定", "办法", "细则", "规则")


def unread_of(item: Item, words: Sequence[str]) -> Iterator[UnreadWords]:
    """What could not be read of an item: the `words` of its cell, then its places."""
    for each in words:
        yield UnreadWords(item.number, each)
    for basis_index, basis in enumerate(item.bases):
        for index, citation in enumerate(basis.provisions):
            if citation.at and not citation.units and _has_articles(basis):
                yield UnreadWords(item.number, citation.at, basis_index, index)


def _has_articles(basis: Basis) -> bool:
    """Whether an instrument is one that is cited by its articles: no notice, no reply, no standard."""
    title = basis.instrument.name or basis.instrument.printed
    return not title or title_key(title).partition("(")[0].endswith(_HAS_ARTICLES)
