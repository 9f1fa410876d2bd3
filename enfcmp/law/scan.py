"""Where titles, notes and places begin and end in running text. Every function looks at a character once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.text.numerals import NUMERALS

_BLANKS = frozenset(" \t\r\n\u3000\u00a0\ufeff")
_ENTITIES = ("&emsp;", "&ensp;", "&nbsp;")
_LONGEST_TAG = 100

_OPENING, _CLOSING = "（(〔[", "）)〕]"
_LEVELS = "条款项目"
_JOINS = "、,，/和及与至到~～-"
_WORDS_THAT_JOIN = ("或者", "以及", "或", *_JOINS)
_IN_NUMBERS = frozenset(NUMERALS + _OPENING + _CLOSING + _JOINS + "第 \t\u3000\n\r")
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
        elif text[at] in "&<" and (end := _markup_end(text, at)):
            at = end
        else:
            break
    return at


def _markup_end(text: str, at: int) -> int | None:
    """Behind the entity or tag that begins at `at`; 《实施<某法>办法》 has none."""
    for entity in _ENTITIES:
        if text.startswith(entity, at):
            return at + len(entity)
    if (
        text[at] == "<"
        and text[at + 1 : at + 3].strip("/")[:1].isascii()
        and text[at + 1 : at + 3].strip("/")[:1].isalpha()
    ):
        end = text.find(">", at, at + _LONGEST_TAG)
        return end + 1 if end > 0 else None
    return None


def skip_blanks_back(text: str, at: int) -> int:
    """The position behind the last character before `at` that is no blank."""
    while at > 0 and text[at - 1] in _BLANKS:
        at -= 1
    return at


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
