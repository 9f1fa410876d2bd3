"""Provisions compared: when two cited places are one, or one is part of the other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from enfcmp.model import Item, Provision, Unit
from enfcmp.text.fold import title_key
from enfcmp.text.numbers.writing import chinese

Key = tuple[str, int | None, int, int | None, int | None]
"""Folded title, article, inserted (the 一 of 第二十条之一, else 0), paragraph, subparagraph."""
NumberedArticle = tuple[str, int | None, int]
"""The first three of them: an article by its number in one edition."""
Followed = tuple[Mapping[NumberedArticle, NumberedArticle], Mapping[NumberedArticle, NumberedArticle]]
"""For either list its articles by their numbers in a newer edition; one that nothing took over has a negative one."""
NOT_FOLLOWED: Followed = ({}, {})
Apart = Container[NumberedArticle]
"""The articles whose number is another article in the edition that the other list cites."""
NONE_APART: Apart = frozenset[NumberedArticle]()


def place_key(provision: Provision) -> Key:
    """What identifies a place; an instrument that the registry does not know is known by its folded title."""
    place = provision.article, provision.inserted, provision.paragraph, provision.subparagraph
    return title_key(provision.instrument), *place


def by_key(provisions: Iterable[Provision]) -> dict[Key, Provision]:
    """Each place once, in order; one that is printed in two ways is one."""
    found: dict[Key, Provision] = {}
    for provision in provisions:
        found.setdefault(place_key(provision), provision)
    return found


def whole_article(key: Key) -> Key:
    """The whole article that a place is in."""
    return key if key[3] is None and key[4] is None else (*key[:3], None, None)


def by_article(keys: Iterable[Key]) -> dict[Key, list[Key]]:
    """The places under the articles that they are in; only those of one article may agree."""
    found: dict[Key, list[Key]] = {}
    for place in keys:
        found.setdefault(whole_article(place), []).append(place)
    return found


def agree(one: Key, other: Key) -> bool:
    """Whether both are one place or one is part of the other: 第六十四条 and 第六十四条第二款 agree."""
    return (
        one[:3] == other[:3]
        and (one[3] is None or other[3] is None or one[3] == other[3])
        and (one[4] is None or other[4] is None or one[4] == other[4])
    )


def newest(key: Key, numbers: Mapping[NumberedArticle, NumberedArticle]) -> Key:
    """The place in the edition that its article is followed into."""
    return (*numbers.get(key[:3], key[:3]), *key[3:])


def apart_by_edition(followed: Followed) -> Apart:
    """The articles that are not those of the same number in the other list, by the official texts of two editions."""
    return frozenset(article for numbers in followed for article, newer in numbers.items() if article != newer)


def meet(one: Key, other: Key, parted: Apart = NONE_APART) -> bool:
    """Whether both agree, and are not `parted` by their editions, or one is the instrument as a whole."""
    if one[0] == other[0] and (one[1] is None or other[1] is None):
        return True
    return agree(one, other) and one[:3] not in parted


def cited(provisions: Iterable[Provision]) -> dict[Key, Provision]:
    """Each place once; an instrument as a whole only where no place in it is named too."""
    found = by_key(provisions)
    named = {place[0] for place in found if place[1] is not None}
    return {place: provision for place, provision in found.items() if place[1] is not None or place[0] not in named}


def quotations_of_articles(item: Item) -> Iterator[tuple[Provision, str]]:
    """What an item quotes, with the place, where that is in a single article."""
    for basis in item.bases:
        for citation in basis.provisions:
            articles = {(unit.article, unit.inserted) for unit in citation.units}
            if citation.text and len(articles) == 1 and citation.units[0].article is not None:
                yield Provision.of(basis.instrument, citation.units[0]), citation.text


def printed(unit: Unit) -> str:
    """第二十条之一第二款第（三）项, whatever the language: it is how a list prints it."""
    inserted = f"之{chinese(unit.inserted)}" if unit.inserted else ""
    return "".join(
        (
            f"第{chinese(unit.article)}条{inserted}" if unit.article else "",
            f"第{chinese(unit.paragraph)}款" if unit.paragraph else "",
            f"第（{chinese(unit.subparagraph)}）项" if unit.subparagraph else "",
        )
    )
