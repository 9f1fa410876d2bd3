"""Numbers that Word counts itself: they are printed, and stand nowhere in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.documents.archive import attribute
from enfcmp.documents.word_text import number_of
from enfcmp.text.numbers.writing import chinese

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEVEL = re.compile(r"%([1-9])")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_MOST_CIRCLED = 20


class _Level(NamedTuple):
    start: int
    style: str
    pattern: str


class WordNumbering:
    """Counts the lists of a document, paragraph by paragraph."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._list_of: dict[int, str] = {}
        self._styles: dict[str, Element] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for each in numbering.iterchildren("{*}abstractNum") if numbering is not None else ():
            self._levels[attribute(each, "abstractNumId") or ""] = _levels(each)
        for each in numbering.iterchildren("{*}num") if numbering is not None else ():
            self._list_of[int(attribute(each, "numId") or 0)] = self._list(each)
        for each in styles.iterchildren("{*}style") if styles is not None else ():
            self._styles[attribute(each, "styleId") or ""] = each

    def _list(self, num: Element) -> str:
        """The list that a num counts; one that starts anew is a list of its own."""
        found = num.find("{*}abstractNumId")
        shared = (attribute(found, "val") if found is not None else None) or ""
        starts = dict(_starts(num))
        if not starts:
            return shared
        own = f"{shared} {attribute(num, 'numId')}"
        levels = self._levels.get(shared, {})
        self._levels[own] = {
            number: level._replace(start=starts.get(number, level.start)) for number, level in levels.items()
        }
        return own

    def number(self, paragraph: Element) -> str:
        """What Word prints before the paragraph; nothing where it is in no list."""
        list_, depth = self._place(paragraph)
        levels = self._levels.get(list_, {})
        if depth not in levels or levels[depth].style in {"bullet", "none"}:
            return ""
        counts = self._counts[list_]
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return _LEVEL.sub(lambda match: _written(levels, counts, int(match[1]) - 1), levels[depth].pattern)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and the level, of the paragraph itself or of its style."""
        style = paragraph.find("{*}pPr/{*}pStyle")
        styled = self._styles.get(attribute(style, "val") or "") if style is not None else None
        for element in (paragraph, styled):
            found = element.find("{*}pPr/{*}numPr") if element is not None else None
            if found is not None and (number := number_of(found.getparent(), "numPr", "numId")) is not None:
                return self._list_of.get(number, ""), number_of(found.getparent(), "numPr", "ilvl") or 0
        return "", 0


def _levels(abstract: Element) -> dict[int, _Level]:
    return {int(attribute(each, "ilvl") or 0): _level(each) for each in abstract.iterchildren("{*}lvl")}


def _starts(num: Element) -> Iterator[tuple[int, int]]:
    for each in num.iterchildren("{*}lvlOverride"):
        for start in each.iterchildren("{*}startOverride"):
            yield int(attribute(each, "ilvl") or 0), int(attribute(start, "val") or 1)


def _level(element: Element) -> _Level:
    values = {name: element.find(f"{{*}}{name}") for name in ("start", "numFmt", "lvlText")}
    start, style, pattern = (attribute(each, "val") if each is not None else None for each in values.values())
    return _Level(int(start or 1), style or "decimal", pattern or "")


def _written(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    level = levels.get(depth, _Level(1, "decimal", ""))
    return _in_style(counts.get(depth, level.start), level.style)


def _in_style(number: int, style: str) -> str:
    lowered = style.lower()
    if "chinese" in lowered or "japanesecounting" in lowered or lowered.startswith("ideograph"):
        return chinese(number)
    if lowered == "decimalenclosedcircle" and 1 <= number <= _MOST_CIRCLED:
        return chr(ord("①") + number - 1)
    if lowered.endswith("letter") and number > 0:
        letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.lower() if lowered.startswith("lower") else letter
    if lowered.endswith("roman"):
        return _roman(number).lower() if lowered.startswith("lower") else _roman(number)
    return f"{number:02d}" if lowered == "decimalzero" else str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
