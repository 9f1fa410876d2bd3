"""What the rules of `check` may look at besides the thing that they ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from enfcmp.law.quotations.cited import Cited
from enfcmp.law.standing.standings import Standings
from enfcmp.model import ImportDoubt, ItemList, Judgement, Statute, UnreadWords


class CheckContext(NamedTuple):
    """What every rule may look at besides the thing itself; `newest` gives the last edition of a title, of any day."""

    items: ItemList
    as_of: dt.date
    judgements: dict[str, Judgement]
    standings: Standings
    cited: tuple[Cited, ...]
    doubts: tuple[ImportDoubt, ...]
    unread: tuple[UnreadWords, ...]
    newest: Callable[[str], Statute | None]
