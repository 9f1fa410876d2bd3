"""From links to what is compared: pairs of items with the provisions that both cite, items with their counterparts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from enfcmp.compare.compared import CommonProvision, Gathered, LinkedPair, Quote, Shared
from enfcmp.compare.quotation_differences import compare_quotations
from enfcmp.model import Item, Matching, Provision
from enfcmp.provisions_compared import NONE_APART, Apart, Key, cited, meet, place_key

if TYPE_CHECKING:
    from enfcmp.law.quotations.quotation import Reading

Readings = Mapping[tuple[str, int, int], "Reading | None"]
"""How citations read beside the official text, by the id of the item, the number of the basis, the number in it."""


def linked_pairs(
    matching: Matching, readings: tuple[Readings, Readings], parted: Apart = NONE_APART
) -> Iterator[LinkedPair]:
    """The linked pairs, in the order of the links; `readings` are those of the from list and of the to list.

    Of articles that their editions have `parted` nothing is common, though they have one number.
    """
    items = [{item.id: item for item in items.items} for items in (matching.from_list, matching.to_list)]
    links = matching.pairs.links
    counts = Counter(link.from_ for link in links), Counter(link.to for link in links)
    quotes: tuple[dict[str, list[Quote]], dict[str, list[Quote]]] = ({}, {})
    for link in links:
        ends = items[0][link.from_], items[1][link.to]
        for side, item in enumerate(ends):
            if item.id not in quotes[side]:
                quotes[side][item.id] = list(_quotes(item, readings[side]))
        yield LinkedPair(
            *ends,
            link=link,
            is_alone=counts[0][link.from_] == counts[1][link.to] == 1,
            shared=tuple(shared(ends[0].provisions, ends[1].provisions, parted)),
            common=tuple(common_provisions(quotes[0][ends[0].id], quotes[1][ends[1].id], parted)),
        )


def gathered(matching: Matching, side: int) -> Iterator[Gathered]:
    """The items of one side that have counterparts, in the order of their list."""
    lists = matching.from_list, matching.to_list
    others = {item.id: item for item in lists[1 - side].items}
    ends = [(link.from_, link.to) for link in matching.pairs.links]
    found: dict[str, list[Item]] = {}
    for end in ends:
        found.setdefault(end[side], []).append(others[end[1 - side]])
    for item in lists[side].items:
        if item.id in found:
            yield Gathered(item, tuple(found[item.id]), side)


def _quotes(item: Item, readings: Readings) -> Iterator[Quote]:
    """The citations of an item whose places and instrument are told, each once."""
    seen = set()
    for at, basis in enumerate(item.bases):
        for index, citation in enumerate(basis.provisions):
            quote = Quote(basis, citation, readings.get((item.id, at, index)))
            mark = tuple(map(place_key, quote.provisions)), citation.text
            if citation.units and (basis.instrument.name or basis.instrument.printed) and mark not in seen:
                seen.add(mark)
                yield quote


def shared(ours: Iterable[Provision], theirs: Iterable[Provision], parted: Apart) -> Iterator[Shared]:
    """The provisions that both cite: each with the same place or, where there is none, with what is a part of it."""
    our_places, their_places = cited(ours), cited(theirs)
    both = {place for place in our_places.keys() & their_places.keys() if place[:3] not in parted}
    left = {place: other for place, other in their_places.items() if place not in both}
    for place, one in our_places.items():
        if place in both:
            yield Shared(one, their_places[place])
        else:
            yield from (Shared(one, other) for their, other in left.items() if meet(place, their, parted))


def common_provisions(ours: list[Quote], theirs: list[Quote], parted: Apart = NONE_APART) -> Iterator[CommonProvision]:
    """Citations on the same places or, where there are none, a whole with its parts."""
    open_ours, open_theirs = list(ours), list(theirs)
    for one in ours:
        same = (each for each in open_theirs if _places(each) == _places(one) and _meet(one, each, parted))
        other = next(same, None)
        if other:
            open_ours.remove(one)
            open_theirs.remove(other)
            yield _compared(one, other, parted)
    for one in ours:
        if one in open_ours and (met := _hanging_together(one, open_ours, open_theirs, parted))[1]:
            open_theirs = [each for each in open_theirs if each not in met[1]]
            yield _compared(_together(met[0]), _together(met[1]), parted)


def _hanging_together(
    one: Quote, ours: list[Quote], theirs: list[Quote], parted: Apart
) -> tuple[list[Quote], list[Quote]]:
    """The citations of both sides that meet one another, from `one` on; in the order of their items."""
    mine, others = [one], [other for other in theirs if _meet(one, other, parted)]
    while True:
        more = [each for each in ours if any(_meet(each, other, parted) for other in others)] or mine
        reached = [other for other in theirs if any(_meet(each, other, parted) for each in more)]
        if (len(more), len(reached)) == (len(mine), len(others)):
            return more, reached
        mine, others = more, reached


def _compared(one: Quote, other: Quote, parted: Apart) -> CommonProvision:
    before, after = one.citation.text, other.citation.text
    places = _places(other)
    provision = next(each for each in one.provisions if any(meet(place_key(each), to, parted) for to in places))
    outcome = compare_quotations(before, after) if before and after else None
    if outcome and outcome.changes and one.is_faithful and other.is_faithful:
        outcome = outcome.as_parts()
    return CommonProvision(provision, one, other, outcome)


def _together(quotes: list[Quote]) -> Quote:
    """Several citations as one: 第一款 and 第二款 beside the article that one side quotes whole."""
    if len(quotes) == 1:
        return quotes[0]
    texts = [each.citation.text for each in quotes]
    citation = msgspec.structs.replace(
        quotes[0].citation,
        units=tuple(unit for each in quotes for unit in each.citation.units),
        text="\n".join(filter(None, texts)) if all(texts) else None,
    )
    return Quote(quotes[0].basis, citation)


def _places(quote: Quote) -> frozenset[Key]:
    return frozenset(map(place_key, quote.provisions))


def _meet(one: Quote, other: Quote, parted: Apart) -> bool:
    return any(meet(a, b, parted) for a in _places(one) for b in _places(other))
