"""Numbers in running text: which numerals are one, 二倍 and 第二项 but not 统一, and what it is in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.text.numbers.decimals import shifted
from enfcmp.text.numbers.measures import MEASURES
from enfcmp.text.numbers.reading import FIGURES, UNITS, amount, number

_DIGITS = r"(?:[0-9]{1,3}+(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?+"
# All that may be one number, taken whole or not at all: a line of 一 would else be read anew from each of them.
_RUN = rf"(?>(?:{_DIGITS}|[{FIGURES}十])(?:{_DIGITS}|[{FIGURES}{UNITS}])*(?:点[{FIGURES}{UNITS}]++)?)"
NUMBER = (
    rf"(?:(?P<share>[百千万])分之)?+(?P<run>{_RUN}|(?(share)百|(?!)))"
    rf"(?(share)|(?:分之(?P<above>{_RUN})|(?P<per>[‰‱]))?)"
)
"""What may be a number, as an expression for `Numbers.read`."""

_STRETCH = re.compile(rf"(?:{_DIGITS}[{UNITS}]*)++|[^0-9]+")
_OTHERS = re.compile(rf"(?:[、,和至到及或与~\-()\[\]〔〕]++第?{_RUN})*+")
_MEASURE = re.compile(rf"[)\]〕]?(?:{MEASURES})")
_ORDINAL = ("第", "第(", "第[", "第〔")
_ENDS_IN_ONE = frozenset("统唯之同单专任某每逐万")  # words that end in 一: 统一, 唯一, 之一, 万一
_ABOVE_TEN = frozenset("亿万千百")
_PLACES = {"百": 0, "千": -1, "万": -2, "‰": -1, "‱": -2}  # by which a share is shifted to be one of a hundred
_YEAR = 4  # figures


class Token(NamedTuple):
    """A stretch of a text, and what it folds to."""

    start: int
    stop: int
    text: str


class Numbers:
    """The numbers of one text, read from its beginning to its end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted_to, self._is_counted = 0, False

    def read(self, match: re.Match[str]) -> Iterator[Token]:
        """What `NUMBER` matches, in digits where it is a number: 1万 → 10000, 百分之五 → 5%, 三分之二 → 2/3."""
        start, stop = match.span()
        if match["run"] != match[0]:
            yield Token(start, stop, _ratio(match) or match[0])
            return
        if self._is_in_a_word(start, stop):
            yield Token(start, start + 1, "一")
            start += 1
        if start < stop:
            yield from self._run(start, stop)

    def _is_in_a_word(self, start: int, stop: int) -> bool:
        """Whether the first character is the 一 of 统一, which counts nothing; that of 每一百元 does."""
        is_end = self._text[start] == "一" and self._text[start - 1 : start] in _ENDS_IN_ONE
        return is_end and (start + 1 == stop or self._text[start + 1] not in _ABOVE_TEN)

    def _run(self, start: int, stop: int) -> Iterator[Token]:
        """A number, else the digits in it and, as they are printed, the numerals beside them."""
        value = self._value(start, stop)
        if value:
            yield Token(start, stop, value)
            return
        for stretch in _STRETCH.finditer(self._text, start, stop):
            value = amount(stretch[0]) if stretch[0][0].isdecimal() else ""
            yield Token(*stretch.span(), value or stretch[0])

    def _value(self, start: int, stop: int) -> str:
        """The number in digits; empty where it is none, and where numerals at its end neither count nor order."""
        word = self._text[start:stop]
        orders = self._text[max(0, start - 2) : start].endswith(_ORDINAL)
        if not (orders or word.rstrip(UNITS)[-1:].isdecimal() or self._counts(stop)):
            return ""
        is_name = orders or self._text.startswith("号", stop) or self._is_spelled(word, start, stop)
        value = number(word) if is_name else None
        return amount(word) if value is None else str(value)

    def _is_spelled(self, word: str, start: int, stop: int) -> bool:
        """Whether figures alone are one number: 一九九八年, （一九九八）."""
        is_year = len(word) == _YEAR and self._text.startswith("年", stop)
        is_alone = is_year or self._text.startswith("(", max(0, start - 1))
        return is_alone and not any(unit in word for unit in UNITS)

    def _counts(self, stop: int) -> bool:
        """Whether what is counted is named behind a number, or behind the last of those that it is joined to.

        Looked up once for all of them: 二至五年, 第（一）、（二）项.
        """
        if stop > self._counted_to:
            others = _OTHERS.match(self._text, stop)
            self._counted_to = others.end() if others else stop
            self._is_counted = bool(_MEASURE.match(self._text, self._counted_to))
        return self._is_counted


def _ratio(match: re.Match[str]) -> str:
    """A share in per cent, a fraction with a stroke; empty where one of its numbers is none."""
    value = amount(match["run"])
    if match["above"]:
        above = amount(match["above"])
        return f"{above}/{value}" if above and value else ""
    return shifted(value, _PLACES[match["share"] or match["per"]]) + "%" if value else ""
