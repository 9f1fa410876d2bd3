"""A reference made of the lists themselves, where no catalogue is at hand: a row for what several lists share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import cast

import msgspec

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import (
    ActionType,
    Basis,
    Item,
    ItemList,
    Jurisdiction,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
    Source,
)
from enfcmp.survey.leftovers import leftovers
from enfcmp.survey.list_place import list_place
from enfcmp.text.fold import joined

INDUCED = "induced"


def induced(lists: Sequence[ItemList], domain: str | None, day: str) -> PrintedList:
    """The rows in the order of how many lists share them, each as the item whose name most of them have.

    It is a list as any other, that a person may adopt, and says of which lists it was made on which day.
    """
    ordered = sorted(lists, key=lambda each: each.id)
    items = {item.id: item for each in ordered for item in each.items}
    groups = leftovers([each.items for each in ordered], ordered[0])
    rows = (_printed(str(at), _usual([items[each] for each in group.items])) for at, group in enumerate(groups, 1))
    return PrintedList(
        schema="enfcmp.list/1",
        id=INDUCED,
        jurisdiction=_where(ordered),
        bureau=ordered[0].bureau,
        title=_("Made of what lists share: a proposal, published by nobody"),
        domain=domain,
        source=Source(note=_made_of(ordered, day)),
        items=tuple(rows),
    )


def _made_of(lists: Sequence[ItemList], day: str) -> str:
    ids = _(", ").join(each.id for each in lists)
    return say(msg("made by survey on {day} of {count} lists: {lists}", day=day, count=len(lists), lists=ids))


def _where(lists: Sequence[ItemList]) -> Jurisdiction:
    """The province that all are in, else the place of the first."""
    provinces = {list_place(each).province for each in lists}
    province = provinces.pop() if len(provinces) == 1 else None
    return Jurisdiction(name=province) if province else lists[0].jurisdiction


def _usual(items: Sequence[Item]) -> Item:
    names = Counter(joined(item.name) for item in items)
    return max(items, key=lambda item: names[joined(item.name)])


def _printed(number: str, item: Item) -> PrintedItem:
    """The item by itself: its instruments by their full titles, since what declares the short ones is not there."""
    bases = tuple(_bases(item))
    return PrintedItem(
        number=number,
        name=item.name,
        type=cast("ActionType | None", item.type),  # every list is read from a file
        responsible_body=item.responsible_body,
        implementing_body=item.implementing_body,
        bases=bases or None,
        basis_text=None if bases or isinstance(item.basis_text, msgspec.UnsetType) else item.basis_text,
    )


def _bases(item: Item) -> Iterator[PrintedBasis]:
    for basis in item.bases:
        if title := _title(basis):
            cited = (PrintedProvision(at=each.at, text=each.text) for each in basis.provisions if each.at)
            yield PrintedBasis(instrument=title, label=basis.label, edition=basis.edition, provisions=tuple(cited))


def _title(basis: Basis) -> str:
    name = basis.instrument.name
    return f"《{name.strip('《》')}》" if name else basis.instrument.printed
