"""The order that decides between equals: that of the numbers as printed, whatever the order of the rows in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from enfcmp.model import Item
from enfcmp.text.fold import narrow

_DIGITS = re.compile("([0-9]+)")


def by_number(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items in the order of their numbers: 9 before 10, 1-9 before 1-10."""
    return tuple(sorted(items, key=lambda item: (_parts(item.number), item.number)))


def _parts(number: str) -> list[str | tuple[int, str]]:
    """Texts and figures in turn; a figure by its length first, since it may be too long for a number."""
    parts = _DIGITS.split(narrow(number))
    figures = (part.lstrip("0") for part in parts[1::2])
    found: list[str | tuple[int, str]] = [*parts]
    found[1::2] = [(len(figure), figure) for figure in figures]
    return found
