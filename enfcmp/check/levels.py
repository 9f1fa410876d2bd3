"""The levels of the instruments that an item rests on."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.model import Item

NORMATIVE = {"规范性文件", "地方规范性文件"}
MAY_COERCE = {"法律", "行政法规", "地方性法规"}


def levels(item: Item) -> tuple[str | None, ...]:
    """The level of each basis, None where it is not known; a level tag is not taken at its word."""
    return tuple(basis.instrument.level for basis in item.bases)


def all_known(found: Iterable[str | None]) -> bool:
    """Whether no level is missing."""
    return all(level is not None for level in found)
