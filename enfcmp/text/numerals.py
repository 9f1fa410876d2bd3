"""Numbers as Chinese documents write them: 八十七, 一百零四, 二十条之一, 第38条, full-width digits.

A parser of our own: the libraries for this rewrite whole sentences and turn 一般 into 1般.
"""

from __future__ import annotations

_DIGITS = {
    char: value
    for value, chars in enumerate(("零〇○", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}

NUMERALS = "零〇○一二两三四五六七八九十百千万0123456789０１２３４５６７８９"


def number(text: str) -> int | None:
    """The whole number that `text` is, None where it is none: 一百零四 → 104, 38 → 38, 二〇一八 → 2018."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            section += (digit or 1) * _UNITS[char]
            digit = 0
        elif char == "万":  # of what stands behind 亿 alone
            total += (section + digit) * _LARGE[char]
            section = digit = 0
        elif char == "亿":  # of all before it: 三万五千亿
            total = (total + section + digit) * _LARGE[char]
            section = digit = 0
        else:
            return None
    return total + section + digit


def chinese(value: int) -> str:
    """A number below 10,000 as articles are numbered: 87 → 八十七, 104 → 一百零四, 12 → 十二."""
    words, gap = "", False
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = value // size % 10
        if digit:
            words += ("零" if gap else "") + "一二三四五六七八九"[digit - 1] + unit
            gap = False
        else:
            gap = bool(words)
    return words.removeprefix("一") if words.startswith("一十") else words or "零"
