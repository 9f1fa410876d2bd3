"""Numbers with a unit and bounds, in a folded text: 2倍以上5倍以下, 10000元以下, 0.05%, 6个月以上1年以下."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from enfcmp.text.numbers.decimals import shifted, times
from enfcmp.text.numbers.reading import UNITS

_AT_MOST = "(?:最高|最多)?(?:不得?|未)(?:超过|超出|高于|多于)|至多|最高|最多"
_AT_LEAST = "(?:最低|最少)?不得?(?:低于|少于)|至少|最低|最少"
_LESS = "不满|未满|不足|低于|少于"
_MORE = "超过|高于|多于"
_NUMBER = re.compile(
    rf"(?:(?P<at_most>{_AT_MOST})|(?P<at_least>{_AT_LEAST})|(?P<less>{_LESS})|(?P<more>{_MORE}))?(?:人民币)?"
    rf"(?<![0-9.{UNITS}])(?P<number>[0-9]+(?:\.[0-9]+)?|等[值额](?=以[上下]|的))"
    r"(?P<unit>元|倍|%|个月|月|年|日|天|小时)?(?:人民币)?"
    r"(?:\((?P<note>不?含)[^()]{0,8}\))?"
    r"(?:(?P<from>以上)|(?P<to>以下|以内|之内|内)|(?P<beyond>以外)|(?P<join>[至到\-]))?"
    r"(?:\((?P<late>不?含)[^()]{0,8}\))?"
)
_SAME = {"天": "日", "个月": "月"}
_WHOLE = {("倍", "%"): 100, ("年", "月"): 12}  # how many of the second the first is
_PAIRED = frozenset({"", "、", "，", "但"})
_LONGEST = 40  # digits; Python refuses to multiply 4,301
_YEAR = re.compile(r"[0-9]{4}")


class Range(NamedTuple):
    """An amount or a duration as exact decimals; a bound that is not told is None. An exact one has two same bounds."""

    low: str | None
    high: str | None
    low_included: bool
    high_included: bool
    unit: str
    start: int
    stop: int

    @property
    def is_exact(self) -> bool:
        """Whether it is one number without bounds."""
        return self.low == self.high


class _Bound(NamedTuple):
    """One number: a lower or upper bound, both (exact), or the first of two that 至 joins."""

    value: str
    unit: str
    side: str
    included: bool
    start: int
    stop: int


def ranges(text: str, start: int = 0, stop: int | None = None) -> Iterator[Range]:
    """The amounts and durations of a folded text, in order; a number without a unit, and a date, is none.

    以上, 以下 and 以内 include the number; 不满 and 超过 do not (《民法典》第一千二百五十九条).

    >>> [tuple(each)[:5] for each in ranges("处20000元以上不满50000元的")]
    [('20000', '50000', True, False, '元')]
    """
    bounds = list(_bounds(text, start, len(text) if stop is None else stop))
    at = 0
    while at < len(bounds):
        pair = _paired(text, bounds[at : at + 2])
        found = pair or _single(bounds[at])
        if found:
            yield found
        at += 2 if pair else 1


def _bounds(text: str, start: int, stop: int) -> Iterator[_Bound]:
    for match in _NUMBER.finditer(text, start, stop):
        word = match["number"]
        value, unit = ("1", "倍") if word[0] == "等" else (shifted(word, 0), match["unit"] or "")
        side, included = _side(match)
        if len(value) > _LONGEST or _is_date(text, match, side):
            continue
        is_noted = match["note"] or match["late"]
        included = is_noted == "含" if is_noted else included
        # a 至 behind the number joins, and is no part of it where nothing follows
        end = match.end() if side != "join" else match.start("join")
        yield _Bound(value, _SAME.get(unit, unit), side, included, match.start(), end)


def _is_date(text: str, match: re.Match[str], side: str) -> bool:
    """Whether it is a part of 2018年12月29日."""
    if match["unit"] == "日":
        return text[match.start() - 1 : match.start()] == "月"
    if match["unit"] == "年":
        return bool(_YEAR.fullmatch(match["number"]))
    return match["unit"] == "月" and side == "exact"


def _side(match: re.Match[str]) -> tuple[str, bool]:
    """Which bound a number is, and whether it is included."""
    if match["join"]:
        return "join", True
    if match["at_most"] or match["less"]:
        return "high", not match["less"]
    if match["at_least"] or match["more"]:
        return "low", not match["more"]
    if match["to"]:
        return "high", True
    return ("low", not match["beyond"]) if match["from"] or match["beyond"] else ("exact", True)


def _paired(text: str, bounds: Sequence[_Bound]) -> Range | None:
    """Two bounds of one range, in either order, with one unit."""
    if len(bounds) < 2:  # noqa: PLR2004
        return None
    one, other = bounds
    between = text[one.stop : other.start]
    if one.side == "join":
        is_pair = len(between) == 1 and other.side in {"exact", "high"}
    else:
        is_pair = between in _PAIRED and {one.side, other.side} == {"low", "high"}
    low, high = (other, one) if one.side == "high" else (one, other)
    units = _one_unit(low, high)
    if not is_pair or units is None:
        return None
    return Range(*units[:2], low.included, high.included, units[2], one.start, other.stop)


def _one_unit(low: _Bound, high: _Bound) -> tuple[str, str, str] | None:
    """Both values in one unit: the same, that of the one which has one, or the smaller of two that convert."""
    first, second = low.unit or high.unit, high.unit or low.unit
    if not first:
        return None
    if first == second:
        return low.value, high.value, first
    if (first, second) in _WHOLE:
        return times(low.value, _WHOLE[first, second]), high.value, second
    if (second, first) in _WHOLE:
        return low.value, times(high.value, _WHOLE[second, first]), first
    return None


def _single(bound: _Bound) -> Range | None:
    if not bound.unit:
        return None
    has_low, has_high = bound.side != "high", bound.side != "low"
    return Range(
        bound.value if has_low else None,
        bound.value if has_high else None,
        has_low and bound.included,
        has_high and bound.included,
        bound.unit,
        bound.start,
        bound.stop,
    )
