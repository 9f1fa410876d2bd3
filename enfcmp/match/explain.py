"""Why two items are linked, or are not: the evidence in full, and the candidates on both sides."""

from __future__ import annotations

from enfcmp.match.argue import argue
from enfcmp.match.candidates import PairCell
from enfcmp.match.links import Partners, link, nearest_candidate, partners, rivals
from enfcmp.match.settings import DEFAULT, Settings
from enfcmp.match.table import ScoreTable
from enfcmp.model import Explanation, Item, Nearest
from enfcmp.text.stretches import stretches

_RIVALS = 3  # other candidates that are told of each item


def explain(table: ScoreTable, from_item: Item, to_item: Item, settings: Settings = DEFAULT) -> Explanation:
    """All that is known on one pair of items, whether they are linked or not."""
    cells = argue(table, settings)
    linked = partners(cells)
    cell = table.cell((from_item.id, to_item.id))
    return Explanation(
        from_=from_item.id,
        to=to_item.id,
        link=link(table, cell, linked, rivals(table, linked), settings) if cell in cells else None,
        decided="reject" if cell in table.rejected else "accept" if table.is_decided(cell) else None,
        score=table.score(cell),
        needed=settings.link,
        evidence=table.evidence(cell),
        names=stretches(from_item.name, to_item.name),
        only_from=table.unshared(cell, 0),
        only_to=table.unshared(cell, 1),
        others_to=_others(table, 0, cell, linked, settings),
        others_from=_others(table, 1, cell, linked, settings),
    )


def _others(table: ScoreTable, side: int, cell: PairCell, linked: Partners, settings: Settings) -> tuple[Nearest, ...]:
    """The best other candidates of one item of the pair."""
    cells = [other for other in table.of(side, cell[side]) if other != cell]
    return tuple(nearest_candidate(table, side, other, linked, settings) for other in cells[:_RIVALS])
