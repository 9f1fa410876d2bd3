"""Where titles, notes and places begin and end in running text. Every function looks at a character once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.text.numbers.reading import NUMERALS

# The same layout that enfcmp.text.fold.joined drops: what Python takes for blank, and what has no width.
_BLANKS = frozenset(
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff"
)
_MARKUP = re.compile(r"&[en][mb]sp;|</?[A-Za-z][^<>]{0,100}>")  # 《实施<某法>办法》 has none
_LONGEST_MARKUP = 104

_OPENING, _CLOSING = "（(〔[", "）)〕]"
_LEVELS = "条款项目"
_JOINS = "、,，/和及与至到~～-"
_WORDS_THAT_JOIN = ("或者", "以及", "或", *_JOINS)
_IN_NUMBERS = frozenset(NUMERALS + _OPENING + _CLOSING + _JOINS + "第") | _BLANKS
_LONGEST_NUMBERS = 60
_LONGEST_TITLE = 150
_LONGEST_NOTE = 200

_UNBRACKETED_ENDINGS = ("若干规定", "实施细则", "实施办法", "规定", "办法", "细则", "条例")


class Span(NamedTuple):
    """A stretch of a text: from `start` up to and without `end`."""

    start: int
    end: int


def skip_layout(text: str, at: int) -> int:
    """The first position from `at` on that is not layout: blanks, line breaks, and what HTML left of them."""
    while at < len(text):
        if text[at] in _BLANKS:
            at += 1
        elif text[at] in "&<" and (markup := _MARKUP.match(text, at)):
            at = markup.end()
        else:
            break
    return at


def skip_layout_back(text: str, at: int) -> int:
    """The position behind the last character before `at` that is not layout."""
    while at > 0:
        if text[at - 1] in _BLANKS:
            at -= 1
        elif text[at - 1] in ";>" and (start := _markup_start(text, at)) is not None:
            at = start
        else:
            break
    return at


def _markup_start(text: str, end: int) -> int | None:
    """Where the entity or tag that ends at `end` begins, None where the character before `end` is a plain ; or >."""
    start = text.rfind("&" if text[end - 1] == ";" else "<", max(0, end - _LONGEST_MARKUP), end)
    return start if start >= 0 and _MARKUP.fullmatch(text, start, end) else None


def solids(text: str, start: int, end: int) -> list[int]:
    """The positions from `start` to `end` of all characters that are not layout."""
    found = []
    while (start := skip_layout(text, start)) < end:
        found.append(start)
        start += 1
    return found


def last_solids(text: str, start: int, end: int, most: int) -> list[int]:
    """The last positions of `solids`, at most that many, found from the end."""
    found: list[int] = []
    while len(found) < most and (end := skip_layout_back(text, end)) > start:
        end -= 1
        found.append(end)
    return found[::-1]


def cited_places(text: str, start: int, end: int) -> Iterator[Span]:
    """Every place from `start` to `end`, whatever it stands in."""
    at = text.find("第", start, end)
    while at >= 0:
        place_end = place_at(text, at)
        is_place = place_end is not None and place_end <= end
        if place_end is not None and is_place:
            yield Span(at, place_end)
        at = text.find("第", place_end if place_end is not None and is_place else at + 1, end)


def place_at(text: str, at: int) -> int | None:
    """The end of the place that begins at `at` with an article (第三十一条第一款、第二款), None where none does."""
    end = _part_at(text, at, "条")
    if end is None:
        return None
    while True:
        following = skip_layout(text, end)
        join = next((word for word in _WORDS_THAT_JOIN if text.startswith(word, following)), "")
        if join:
            following = skip_layout(text, following + len(join))
        further = _part_at(text, following, _LEVELS, needs_ordinal=not join)
        if further is None:
            return end
        end = further


def _part_at(text: str, at: int, levels: str, *, needs_ordinal: bool = True) -> int | None:
    """The end of 第…条, 第…款 and so on; of 十一条 too where it continues 第十条、."""
    if needs_ordinal and not text.startswith("第", at):
        return None
    before = ""
    for position in range(at, min(len(text), at + _LONGEST_NUMBERS)):
        char = text[position]
        if char in _LEVELS:
            has_number = any(numeral in NUMERALS for numeral in text[at:position])
            return _part_end(text, position + 1) if has_number and char in levels else None
        if char == "第" and position > at and before not in _JOINS:
            return None
        if char not in _IN_NUMBERS:
            return None
        before = char
    return None


def _part_end(text: str, at: int) -> int:
    """Behind a bracket that should have stood before the level (第(四项)), and behind 之一."""
    if at < len(text) and text[at] in _CLOSING:
        at += 1
    if text.startswith("之", at):
        end = at + 1
        while end < len(text) and text[end] in NUMERALS:
            end += 1
        if end > at + 1:
            return end
    return at


def titles(text: str) -> Iterator[Span]:
    """Every title in 《》 with the titles inside it; also 实施《…》若干规定, whose own brackets are not printed.

    A title whose first bracket is lost (社会保险法》第八条) begins where its sentence does.
    """
    behind = 0
    for position, char in enumerate(text):
        if position < behind or char not in "《》":
            continue
        if char == "》":
            start = _sentence_start(text, position)
            if behind <= start < position and place_at(text, skip_layout(text, position + 1)):
                yield Span(start, position + 1)
                behind = position + 1
        elif (end := _closing(text, position, "《", "》", _LONGEST_TITLE)) is not None:
            span = _with_outer_words(text, Span(position, end))
            yield span
            behind = span.end


def _with_outer_words(text: str, title: Span) -> Span:
    """《…》 with the 实施 before it and the 若干规定 behind it, where both are there."""
    suffix = next((word for word in _UNBRACKETED_ENDINGS if text.startswith(word, title.end)), None)
    if suffix and text.endswith("实施", 0, title.start):
        return Span(title.start - 2, title.end + len(suffix))
    return title


def _sentence_start(text: str, at: int) -> int:
    start = at
    while start > max(0, at - _LONGEST_TITLE) and text[start - 1] not in "。；;：:，,、】》\n" + _CLOSING:
        start -= 1
    return skip_layout(text, start)


def note_at(text: str, at: int) -> int | None:
    """The end of the note in brackets that begins at `at`, None where none does."""
    for opening, closing in zip("（(", "）)", strict=True):
        if text.startswith(opening, at):
            return _closing(text, at, opening, closing, _LONGEST_NOTE)
    return None


def _closing(text: str, at: int, opening: str, closing: str, longest: int) -> int | None:
    """Behind the bracket that closes the one at `at`."""
    depth = 0
    for position in range(at, min(len(text), at + longest)):
        if text[position] == opening:
            depth += 1
        elif text[position] == closing:
            depth -= 1
            if depth == 0:
                return position + 1
    return None
