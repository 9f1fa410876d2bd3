"""依据调整: which basis each item has after a new law."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from enfcmp.message import Message
from enfcmp.model.concordance import ComparedEdition, SanctionChange, TextChange
from enfcmp.model.findings import Severity
from enfcmp.model.provisions import Provision

BasisStanding = Literal["in-force", "repealed", "replaced", "unknown"]


class RebaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """One citation of an item beside what the new laws have of its matter.

    `at` is the place as the list prints it. `new` can be stated, `possible` is for a person, the nearest first, with
    their words in `possible_texts`. `still_applies`: the old basis goes on to apply, `reason` says by what. `change`
    and the sanctions are those against the first of `new`, whose text is `new_text`; `old_text` is the list's own
    quotation, or the official text where it quotes none. `words_gone` are words of the item's name that stand in the
    old text, and that the new law no longer has. A decision on the row names its `fingerprint`.
    """

    item: str
    name: str
    type: str | None
    provision: Provision
    at: str | None
    standing: BasisStanding
    since: dt.date | None = None
    new: tuple[Provision, ...] = ()
    possible: tuple[Provision, ...] = ()
    possible_texts: tuple[str, ...] = ()
    still_applies: bool = True
    reason: Message
    change: TextChange | None = None
    old_text: str | None = None
    new_text: str | None = None
    sanctions: tuple[SanctionChange, ...] = ()
    words_gone: tuple[str, ...] = ()
    fingerprint: str = ""


class Power(msgspec.Struct, frozen=True, kw_only=True):
    """A power that a new law founds and that no item has, by what it says; whether it is one is for a person."""

    provision: Provision
    type: str
    text: str


class Rebase(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.rebase/1"):
    """A row for every citation of a list in its order, then the powers that no item has; `texts` are the new laws.

    `left_out`, where rows or powers of some levels were not wanted: how many of each.
    """

    list: str
    bureau: str
    to: tuple[str, ...]
    as_of: dt.date
    texts: tuple[ComparedEdition, ...]
    rows: tuple[RebaseRow, ...]
    powers: tuple[Power, ...]
    left_out: dict[Severity, int] | msgspec.UnsetType = msgspec.UNSET
