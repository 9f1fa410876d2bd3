"""Numerals read: 八十七, 一亿五千万, 伍拾万, 3万5千, 1.5亿 and 10,000 by one grammar.

A number is made of units, 亿 万 千 百 十 in this order, each with its coefficient before it. What orders is read as a
whole number (第八十七条), what counts as an exact decimal (1.5万元).

Without regular expressions: to compile one of ideographs takes longer than a command takes to read its numbers.
"""

from __future__ import annotations

from itertools import pairwise

from enfcmp.text.numbers.decimals import shifted

NUMERALS = "零〇○一二两三四五六七八九十百千万0123456789０１２３４５６７８９"  # of places; none is numbered in 亿
FIGURES = "零〇一二两三四五六七八九"
UNITS = "亿万千百十"

_PLACES = {"亿": 8, "万": 4, "千": 3, "百": 2, "十": 1}
_BELOW = {"亿": "千万", "万": "千", "千": "百", "百": "十"}
_SCALES = {few + many for few in ("", "百", "千") for many in ("", "万", "亿", "万亿")}  # 八点三十 is a time
_LONGEST = 64  # characters: more than 10¹⁶ takes, and less than the 4,300 digits that Python reads
_PLAIN = str.maketrans(
    "○两壹贰貳叁叄参肆伍陆柒捌玖拾佰仟０１２３４５６７８９，．", "〇二一二二三三三四五六七八九十百千0123456789,."
)
_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")


def number(text: str) -> int | None:
    """The whole number that `text` is where it orders, None where it is none: 一百零四 → 104, 二〇一八 → 2018."""
    plain = text.translate(_PLAIN)
    if len(plain) > _LONGEST:
        return None
    if _is_spelled(plain):
        return int(plain.translate(_DIGITS))
    if any(map(str.isdecimal, plain)):
        return None  # nobody numbers 第3十条
    return _whole(f"{plain[:-1]}零{plain[-1]}" if _ends_in_lone_figure(plain) else plain)


def amount(text: str) -> str:
    """The decimal that `text` is where it counts, empty where it is none: 1.5万 → 15000, 一万五 → 15000, not 三五."""
    plain = text.translate(_PLAIN).replace(",", "")
    before, point, behind = plain.replace("点", ".").partition(".")
    if not point:
        return _whole_amount(plain)
    decimals = behind.rstrip(UNITS)
    units = behind[len(decimals) :]
    whole = _whole_amount(before)
    if not whole or not _is_spelled(decimals) or units not in _SCALES:
        return ""
    return shifted(f"{whole}.{decimals.translate(_DIGITS)}", sum(map(_PLACES.__getitem__, units)))


def _whole_amount(plain: str) -> str:
    if plain.isascii() and plain.isdecimal():
        return shifted(plain, 0)
    if len(plain) > _LONGEST:
        return ""
    value = _whole(plain + _BELOW[plain[-2]] if _ends_in_lone_figure(plain) else plain)
    if value is None and plain.endswith("千"):  # of 五十千克
        thousands = _whole(plain[:-1])
        value = None if thousands is None else thousands * 1000
    return "" if value is None else str(value)


def _whole(plain: str) -> int | None:
    unit = next((unit for unit in UNITS if unit in plain), None)
    if unit is None:
        return int(plain.translate(_DIGITS)) if _is_spelled(plain) and not _is_vague(plain) else None
    before, _, behind = plain.partition(unit)
    many, rest = _coefficient(before, unit), _rest(behind, unit)
    return None if many is None or rest is None else many * 10 ** _PLACES[unit] + rest


def _coefficient(before: str, unit: str) -> int | None:
    """How many of a unit: of 万 and 亿 any number, of the others a figure or digits; 十二 has one 十."""
    if unit in "亿万":
        return _whole(before)
    if not before:
        return 1
    is_one = len(before) == 1 or before.isascii()
    return _whole(before) if is_one and _is_spelled(before) else None


def _rest(behind: str, unit: str) -> int | None:
    """What stands behind a unit, and is less than one of it; a figure alone needs the 零 of 一百零四."""
    bare = behind.lstrip("零〇")
    if not bare:
        return 0
    is_lone = len(behind) == 1 and unit != "十"
    is_one = len(bare) == 1 or bare.isascii() or any(smaller in bare for smaller in UNITS)
    value = _whole(bare) if is_one and not is_lone else None
    return value if value is not None and value < 10 ** _PLACES[unit] else None


def _is_spelled(plain: str) -> bool:
    """Whether it is digits, or figures without units, as a year is."""
    return plain.isdecimal() if plain.isascii() else all(map(FIGURES.__contains__, plain))


def _is_vague(plain: str) -> bool:
    """Whether figures are two numbers, as in 三五 for three to five; 二〇一五 and digits are one."""
    return not plain.isascii() and "〇" not in plain and any("零" not in two for two in pairwise(plain))


def _ends_in_lone_figure(plain: str) -> bool:
    """Whether a figure stands behind 百 or more without the 零 of 一百零五: 一百五 orders as 105 and counts as 150."""
    return plain[-2:-1] in _BELOW and plain[-1] not in "零〇0" and _is_spelled(plain[-1])
