"""Places in text without layout: 第三十一条第一款、第二款, 第三至第五条, 第二条之一、之二.

One grammar for all who look for one, over the shape of the text; `cited_units` reads the parts of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from enfcmp.law.cells import shapes as s
from enfcmp.law.cells.place_patterns import ARTICLE_PLACE, CHAPTERS, ONE_CHAPTER, ONE_NUMBER, PLACE_PART
from enfcmp.law.cells.solid import Solid

_PLACE = re.compile(f"{s.ORDINAL}{ARTICLE_PLACE}")
# Behind a title these are places too, where nothing else begins so: a chapter, an annex or a part alone, and 87条.
_POINT = f"[{s.ENTRY}{s.BELOW}]"
_BEHIND_A_TITLE = (
    f"(?:{CHAPTERS}|附则)(?:{s.ORDINAL}{ARTICLE_PLACE}|{s.OPEN}{s.ORDINAL}{ARTICLE_PLACE}{s.CLOSE})"
    f"|附{s.ANNEX}(?:{ONE_NUMBER})?(?:{s.ORDINAL}{PLACE_PART})?|附则|(?:{ONE_CHAPTER})+"
    f"|{s.ORDINAL}{s.OPEN}?{ONE_NUMBER}{s.CLOSE}?(?:部分|{_POINT})"
    f"(?:{s.ORDINAL}?{s.OPEN}?{ONE_NUMBER}{s.CLOSE}?{_POINT})*"
    f"|{ARTICLE_PLACE}"
)
_FIRST = (s.ORDINAL, s.OPEN, s.NUMERAL, "附")


class Span(NamedTuple):
    """A stretch of a text: from `start` up to and without `end`."""

    start: int
    end: int


def place_behind_title(solid: Solid, at: int) -> int | None:
    """The end of the place that begins at `at`, directly behind a title: a chapter or an annex is one there too."""
    if not solid.shape.startswith(_FIRST, at):
        return None
    match = _PLACE.match(solid.shape, at) or _behind_a_title().match(solid.shape, at)
    return match.end() if match else None


@cache
def _behind_a_title() -> re.Pattern[str]:
    return re.compile(_BEHIND_A_TITLE)


def places_in(solid: Solid, start: int, end: int) -> Iterator[Span]:
    """Every place that names an article, from `start` to `end`, whatever it stands in."""
    return (Span(*match.span()) for match in _PLACE.finditer(solid.shape, start, end))


def places_in_text(text: str) -> Iterator[Span]:
    """Every place that names an article, in text with layout."""
    solid = Solid.of(text)
    for span in places_in(solid, 0, len(solid.shape)):
        yield Span(solid.cell_start(span.start), solid.cell_end(span.end))


def place_at(text: str, at: int) -> int | None:
    """The end of the place that begins at `at` in text with layout, None where none does."""
    if not text.startswith("第", at):
        return None
    solid = Solid.of(text[at:])
    match = _PLACE.match(solid.shape)
    return at + solid.cell_end(match.end()) if match else None


def closing(text: str, at: int, pair: tuple[str, str], longest: int) -> int | None:
    """Behind the bracket that closes the one at `at`; None where none does within `longest` characters.

    A `pair` is the marks that open and those that close: a bracket of half width is closed by one of full width too.
    """
    opens, closes = pair
    depth = 0
    for place in range(at, min(len(text), at + longest)):
        char = text[place]
        depth += (char in opens) - (char in closes)
        if depth == 0:
            return place + 1
    return None
