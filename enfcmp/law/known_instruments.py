"""The registry of instruments: which printed titles are one instrument, its level, and how that is known."""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec
import yaml

from enfcmp.model import Instrument, InstrumentRecord
from enfcmp.text.fold import title_key


@functools.cache
def records() -> tuple[InstrumentRecord, ...]:
    """All records of the registry, in the order of the file."""
    text = Path(__file__).with_name("instruments.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    content = yaml.load(text, Loader=loader)  # noqa: S506  # BaseLoader makes texts and nothing else
    return msgspec.convert(content, tuple[InstrumentRecord, ...], strict=False)


@functools.cache
def _by_key() -> dict[str, InstrumentRecord | None]:
    """Records by folded title; None where two instruments share a title, which then says nothing."""
    found: dict[str, InstrumentRecord | None] = {}
    for record in records():
        for key in {title_key(title) for title in (record.name, *record.short)}:
            found[key] = record if key not in found else None
    return found


def resolve(printed: str) -> Instrument:
    """The instrument that a printed title names; its name and level are None where the registry does not tell."""
    record = _by_key().get(title_key(printed))
    return Instrument(printed, record.name, record.level) if record else Instrument(printed)
