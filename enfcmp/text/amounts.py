"""Numbers as amounts: 二倍, 1万元, 一点五, 1.5万 → digits, without rounding and without a number type."""

from __future__ import annotations

import re

from enfcmp.text.numerals import number

UNITS = "十百千万亿"
_PLACES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_SMALL = "十百千"
_LONGEST = 40
_TERM = re.compile(rf"([0-9]+)([{UNITS}]*)")
_TWO_DIGITS = re.compile(r"[一二两三四五六七八九]{2}")
_DASHES = frozenset("-~—–―─")


def digits(word: str, *, is_spelled: bool = False) -> str:
    """`word` in digits, empty where it is no well-formed number, as 三五 and 二三十 are none; 二〇一八 is spelled."""
    if word[0].isdecimal():
        return shifted(word.rstrip(UNITS).replace(",", ""), word[len(word.rstrip(UNITS)) :])
    whole, _, decimals = word.partition("点")
    has_units = any(char in UNITS for char in whole)
    if _TWO_DIGITS.search(whole) and (has_units or not (is_spelled or "〇" in whole)):
        return ""
    value = number(whole)
    if value is None:
        return ""
    return f"{value}." + "".join(str(number(digit)) for digit in decimals) if decimals else str(value)


def mixed(word: str) -> str:
    """3万5千 and 1亿5000万 in digits; empty where a point is in it, or more than a number needs."""
    if "." in word or len(word) > _LONGEST:
        return ""
    total = section = 0
    for value, units in _TERM.findall(word.replace(",", "")):
        large = units.lstrip(_SMALL)
        section += int(shifted(value, units[: len(units) - len(large)]))
        for unit in large:  # 万 is of what stands behind 亿 alone, 亿 of all before it
            total = (total + section) * 10**8 if unit == "亿" else total + section * 10**4
            section = 0
    return str(total + section)


def shifted(value: str, units: str) -> str:
    """A decimal number times the units behind it: 1.5 and 万 → 15000."""
    places = sum(_PLACES[unit] for unit in units)
    whole, _, decimals = value.partition(".")
    decimals = decimals.ljust(places, "0")
    tail = decimals[places:].rstrip("0")
    return (whole + decimals[:places]).lstrip("0").rjust(1, "0") + (f".{tail}" if tail else "")


def moved(value: str, places: int) -> str:
    """A decimal number divided by ten as often: 5 by 2 places → 0.05."""
    whole, _, decimals = value.partition(".")
    whole = whole.rjust(places + 1, "0")
    digits_behind = (whole[len(whole) - places :] + decimals).rstrip("0")
    return whole[: len(whole) - places] + (f".{digits_behind}" if digits_behind else "")


def times(value: str, factor: int) -> str:
    """A decimal number times a whole one, exactly: 1.5 by 12 → 18."""
    whole, _, decimals = value.partition(".")
    product = str(int(whole + decimals) * factor)
    return moved(product, len(decimals)) if decimals else product


def is_dash(dropped: str) -> bool:
    """Whether what stands between two numbers makes a range of them."""
    return any(char in _DASHES for char in dropped)


def separator(dropped: str) -> str:
    """What keeps two numbers apart: 5-10倍 is not 510倍."""
    if is_dash(dropped):
        return "至"
    return "/" if "/" in dropped else "、"
