"""The articles that an item cites, as far as their texts are at hand: what a rule looks at before it gives advice."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.model import Item


def cited_articles(item: Item, context: CheckContext) -> Iterator[str]:
    """The whole text of each article, once."""
    seen: set[tuple[str, int, int]] = set()
    for each in context.cited:
        if each.item.id != item.id or each.statute is None:
            continue
        for unit in each.citation.units:
            key = each.statute.title, unit.article or 0, unit.inserted
            article = each.statute.article(*key[1:])
            if article is not None and key not in seen:
                seen.add(key)
                yield article.whole


def quoted_words(item: Item) -> str:
    """All that an item quotes."""
    return "\n".join(citation.text or "" for basis in item.bases for citation in basis.provisions)
