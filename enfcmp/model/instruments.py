"""法律文件: as cited, and what the registry knows of them."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec import UNSET, UnsetType


class Instrument(msgspec.Struct, frozen=True):
    """法律文件 as cited: the printed title, and the canonical name and level where the registry knows them.

    `printed` is empty where a place stands alone in its cell, its instrument perhaps in a heading that is not here.

    `candidates` are the instruments named above that a short title, 《条例》, may mean, where it may mean several.
    """

    printed: str
    name: str | None = None
    level: str | None = None
    candidates: tuple[str, ...] | UnsetType = UNSET


class SameMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article of one instrument, and those of another that regulate the same matter, or only touch on it."""

    here: int
    there: tuple[int, ...]
    only_touches: bool = False


class See(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another instrument that regulates the same matter, article by article, and what is known of that."""

    name: str
    articles: tuple[SameMatter, ...]
    note: str


class Replaced(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The instrument that replaces another, since when, and whether that is verified."""

    name: str
    since: dt.date
    verified: bool = False


class Judgement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a person has judged of an instrument; the fields are explained at the head of judgements.yaml."""

    name: str
    see: See | None = None
    replaced_by: Replaced | None = None
    unverified: dict[str, str] = {}
