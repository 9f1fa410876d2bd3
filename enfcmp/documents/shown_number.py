"""Numbers of a workbook as its sheet shows them: 1 and not 1.0, 001, 2013/5/1, 12.5%."""

from __future__ import annotations

import datetime as dt
import re

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"',
    29: 'm"月"d"日"', 30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"',
    36: 'yyyy"年"m"月"', 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
_OWN = 164  # formats of the workbook itself begin here
_PART = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[[^\]]*\]|[_*].|(?P<date>y+|m+|d+|h+|s+|am/pm|上午/下午)'
    r"|(?P<number>[#0?][#0?,.]*)|(?P<percent>%)|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_EXACT = 1e15  # whole numbers below it are shown digit by digit
_NOON = 12
_LONG_YEAR, _SHORT_MONTH, _LONG_MONTH = 3, 3, 4  # letters from which on a year has four digits, a month its name
_LAST_DAY = 2_958_465  # 9999-12-31
_LEAP_DAY = 60  # Excel counts a 29 February 1900 that never was


def format_code(number: int, own: dict[int, str]) -> str:
    """The code of a number format; nothing for the general one."""
    return _BUILT_IN.get(number, "") if number < _OWN else own.get(number, "")


def shown_number(value: float, code: str = "", *, from_1904: bool = False) -> str:
    """The number as printed; what its format says is followed as far as lists use it."""
    sections = code.split(";")
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    parts = [(match.lastgroup, match.group(match.lastgroup)) for match in _PART.finditer(section) if match.lastgroup]
    kinds = {kind for kind, _ in parts}
    if section.strip().lower() in {"", "general", "@", "g/通用格式"} or not kinds & {"date", "number"}:
        return _general(value)
    if "date" in kinds and "number" not in kinds:
        return _date(value, parts, from_1904=from_1904)
    return _number(abs(value) if len(sections) > 1 else value, parts)


def _general(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < _EXACT else f"{value:.15g}"


def _number(value: float, parts: list[tuple[str, str]]) -> str:
    value *= 100 ** sum(kind == "percent" for kind, _ in parts)
    pattern = next(text for kind, text in parts if kind == "number")
    whole, _, decimals = pattern.partition(".")
    digits = f"{value:{',' if ',' in whole else ''}.{len(decimals)}f}"
    if decimals and decimals.strip("0"):  # # and ? are for digits that are there
        digits = digits.rstrip("0").rstrip(".")
    shown = digits.zfill(whole.count("0") + len(digits) - len(digits.partition(".")[0])) if "," not in whole else digits
    return "".join(_literal(kind, text, shown if text is pattern else "") for kind, text in parts)


def _literal(kind: str, text: str, shown: str) -> str:
    return shown if kind == "number" else text


def _date(value: float, parts: list[tuple[str, str]], *, from_1904: bool) -> str:
    if not 0 <= value <= _LAST_DAY:
        return _general(value)
    day_before = dt.date(1904, 1, 1) if from_1904 else dt.date(1899, 12, 30 + (value < _LEAP_DAY))
    moment = dt.datetime.combine(day_before, dt.time()) + dt.timedelta(seconds=round(value * 86400))
    clock = False
    shown = []
    for kind, text in parts:
        if kind == "date":
            clock = text[0] in "hH" or (clock and text[0] in "mM")
            shown.append(_of_moment(moment, text.lower(), clock=clock))
        else:
            shown.append(text)
    return "".join(shown)


def _of_moment(moment: dt.datetime, token: str, *, clock: bool) -> str:
    if token in {"am/pm", "上午/下午"}:
        return ("上午", "下午")[moment.hour >= _NOON]
    if token[0] == "y":
        return f"{moment.year:04d}" if len(token) >= _LONG_YEAR else f"{moment.year % 100:02d}"
    if token[0] == "m" and len(token) >= _SHORT_MONTH:
        return moment.strftime("%B" if len(token) >= _LONG_MONTH else "%b")
    values = {"m": moment.minute if clock else moment.month, "d": moment.day, "h": moment.hour, "s": moment.second}
    return f"{values[token[0]]:0{min(len(token), 2)}d}"
