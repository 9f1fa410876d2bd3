"""Numbers written in numerals."""

from __future__ import annotations

_SIZES = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10))


def chinese(value: int) -> str:
    """A whole number in numerals, as articles are numbered: 87 → 八十七, 104 → 一百零四, 12 → 十二."""
    written = _written(value)
    return written.removeprefix("一") if written.startswith("一十") else written


def _written(value: int) -> str:
    for unit, size in _SIZES:
        if value >= size:
            many, rest = divmod(value, size)
            gap = "零" if 0 < rest < size // 10 else ""
            return _written(many) + unit + gap + (_written(rest) if rest else "")
    return "零一二三四五六七八九"[value]
