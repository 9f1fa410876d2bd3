"""Places in text without layout: 第三十一条第一款、第二款, 第三至第五条, 第二条之一、之二.

One grammar for all who look for one; `cited_units` reads the parts of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.law.cells.solid import Solid
from enfcmp.text.numbers.reading import NUMERALS

NUMERAL = f"[{NUMERALS}壹贰貳叁叄肆伍陆柒捌玖拾佰仟]{{1,12}}"
TO = r"(?:起?至|到|[~～〜∼\-－—–―─‐‑‒﹣﹘]{1,2})"
"""What makes a range of two numbers or places."""
AND = r"(?:[、，,/／]|以及|或者|[和及与或暨])"
JOIN = rf"(?:{TO}|{AND})"
_ONE = rf"[（(〔\[［]?{NUMERAL}[）)〕\]］]?"
NUMBERS = rf"{_ONE}(?:之{NUMERAL})?(?:{JOIN}第?{_ONE}|[（(〔\[［]{NUMERAL}[）)〕\]］]?){{0,60}}"
"""（四）（五）, 一、二、三, 38/40, 三至第五, 120之一."""
INSERTED = rf"[（(]?之[（(]?{NUMERAL}[）)]{{0,2}}(?!般)(?:{JOIN}第?之{NUMERAL}(?!般))*"
"""之一, 之一至之六, （之一）; 之一般 is none."""
BARE_END = rf"{TO}{NUMERAL}(?!\w)"
"""What may end a place that ends in 条 or 之一: 第一百二十条之一至六, 第120条-1."""

_OF = r"[条款项目]"
_LAST = r"(?=\W|$|第|的?规定|之规定|等)"  # 第八条三项以上 names no 项
_BELOW = rf"(?:{NUMBERS}[款项目]{_LAST}){{0,2}}"  # 第八条二款（三）项
_PART = rf"(?:[（(〔]{NUMERAL}{_OF}[）)〕]|{NUMBERS}{_OF})"  # 第(四项) has its bracket too late
_ENTRIES = rf"(?:[（(]{NUMERAL}[）)](?:{JOIN}?[（(]{NUMERAL}[）)]){{0,20}}(?=$|[：:；;。]))?"
_FURTHER = (
    rf"(?:(?:{JOIN}?第|{JOIN}(?!第)){_PART}{_BELOW}(?:{INSERTED})?"
    rf"|[；;]第{NUMBERS}[款项目])*"
)
_ARTICLE = rf"(?:[（(〔]{NUMERAL}条[）)〕]|{NUMBERS}条){_BELOW}(?:{INSERTED})?{_FURTHER}{_ENTRIES}(?:{BARE_END})?"
CHAPTERS = rf"(?:第{NUMERAL}(?:分?编|章|节)[^第，。；：、！？《》（）()“”]{{0,16}}){{1,3}}"
"""第二章法律责任: what may stand before an article of that chapter."""

_PLACE = re.compile(rf"第{_ARTICLE}")
_WITH_CHAPTER = re.compile(rf"(?:{CHAPTERS})?第{_ARTICLE}")
# Directly behind a title, where nothing else begins so: a chapter, an annex or a part alone, and 87条.
_BEHIND_A_TITLE = re.compile(
    rf"(?:{CHAPTERS})?第{_ARTICLE}|附则第{_ARTICLE}"
    rf"|附[件表录注](?:{NUMERAL})?(?:第{_PART})?|附则|(?:第{NUMERAL}(?:分?编|章|节))+"
    rf"|第[（(]?{NUMERAL}[）)]?(?:部分|[点项款])(?:第?[（(]?{NUMERAL}[）)]?[点项款])*"
    rf"|{_ARTICLE}"
)


class Span(NamedTuple):
    """A stretch of a text: from `start` up to and without `end`."""

    start: int
    end: int


def place_end(text: str, at: int) -> int | None:
    """The end of the place that begins at `at` with an article or its chapter, None where none does."""
    match = _WITH_CHAPTER.match(text, at)
    return match.end() if match else None


def place_behind_title(text: str, at: int) -> int | None:
    """The same directly behind a title, where a chapter, an annex or an article without its 第 is a place too."""
    match = _BEHIND_A_TITLE.match(text, at)
    return match.end() if match else None


def places_in(text: str, start: int, end: int) -> Iterator[Span]:
    """Every place that names an article, from `start` to `end`, whatever it stands in."""
    return (Span(*match.span()) for match in _PLACE.finditer(text, start, end))


def place_at(text: str, at: int) -> int | None:
    """The end of the place that begins at `at` in text with layout, None where none does."""
    if not text.startswith("第", at):
        return None
    solid = Solid.of(text[at:])
    match = _PLACE.match(solid.text)
    return at + solid.cell_end(match.end()) if match else None


def closing(text: str, at: int, pair: str, longest: int) -> int | None:
    """Behind the bracket of a `pair` that closes the one at `at`; None where none does within `longest` characters."""
    depth = 0
    while at < (end := min(len(text), at + longest)):
        depth += 1 if text[at] == pair[0] else -1
        if depth == 0:
            return at + 1
        found = [each for each in (text.find(pair[0], at + 1, end), text.find(pair[1], at + 1, end)) if each >= 0]
        if not found:
            return None
        longest -= min(found) - at
        at = min(found)
    return None
