"""What the rules of `check` may look at besides the thing that they ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from enfcmp.law.concordance.takeover import Takeovers
from enfcmp.law.quotations.cited import Cited
from enfcmp.law.standing.standings import Standings
from enfcmp.model import ImportDoubt, ItemList, Judgement, Statute, UnreadWords


class CheckContext(NamedTuple):
    """What every rule may look at besides the thing itself; `newest` gives the last edition of a title, of any day.

    `takeovers` tells which article of a newer text took over one of an older one.
    """

    items: ItemList
    as_of: dt.date
    judgements: dict[str, Judgement]
    standings: Standings
    cited: tuple[Cited, ...]
    doubts: tuple[ImportDoubt, ...]
    unread: tuple[UnreadWords, ...]
    newest: Callable[[str], Statute | None]
    takeovers: Takeovers
