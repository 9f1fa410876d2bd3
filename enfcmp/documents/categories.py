"""Headings over items, by how they are numbered: 一、行政处罚, （一）…, 第一类, 《…》."""

from __future__ import annotations

import re

_CATEGORY = re.compile(
    r"[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[类章部]|《"
)
_STYLES = ("第", "（", "(", "《")


def is_category(text: str) -> bool:
    """Whether a text begins as a heading over items does."""
    return _CATEGORY.match(text.strip()) is not None


def style_of(heading: str) -> str:
    """How a heading is numbered; of two of one style neither stands over the other."""
    text = heading.strip()
    return text[0] if text.startswith(_STYLES) else "一"
