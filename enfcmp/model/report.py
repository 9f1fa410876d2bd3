"""All that is said of two lists."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from enfcmp.model.decisions import Acceptance, ToDo
from enfcmp.model.divergences import Divergences
from enfcmp.model.findings import CheckReport, EarlierFinding
from enfcmp.model.gaps import Gaps
from enfcmp.model.lists import ListHead
from enfcmp.model.pairing import Pairs
from enfcmp.model.rules import RuleEntry


class Applied(msgspec.Struct, frozen=True, kw_only=True):
    """Decisions on pairs that were applied, and the names of the files they stand in, parted by commas."""

    count: int
    file: str | None


class Since(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the findings and the gaps of an earlier report on the same lists.

    `corrected` are found no more, `set_aside` a person has accepted since; `new` and `open` are fingerprints of what is
    found now, `filled` and `opened` ids of items that have a counterpart now, and that have lost theirs.
    """

    report: str
    as_of: dt.date
    version: str
    made: dt.datetime | None = None
    corrected: tuple[EarlierFinding, ...] = ()
    set_aside: tuple[EarlierFinding, ...] = ()
    new: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.report/1"):
    """All that is said of two lists, in one: gaps both ways, divergences, checks of either, pairs; `names` by item id.

    `rules` are those that found something, or could not be run; `accepted` are the decisions by which findings are set
    aside, `to_do` those by which a finding is marked to be put right; `made` is when, where that is to be told; `since`
    is there where an earlier report was named; `ours` says which of the lists is the reader's own.
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
    to_do: tuple[ToDo, ...] = ()
    made: dt.datetime | None = None
    since: Since | UnsetType = UNSET
    ours: Literal["from", "to"] | UnsetType = UNSET

    @property
    def our_side(self) -> int | None:
        """0 or 1; None where neither list is said to be ours."""
        return None if self.ours is UNSET else ("from", "to").index(self.ours)
