"""Traditional characters as their simplified forms, and radicals as the ideographs that they look like.

One for one, so that every place in a text stays what it is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from enfcmp.text.remembered import remembered

# Radicals, compatibility ideographs, and what is for private use, for which a font alone knows what it shows.
_FOREIGN = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f\ue000-\uf8ff]")


@remembered(512)  # of one line of a text it is asked again and again
def simplified(text: str) -> str:
    """`text` in simplified characters: 社會保險法 → 社会保险法, ⾏政 → 行政."""
    return text if text.isascii() else text.translate(_translation())


class Translation(dict[int, int | str]):
    """A table for `str.translate` that keeps whatever it has nothing else for: not to find a character is slow."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


@functools.cache
def _translation() -> Translation:
    return Translation(table())


@functools.cache
def table() -> dict[int, int]:
    """The simplified character of each other one, by code point; the heads of the files say which are in them."""
    return _table("traditional.txt") | _table("look_alikes.txt")


def _table(name: str) -> dict[int, int]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    chars, simple = (line for line in lines if not line.startswith("#"))
    return str.maketrans(chars, simple)


def foreign_characters(text: str) -> Iterator[str]:
    """The characters of a text that look like others and are not, or show nothing known; each once, in order."""
    return iter(dict.fromkeys(_FOREIGN.findall(text)))
