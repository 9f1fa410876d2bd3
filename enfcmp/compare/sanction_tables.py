"""Sanctions side by side, as tables: where they part or, when that is asked for, of every pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.compare.compared import LinkedPair
from enfcmp.compare.penalties import rows
from enfcmp.model import Item, SanctionTable


def parting(pairs: Iterable[LinkedPair]) -> Iterator[SanctionTable]:
    """A table for each common provision of which other sanctions are quoted."""
    for pair in pairs:
        for each in pair.common:
            if each.outcome and each.other_sanctions:
                yield SanctionTable(
                    items=pair.ids,
                    provision=each.provision,
                    before=each.outcome.before,
                    after=each.outcome.after,
                    rows=each.sanctions,
                )


def whole(pairs: Iterable[LinkedPair]) -> Iterator[SanctionTable]:
    """A table for each pair with a sanction in any of its quotations, whatever provision it rests on."""
    for pair in pairs:
        before, after = _quoted(pair.from_), _quoted(pair.to)
        if found := rows(before, after):
            yield SanctionTable(items=pair.ids, provision=None, before=before, after=after, rows=found)


def _quoted(item: Item) -> str:
    """All that an item quotes, each text once."""
    return "\n".join(dict.fromkeys(each.text for basis in item.bases for each in basis.provisions if each.text))
