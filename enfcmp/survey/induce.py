"""A reference made of the lists themselves, where no catalogue is at hand: a row for what several lists share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from enfcmp.model import Item, ItemList
from enfcmp.survey.leftovers import leftovers
from enfcmp.text.fold import joined

INDUCED = "induced"


def induced(lists: Sequence[ItemList]) -> ItemList:
    """The rows in the order of how many lists share them, each as the item whose name most of them have."""
    ordered = sorted(lists, key=lambda each: each.id)
    items = {item.id: item for each in ordered for item in each.items}
    groups = leftovers([each.items for each in ordered], ordered[0])
    rows = (
        msgspec.structs.replace(
            _usual([items[each] for each in group.items]), id=f"{INDUCED}:{number}", number=str(number)
        )
        for number, group in enumerate(groups, 1)
    )
    return msgspec.structs.replace(ordered[0], id=INDUCED, items=tuple(rows))


def _usual(items: Sequence[Item]) -> Item:
    names = Counter(joined(item.name) for item in items)
    return max(items, key=lambda item: names[joined(item.name)])
