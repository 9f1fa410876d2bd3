"""The registry of instruments: which printed titles are one instrument, its level, and how that is known."""

from __future__ import annotations

import datetime as dt
import functools
from pathlib import Path
from typing import Literal

import msgspec
import yaml

from enfcmp.model import Instrument
from enfcmp.text.fold import title_key

Evidence = Literal["text", "database", "list"]


class See(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another instrument that regulates the same matter, and what is known of that."""

    name: str
    note: str


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of one instrument; the fields are explained at the head of instruments.yaml."""

    name: str
    short: tuple[str, ...] = ()
    level: str | None = None
    document: str | None = None
    issued: dt.date | None = None
    revised: dt.date | None = None
    in_force: dt.date | None = None
    standing: Literal["in force", "not yet in force"] | None = None
    see: See | None = None
    evidence: tuple[Evidence, ...] = ()
    unverified: dict[str, str] = {}


@functools.cache
def records() -> tuple[Record, ...]:
    """All records of the registry, in the order of the file."""
    text = Path(__file__).with_name("instruments.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    content = yaml.load(text, Loader=loader)  # noqa: S506  # BaseLoader makes texts and nothing else
    return msgspec.convert(content, tuple[Record, ...], strict=False)


@functools.cache
def _by_key() -> dict[str, Record | None]:
    """Records by folded title; None where two instruments share a title, which then says nothing."""
    found: dict[str, Record | None] = {}
    for record in records():
        for key in {title_key(title) for title in (record.name, *record.short)}:
            found[key] = record if key not in found else None
    return found


def resolve(printed: str) -> Instrument:
    """The instrument that a printed title names; its name and level are None where the registry does not tell."""
    record = _by_key().get(title_key(printed))
    return Instrument(printed, record.name, record.level) if record else Instrument(printed)
