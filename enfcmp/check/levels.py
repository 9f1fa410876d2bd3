"""What sort of document an item rests on, and what is said where none of them may bear it."""

from __future__ import annotations

from enfcmp.findings.rule import Problem
from enfcmp.message import Message
from enfcmp.model import Item, Spot

NORMATIVE = {"规范性文件", "地方规范性文件"}
MAY_COERCE = {"法律", "行政法规", "地方性法规"}


def known_levels(item: Item) -> set[str]:
    """The levels of all bases, nothing where one is not known; a level tag is not taken at its word."""
    levels = {basis.instrument.level for basis in item.bases}
    return set() if None in levels else {level for level in levels if level}


def unborne(item: Item, message: Message, fix: Message) -> Problem:
    """What is wrong with the type of an item, beside all the instruments that it rests on."""
    printed = "、".join(basis.instrument.printed for basis in item.bases)
    return Problem(message=message, fix=fix, spot=Spot(item.number, "type"), printed=printed)
