"""All that is said of two lists."""

from __future__ import annotations

import datetime as dt

import msgspec

from enfcmp.model.decisions import Acceptance
from enfcmp.model.divergences import Divergences
from enfcmp.model.findings import CheckReport
from enfcmp.model.gaps import Gaps
from enfcmp.model.lists import ListHead
from enfcmp.model.pairing import Pairs
from enfcmp.model.rules import RuleEntry


class Applied(msgspec.Struct, frozen=True, kw_only=True):
    """Decisions on pairs that were applied, and the names of the files they stand in, parted by commas."""

    count: int
    file: str | None


class Report(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.report/1"):
    """All that is said of two lists, in one: gaps both ways, divergences, checks of either, pairs; `names` by item id.

    `rules` are those that found something, or could not be run; `accepted` are the decisions by which findings are set
    aside; `made` is when, where that is to be told.
    """

    title: str | None = None
    note: str | None = None
    version: str
    as_of: dt.date
    lists: tuple[ListHead, ListHead]
    decisions: Applied
    names: tuple[dict[str, str], dict[str, str]]
    missing: tuple[Gaps, Gaps]
    diff: Divergences
    check: tuple[CheckReport, CheckReport]
    pairs: Pairs
    rules: tuple[RuleEntry, ...]
    accepted: tuple[Acceptance, ...] = ()
    made: dt.datetime | None = None
