"""`PrintedList` → `ItemList`: the one door from what is printed to what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import UNSET

from enfcmp.law.cells.cited_units import units
from enfcmp.law.cells.short_titles import resolve_shorts
from enfcmp.law.cells.unread_places import unread_of
from enfcmp.law.instruments.known import resolve
from enfcmp.model import (
    Basis,
    Citation,
    Instrument,
    Item,
    ItemList,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
    Unit,
    UnreadWords,
)
from enfcmp.text.fold import joined, title_key, without_markup
from enfcmp.text.simplified import simplified

Declared = dict[str, str]
"""The full title, as printed, under each folded short title that is declared."""


class CitedItems(NamedTuple):
    """A list with its citations read, and what of them could not be read."""

    items: ItemList
    unread: tuple[UnreadWords, ...]


def read_citations(printed: PrintedList) -> ItemList:
    """The list with the citations of all items read and their instruments resolved."""
    return read_all(printed).items


def read_all(printed: PrintedList) -> CitedItems:
    """The same, with what could not be read."""
    read = list(_items(printed))
    items = resolve_shorts(item for item, _ in read)
    whole = ItemList(
        id=printed.id,
        jurisdiction=printed.jurisdiction,
        bureau=printed.bureau,
        title=printed.title,
        published=printed.published,
        source=printed.source,
        items=items,
    )
    unread = (each for item, (_, words) in zip(items, read, strict=True) for each in unread_of(item, words))
    return CitedItems(whole, tuple(unread))


def _items(printed: PrintedList) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """The items with their unread words; a short title that one of them declares is one for it and for all below.

    Not so one that two items declare for two instruments: it is one for those items alone.
    """
    above: Declared = {}
    disputed: set[str] = set()
    for item in printed.items:
        own = _declarations(item)
        disputed |= {short for short, full in own.items() if title_key(above.get(short, full)) != title_key(full)}
        above |= own
        declared = {short: full for short, full in above.items() if short in own or short not in disputed}
        bases, unread = _printed_bases(item, declared)
        yield _item(printed, item, bases, declared), unread


def _declarations(item: PrintedItem) -> Declared:
    return _declared_in(_texts(item))


def _declared_in(texts: Iterable[str | None]) -> Declared:
    found = [text for text in texts if text and "称" in text]
    if not found:
        return {}
    from enfcmp.law.cells.declared import declarations  # milliseconds of expressions that most lists do not need

    return declarations(found)


def _texts(item: PrintedItem) -> Iterator[str | None]:
    """All that an item prints, where a short title may be declared."""
    yield from (item.name, item.remarks, item.basis_text, *item.under)
    for basis in item.bases or ():
        yield basis.instrument + (basis.edition or "")
        yield from (provision.text for provision in basis.provisions)


def _item(whole: PrintedList, printed: PrintedItem, bases: Iterable[PrintedBasis], declared: Declared) -> Item:
    province = whole.jurisdiction.province or whole.jurisdiction.name
    return Item(
        id=f"{whole.id}:{printed.number}",
        number=printed.number,
        name=printed.name,
        type=printed.type,
        responsible_body=printed.responsible_body,
        implementing_body=printed.implementing_body,
        remarks=printed.remarks,
        bases=tuple(_basis(basis, printed, province, declared) for basis in bases),
        basis_text=UNSET if printed.basis_text is None else printed.basis_text,
        under=printed.under or UNSET,
        extra=printed.extra or UNSET,
    )


def _printed_bases(printed: PrintedItem, declared: Declared) -> tuple[tuple[PrintedBasis, ...], tuple[str, ...]]:
    if printed.bases is not None:
        return printed.bases, ()
    from enfcmp.law.cells.citations import read_cell  # 10 ms of expressions that curated lists do not need

    return read_cell(printed.basis_text or "", declared)


def _basis(printed: PrintedBasis, item: PrintedItem, province: str, declared: Declared) -> Basis:
    provisions = tuple(map(_citation, printed.provisions)) or (Citation(None, None, None, None, (Unit(),), None),)
    named = _named(printed.instrument, province, declared) if printed.instrument else _named_elsewhere(item, province)
    return Basis(named, printed.label, printed.edition, provisions)


def _named(printed: str, province: str, declared: Declared) -> Instrument:
    """The instrument of a title: in full, or in the short form that is declared for it."""
    full = declared.get(title_key(printed)) if declared else None
    if full is None and "称" in printed:  # 《…》（以下简称《…》） as one field
        full = next(iter(_declared_in([printed]).values()), None)
    if full is None:
        return resolve(printed, province)
    known = resolve(full, province)
    return Instrument(printed, known.name or full.removeprefix("《").removesuffix("》"), known.level)


def _named_elsewhere(item: PrintedItem, province: str) -> Instrument:
    """The instrument of a place that stands alone in its cell.

    It is the only one that the name and the remarks mention, else the only one of the innermost heading that has any.
    """
    named = _titles_in(item.name, item.remarks)
    for heading in reversed(item.under):
        named = named or _titles_in(heading)
    if len(named) != 1:
        return Instrument("")
    known = resolve(named[0], province)
    return Instrument("", known.name or named[0].strip("《》"), known.level)


def _titles_in(*texts: str | None) -> list[str]:
    """The titles that texts mention, each once; a text that is a title itself needs no 《》 where it is known."""
    from enfcmp.law.cells.solid import Solid
    from enfcmp.law.cells.titles import titles, without_count

    solid = [simplified(joined(text)) for text in texts if text]
    found = [text[span.start : span.end] for text in solid for span in titles(Solid.of(text))]
    bare = [without_count(text) for text in solid if "《" not in text]
    return list(dict.fromkeys(found or [text for text in bare if resolve(text).name]))


def _citation(printed: PrintedProvision) -> Citation:
    places = units(printed.at)
    first = places[0] if places else Unit()
    text = without_markup(printed.text) if printed.text else None
    return Citation(printed.at, first.article, first.paragraph, first.subparagraph, places, text)
