"""What the rules of `check` may look at besides the thing that they ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from enfcmp.law.quotations.cited import Cited
from enfcmp.model import InstrumentRecord, ItemList, Statute


class CheckContext(NamedTuple):
    """What every rule may look at besides the thing itself; `newest` gives the last edition of a title, of any day."""

    items: ItemList
    as_of: dt.date
    records: dict[str, InstrumentRecord]
    cited: tuple[Cited, ...]
    newest: Callable[[str], Statute | None]
