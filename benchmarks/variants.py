"""The engine with one thing changed: a comparator left out or alone, a number of its settings moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from enfcmp.match.settings import DEFAULT, Settings

LINKS = tuple(round(0.05 * step, 2) for step in range(1, 20))
_FACTORS = (0.6, 0.8, 1.0, 1.2, 1.4)
_NUMBERS = (
    "part",
    "part_rarity",
    "part_quoted",
    "part_named",
    "part_common",
    "part_unquoted",
    "part_left",
    "part_fills",
    "part_apart",
    "left_over",
    "halves",
    "other_words",
    "alike",
    "same_words",
    "bare",
    "sibling",
    "sibling_told",
)
_NEVER = 2.0  # a threshold that no score reaches


class Variant(NamedTuple):
    """What is changed, and the settings that result."""

    label: str
    settings: Settings


class Moved(NamedTuple):
    """A number of the settings, the values it is given, and the settings that result."""

    name: str
    values: tuple[float, ...]
    settings: tuple[Settings, ...]


def with_link(value: float) -> Settings:
    """Another least score of a link."""
    return msgspec.structs.replace(DEFAULT, link=value)


def all_variants() -> Iterator[Variant]:
    """Each comparator silent, each alone; no links of parts, none of what others were preferred to.

    A silent comparator gives no points; coverage and the search for candidates still look at what it measures.
    """
    voices = DEFAULT.voices
    yield Variant("as it is", DEFAULT)
    for name in voices:
        rest = {other: voice for other, voice in voices.items() if other != name}
        yield Variant(f"without {name}", msgspec.structs.replace(DEFAULT, voices=rest))
    for name in voices:
        yield Variant(f"{name} alone", msgspec.structs.replace(DEFAULT, voices={name: voices[name]}))
    yield Variant("without parts", msgspec.structs.replace(DEFAULT, part=_NEVER))
    yield Variant("without left-overs", msgspec.structs.replace(DEFAULT, left_over=_NEVER))


def moved() -> Iterator[Moved]:
    """`link` from 0.30 to 0.70; the other numbers and the weights of the comparators made smaller and larger.

    A share stays at most 1.
    """
    around = tuple(value for value in LINKS if abs(value - DEFAULT.link) < 0.21)  # noqa: PLR2004  # 0.30 … 0.70
    yield Moved("link", around, tuple(map(with_link, around)))
    for name in _NUMBERS:
        values = tuple(min(1.0, getattr(DEFAULT, name) * factor) for factor in _FACTORS)
        yield Moved(name, values, tuple(msgspec.structs.replace(DEFAULT, **{name: value}) for value in values))
    for name, voice in DEFAULT.voices.items():
        values = tuple(voice.weight * factor for factor in _FACTORS)
        voices = ({**DEFAULT.voices, name: msgspec.structs.replace(voice, weight=value)} for value in values)
        settings = tuple(msgspec.structs.replace(DEFAULT, voices=each) for each in voices)
        yield Moved(f"weight of {name}", values, settings)
