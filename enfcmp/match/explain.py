"""Why two items are linked, or are not: the evidence in full, and the candidates on both sides."""

from __future__ import annotations

from enfcmp.match.argue import argue
from enfcmp.match.candidates import Cell
from enfcmp.match.links import Partners, link, nearest, partners
from enfcmp.match.settings import DEFAULT, Settings
from enfcmp.match.table import Table
from enfcmp.model import Explanation, Item, ItemList, Nearest, Provision, Stretch
from enfcmp.places import agree, by_key
from enfcmp.text.differences import differences
from enfcmp.text.form import fold

_RIVALS = 3  # other candidates that are told of each item


def explain(
    from_list: ItemList, to_list: ItemList, from_item: Item, to_item: Item, settings: Settings = DEFAULT
) -> Explanation:
    """All that is known on one pair of items, whether they are linked or not."""
    table = Table(from_list, to_list, settings)
    cells = argue(table, settings)
    linked = partners(cells)
    cell = from_list.items.index(from_item), to_list.items.index(to_item)
    return Explanation(
        from_=from_item.id,
        to=to_item.id,
        link=link(table, cell, linked, settings) if cell in cells else None,
        score=table.score(cell),
        needed=settings.link,
        evidence=table.evidence(cell),
        names=stretches(from_item.name, to_item.name),
        only_from=_only(from_item, to_item),
        only_to=_only(to_item, from_item),
        others_to=_others(table, 0, cell, linked, settings),
        others_from=_others(table, 1, cell, linked, settings),
    )


def stretches(one: str, other: str) -> tuple[Stretch, ...]:
    """Two texts side by side, cut where they part and where they meet again; form does not part them."""
    ours, theirs = fold(one), fold(other)
    found: list[Stretch] = []
    at, there = 0, 0
    for block in differences(ours.text, theirs.text):
        start, stop = ours.span(block.start, block.stop)
        begin, end = theirs.span(block.begin, block.end)
        found.append(Stretch(from_=one[at:start], to=other[there:begin], same=True))
        found.append(Stretch(from_=one[start:stop], to=other[begin:end], same=False))
        at, there = stop, end
    found.append(Stretch(from_=one[at:], to=other[there:], same=True))
    return tuple(each for each in found if each.from_ or each.to)


def _only(item: Item, other: Item) -> tuple[Provision, ...]:
    """The provisions of an item that the other does not cite, nor a part of them."""
    theirs = by_key(other.provisions)
    return tuple(
        provision
        for place, provision in by_key(item.provisions).items()
        if not any(agree(place, their) for their in theirs)
    )


def _others(table: Table, side: int, cell: Cell, linked: Partners, settings: Settings) -> tuple[Nearest, ...]:
    """The best other candidates of one item of the pair."""
    cells = [other for other in table.of(side, cell[side]) if other != cell]
    return tuple(nearest(table, side, other, linked, settings) for other in cells[:_RIVALS])
