"""The levels of the instruments that an item rests on."""

from __future__ import annotations

from enfcmp.model import Item

NORMATIVE = {"规范性文件", "地方规范性文件"}
MAY_COERCE = {"法律", "行政法规", "地方性法规"}


def known_levels(item: Item) -> set[str]:
    """The levels of all bases, nothing where one is not known; a level tag is not taken at its word."""
    levels = {basis.instrument.level for basis in item.bases}
    return set() if None in levels else {level for level in levels if level}
