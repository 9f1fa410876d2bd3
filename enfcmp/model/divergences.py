"""差异: where linked items say different things."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec import field

from enfcmp.model.findings import Finding, Severity
from enfcmp.model.provisions import Provision
from enfcmp.model.sanctions import SanctionRow
from enfcmp.model.standing import StandingOverview


class ItemHead(msgspec.Struct, frozen=True, kw_only=True):
    """What an item is called."""

    id: str
    name: str
    type: str | None


class Group(msgspec.Struct, frozen=True):
    """Linked items that hang together; more than one on a side where a matter is split or merged."""

    from_: tuple[ItemHead, ...] = field(name="from")
    to: tuple[ItemHead, ...]


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """What was compared, in numbers.

    `pairs` are linked; `unlinked_from` and `unlinked_to` are the items without a counterpart to be compared with;
    `names` those of pairs that stand alone, `names_equal` to the letter, `names_form` in another form only. Of the
    `provisions` that both sides cite both quote `quotations`: `equal` to the letter, `form` in another form only,
    `differing`; `official` have the official text beside them. `unread` are the items without a provision to compare.
    """

    pairs: int
    unlinked_from: int
    unlinked_to: int
    names: int
    names_equal: int
    names_form: int
    provisions: int
    quotations: int
    equal: int
    form: int
    differing: int
    official: int
    unread: tuple[str, ...]


class SanctionTable(msgspec.Struct, frozen=True, kw_only=True):
    """Sanctions side by side: of a provision that both quote, or of all that both items quote, where that is None.

    `before` and `after` are the texts in which the rows have their places.
    """

    items: tuple[str, str]
    provision: Provision | None
    before: str
    after: str
    rows: tuple[SanctionRow, ...]


class Divergences(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.diff/1"):
    """Where linked items of two lists say different things; `only` has the only kinds that were looked for, if not all.

    Of a finding, `before` is what the from list prints; `accepted` are those that a person has accepted.
    `left_out`, where findings of some levels were not wanted: how many of each.
    """

    from_: str = field(name="from")
    to: str
    as_of: dt.date
    only: tuple[str, ...]
    findings: tuple[Finding, ...]
    groups: tuple[Group, ...]
    sanctions: tuple[SanctionTable, ...]
    compared: Compared
    accepted: tuple[Finding, ...] = ()
    standing: StandingOverview = StandingOverview()
    left_out: dict[Severity, int] | msgspec.UnsetType = msgspec.UNSET
