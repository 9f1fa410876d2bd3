"""审定: what persons have decided, on pairs of items and on findings."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec
from msgspec import field

from enfcmp.model.file_parts import FilePart, Fingerprint, Name


class PairDecision(FilePart, frozen=True, kw_only=True):
    """审定 on a pair of items as their texts were; `part` where one item is a part of the other."""

    from_: Name = field(name="from")
    to: Name
    verdict: Literal["accept", "reject"]
    relation: Literal["same", "part"] = "same"
    reason: str | None = None
    reviewer: str | None = None
    date: dt.date | None = None
    from_fingerprint: Fingerprint
    to_fingerprint: Fingerprint


class Acceptance(FilePart, frozen=True, kw_only=True):
    """审定: a finding that a person accepts, on the text that the fingerprint was made of."""

    rule: Name
    item: Name | None = None
    fingerprint: Fingerprint
    reason: Name
    reviewer: str | None = None
    date: dt.date | None = None
    expires: dt.date | None = None


class ToDo(FilePart, frozen=True, kw_only=True):
    """待修改: a finding that a person has marked to be put right."""

    rule: Name
    item: Name | None = None
    fingerprint: Fingerprint
    reason: str | None = None
    reviewer: str | None = None
    date: dt.date | None = None


class RebaseDecision(FilePart, frozen=True, kw_only=True):
    """审定: a new basis that a person takes for an old one, or does not; both printed, title and place.

    The fingerprint was made of the item and of the old words.
    """

    item: Name
    provision: Name
    new: Name
    verdict: Literal["accept", "reject"]
    reason: str | None = None
    reviewer: str | None = None
    date: dt.date | None = None
    fingerprint: Fingerprint


Decision = PairDecision | Acceptance | ToDo | RebaseDecision
"""An entry of a file, of any sort."""


class DecisionFile(FilePart, frozen=True, kw_only=True):
    """What persons have decided: findings accepted or to be put right, pairs of two lists, new bases of items.

    `lists` are the ids of the two that were compared, where the page of a report wrote it.
    """

    schema: Literal["enfcmp.decisions/1"]
    lists: tuple[Name, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    to_do: tuple[ToDo, ...] = ()
    pairs: tuple[PairDecision, ...] = ()
    rebase: tuple[RebaseDecision, ...] = ()


class FileDecisions(msgspec.Struct, frozen=True, kw_only=True):
    """What one file of decisions holds, part by part."""

    path: str
    accepted: tuple[Acceptance, ...] = ()
    to_do: tuple[ToDo, ...] = ()
    pairs: tuple[PairDecision, ...] = ()
    rebase: tuple[RebaseDecision, ...] = ()


class KeptDecisions(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.kept-decisions/1"):
    """What persons have decided and accepted, file by file."""

    files: tuple[FileDecisions, ...]
