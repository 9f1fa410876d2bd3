"""缺项: items without a counterpart, items covered in part, and articles that the other list never cites."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from msgspec import UNSET, UnsetType

from enfcmp.match.settings import DEFAULT
from enfcmp.model import (
    BareItems,
    Gaps,
    GapSummary,
    ItemList,
    Matching,
    Missing,
    Nearest,
    Partial,
    Provision,
    UncitedArticle,
)
from enfcmp.provisions_compared import (
    NOT_FOLLOWED,
    Followed,
    Key,
    NumberedArticle,
    agree,
    by_article,
    by_key,
    newest,
    place_key,
    whole_article,
)


class _Asked(NamedTuple):
    """What one list is asked about the other: the unlinked items with their nearest candidates, and the links."""

    from_list: ItemList
    to_list: ItemList
    nearest: dict[str, Nearest | None]
    links: tuple[tuple[str, str], ...]


def find_gaps(matching: Matching, followed: Followed = NOT_FOLLOWED, *, turned: bool = False) -> Gaps:
    """What the list on the from side has and the other lacks, in three steps, in the order of the published list.

    Articles that the lists cite in two editions are `followed`. `turned` asks the other way round.
    """
    numbers = followed[::-1] if turned else followed
    from_list, to_list, nearest, links = _turned(matching) if turned else _straight(matching)
    missing = tuple(
        Missing(item.id, item.name, item.type, nearest[item.id], _is_sure(nearest[item.id]))
        for item in from_list.items
        if item.id in nearest
    )
    partial = tuple(_partials(from_list, to_list, links, numbers))
    total = len(from_list.items)
    bare = [item.id for item in from_list.items if item.id not in nearest and not item.provisions]
    return Gaps(
        from_=from_list.id,
        to=to_list.id,
        missing=missing,
        partial=partial,
        provisions=_uncited(from_list, to_list, numbers),
        not_compared=tuple(bare) if bare else UNSET,
        bare=_bare(from_list, to_list),
        summary=GapSummary(
            total, total - len(missing) - len(partial), len(partial), len(missing), sum(each.sure for each in missing)
        ),
    )


def _is_sure(nearest: Nearest | None) -> bool:
    """Whether no candidate is so near that a person has to look before the item is called a gap."""
    return nearest is None or nearest.score < DEFAULT.candidate


def _bare(from_list: ItemList, to_list: ItemList) -> BareItems | UnsetType:
    """The list of bare names, where the other one has bases."""
    shares = [(sum(not item.provisions for item in each.items), each) for each in (from_list, to_list)]
    bare = [(count, each) for count, each in shares if count > len(each.items) / 2]
    if len(bare) == 1:
        count, one = bare[0]
        return BareItems(one.id, count, len(one.items))
    return UNSET


def _straight(matching: Matching) -> _Asked:
    nearest = dict(zip(matching.pairs.unlinked.from_, matching.nearest_from, strict=True))
    links = tuple((link.from_, link.to) for link in matching.pairs.links)
    return _Asked(matching.from_list, matching.to_list, nearest, links)


def _turned(matching: Matching) -> _Asked:
    nearest = dict(zip(matching.pairs.unlinked.to, matching.nearest_to, strict=True))
    links = tuple((link.to, link.from_) for link in matching.pairs.links)
    return _Asked(matching.to_list, matching.from_list, nearest, links)


def _partials(
    from_list: ItemList, to_list: ItemList, links: Iterable[tuple[str, str]], numbers: Followed
) -> list[Partial]:
    counterparts: dict[str, list[str]] = {}
    for ours, theirs in links:
        counterparts.setdefault(ours, []).append(theirs)
    cited_by = {item.id: [newest(place, numbers[1]) for place in by_key(item.provisions)] for item in to_list.items}
    found = []
    for item in from_list.items:
        covered_by = counterparts.get(item.id, [])
        cited = by_article(place for other in covered_by for place in cited_by[other])
        titles = {title for title, *_ in cited}
        lacking = tuple(
            provision
            for place, provision in by_key(item.provisions).items()
            if not _is_met(newest(place, numbers[0]), cited, titles)
        )
        if covered_by and lacking:
            found.append(Partial(item.id, item.name, tuple(covered_by), lacking))
    return found


def _is_met(place: Key, cited: dict[Key, list[Key]], titles: Container[str]) -> bool:
    """Whether the place or a part of it is cited; an instrument as a whole is met by any place of it."""
    if place[1] is None and place[0] in titles:
        return True
    return any(agree(place, other) for other in cited.get(whole_article(place), ()))


def _uncited(from_list: ItemList, to_list: ItemList, numbers: Followed) -> tuple[UncitedArticle, ...]:
    """The articles, in the order in which they are first cited."""
    theirs = {_article(place, numbers[1]) for item in to_list.items for place in item.provisions}
    theirs |= {(title, None, 0, None, None) for title, *_ in theirs}
    citing: dict[Key, dict[str, Provision]] = {}
    for item in from_list.items:
        for place in item.provisions:
            if _article(place, numbers[0]) not in theirs:
                citing.setdefault(whole_article(place_key(place)), {}).setdefault(item.id, place.whole_article)
    return tuple(_uncited_article(by_item) for by_item in citing.values())


def _article(place: Provision, numbers: Mapping[NumberedArticle, NumberedArticle]) -> Key:
    return whole_article(newest(place_key(place), numbers))


def _uncited_article(by_item: dict[str, Provision]) -> UncitedArticle:
    place = next(iter(by_item.values()))
    return UncitedArticle(place.instrument, place.article, None, None, tuple(by_item), place.inserted)
