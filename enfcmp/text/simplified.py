"""Traditional characters as their simplified forms, one for one, so that every place in a text stays what it is."""

from __future__ import annotations

import functools
from pathlib import Path


def simplified(text: str) -> str:
    """`text` in simplified characters: 社會保險法 → 社会保险法."""
    return text if text.isascii() else text.translate(table())


@functools.cache
def table() -> dict[int, int]:
    """Traditional characters by code point; the head of the file says which, and where they are from."""
    lines = Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8").splitlines()
    traditional, simple = (line for line in lines if not line.startswith("#"))
    return str.maketrans(traditional, simple)
