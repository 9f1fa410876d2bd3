"""What is found, and where."""

from __future__ import annotations

import datetime as dt
from typing import Literal, get_args

import msgspec

from enfcmp.message import Message
from enfcmp.model.documents import DocumentPlace
from enfcmp.model.provisions import Provision
from enfcmp.model.standing import StandingOverview

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The gravest first."""


class Spot(msgspec.Struct, frozen=True):
    """Where in a list something stands: the item by its number, a field of it or of one of its bases or provisions."""

    number: str | None = None
    field: str | None = None
    basis: int | None = None
    provision: int | None = None


class Location(msgspec.Struct, frozen=True):
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule found. `before` is what was expected, `after` what is printed; `fix` says what would help.

    `fingerprint` is made of the rule, the ids and the texts concerned, never of the sentence, so that an accepted
    finding survives a rewording and lapses when the text changes. `enacted` is the whole sentence of the law that a
    quotation departs from, the words marked 〔〕. `document` is where an imported item stands in the
    person's own document; it is not there for what nobody imported.
    """

    rule: str
    severity: Severity
    items: tuple[str, ...]
    provision: Provision | None = None
    before: str | None = None
    after: str | None = None
    message: Message
    fix: Message | None = msgspec.field(default=None, name="mend")
    location: Location | None = None
    enacted: str | msgspec.UnsetType = msgspec.UNSET
    document: DocumentPlace | msgspec.UnsetType = msgspec.UNSET
    fingerprint: str


class EarlierFinding(msgspec.Struct, frozen=True, kw_only=True):
    """A finding as an earlier report told it, in the language of that report."""

    rule: str
    severity: Severity
    items: tuple[str, ...]
    message: str
    before: str | None = None
    after: str | None = None
    fingerprint: str


class PlacedEarlier(EarlierFinding, frozen=True, kw_only=True):
    """The same with its place, as an earlier check has it."""

    location: Location | None = None


class NotCompared(msgspec.Struct, frozen=True, kw_only=True):
    """What only one of two checks has: lists that are gone or cannot be read, rules, levels."""

    lists: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    levels: tuple[Severity, ...] = ()


class CheckSince(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the findings of an earlier check: found no more, accepted since; new and open by fingerprint.

    `not_compared`, where only one of both has some lists, rules or levels: nothing is said of what is found in them.
    """

    file: str
    as_of: dt.date
    corrected: tuple[PlacedEarlier, ...] = ()
    set_aside: tuple[PlacedEarlier, ...] = ()
    new: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    not_compared: NotCompared | msgspec.UnsetType = msgspec.UNSET


class NotRun(msgspec.Struct, frozen=True):
    """A rule that could not be run, and why."""

    rule: str
    reason: Message


class CheckReport(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.check/1"):
    """What is wrong inside one or several lists. `checked` counts what was looked at; nothing in `not_run` was.

    `followed` and `taken_over`, where any basis could be followed into a newer law: how many, and how many of them have
    an article that is stated to take over. `left_out`, where findings of some levels were not wanted: how many of each.
    `rules`, where only some were wanted: which. `since`, where an earlier check was named.
    """

    lists: tuple[str, ...]
    as_of: dt.date
    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...] = ()
    not_run: tuple[NotRun, ...] = ()
    checked: dict[str, int]
    standing: StandingOverview = StandingOverview()
    left_out: dict[Severity, int] | msgspec.UnsetType = msgspec.UNSET
    rules: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    since: CheckSince | msgspec.UnsetType = msgspec.UNSET
