"""`PrintedList` → `ItemList`: the one door from what is printed to what it cites."""

from __future__ import annotations

from msgspec import UNSET

from enfcmp.law.cells.cited_units import units
from enfcmp.law.cells.short_titles import resolve_shorts
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
)
from enfcmp.text.fold import joined
from enfcmp.text.simplified import simplified


def read_citations(printed: PrintedList) -> ItemList:
    """The list with the citations of all items read and their instruments resolved."""
    return ItemList(
        id=printed.id,
        jurisdiction=printed.jurisdiction,
        bureau=printed.bureau,
        title=printed.title,
        published=printed.published,
        source=printed.source,
        items=resolve_shorts(_item(printed, item) for item in printed.items),
    )


def _item(whole: PrintedList, printed: PrintedItem) -> Item:
    province = whole.jurisdiction.province or whole.jurisdiction.name
    return Item(
        id=f"{whole.id}:{printed.number}",
        number=printed.number,
        name=printed.name,
        type=printed.type,
        responsible_body=printed.responsible_body,
        implementing_body=printed.implementing_body,
        remarks=printed.remarks,
        bases=tuple(_basis(basis, printed, province) for basis in _printed_bases(printed)),
        basis_text=UNSET if printed.basis_text is None else printed.basis_text,
        under=printed.under or UNSET,
        extra=printed.extra or UNSET,
    )


def _printed_bases(printed: PrintedItem) -> tuple[PrintedBasis, ...]:
    if printed.bases is not None:
        return printed.bases
    from enfcmp.law.cells.citations import read_bases  # 10 ms of expressions that curated lists do not need

    return read_bases(printed.basis_text or "")


def _basis(printed: PrintedBasis, item: PrintedItem, province: str) -> Basis:
    provisions = tuple(map(_citation, printed.provisions)) or (Citation(None, None, None, None, (Unit(),), None),)
    instrument = resolve(printed.instrument, province) if printed.instrument else _named_elsewhere(item, province)
    return Basis(instrument, printed.label, printed.edition, provisions)


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
    """The titles that texts mention, each once."""
    from enfcmp.law.cells.titles import titles

    simple = [simplified(joined(text)) for text in texts if text]
    return list(dict.fromkeys(text[span.start : span.end] for text in simple for span in titles(text)))


def _citation(printed: PrintedProvision) -> Citation:
    places = units(printed.at)
    first = places[0] if places else Unit()
    return Citation(printed.at, first.article, first.paragraph, first.subparagraph, places, printed.text)
