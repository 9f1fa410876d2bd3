"""第三十一条第一款、第二款 → the articles, paragraphs and subparagraphs it names, as numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.law.cells import shapes as s
from enfcmp.law.cells.place_patterns import BARE_END, CHAPTERS, INSERTED_ARTICLES, JOIN, NUMBERS, ONE_NUMBER, RANGE
from enfcmp.law.cells.shapes import shape_of
from enfcmp.model import Unit
from enfcmp.text.fold import joined
from enfcmp.text.numbers.reading import number
from enfcmp.text.simplified import simplified

_DEPTHS = {"条": 0, "款": 1, "项": 2}
_CHAPTERS = re.compile(f"{s.OPEN}?(?:附则|{CHAPTERS})(?={s.ORDINAL})")
_PART = re.compile(
    f"(?P<join>{JOIN}|{s.SEMICOLON})?{s.ORDINAL}?(?P<numbers>{NUMBERS})(?P<level>[{s.ARTICLE}{s.BELOW}])?{s.CLOSE}?"
    f"(?P<inserted>(?:{INSERTED_ARTICLES})?(?:{BARE_END})?)"
)
_TOKEN = re.compile(f"(?P<to>{RANGE})|(?P<and>{s.AND})|(?P<below>{s.INSERTED})|(?P<number>{ONE_NUMBER})")
_ENTRY = re.compile(f"{s.OPEN}.*{s.CLOSE}")
_FORMER = re.compile(f"{s.OPEN}(?:原|旧|现)[^{s.OPEN}{s.CLOSE}]{{1,30}}{s.CLOSE}")  # （原第五条）
_APART = str.maketrans(s.ENCLOSED)
_LONGEST_RANGE = 200
_MOST_INSERTED = 20  # 第120-1条 is 第一百二十条之一, 第40-38条 is no such
_WORDS_THAT_RANGE = ("至", "到")


class _Number(NamedTuple):
    """The number of a 条, 款 or 项, and the 一 of 之一, else 0."""

    value: int
    inserted: int = 0


def units(at: str) -> tuple[Unit, ...]:
    """Every place that `at` names, in order, each once; empty where it names no article.

    Ranges (第三十八条至第四十条) are spelled out. 目 is read over: it refines the 项 before it.
    """
    text = simplified(joined(at)).translate(_APART)
    if text.startswith("附") and not text.startswith("附则"):
        return ()  # 附件第三条 is no article of the instrument itself
    shape = _FORMER.sub(lambda match: " " * len(match[0]), shape_of(text))
    chapters = _CHAPTERS.match(shape)
    found: list[Unit] = []
    previous = 0
    for part in _PART.finditer(shape, chapters.end() if chapters else 0):
        depth = _depth(part, text)
        values = _values(part, text)
        if depth is None or not values or (depth and not found):
            continue
        parent = found[-1] if found else Unit()
        if depth > previous:
            found.pop()
        elif found and s.TO in (part["join"] or ""):
            values = [*_range(_own(parent, depth) or values[0], values[0]), *values[1:]]
        found += [_unit(parent, depth, each) for each in values]
        previous = depth
    return tuple(dict.fromkeys(found))


def _depth(part: re.Match[str], text: str) -> int | None:
    """0 for 条, 1 for 款, 2 for 项, which need not be said behind （三）."""
    level = text[part.start("level")] if part["level"] else "项" if _ENTRY.fullmatch(part["numbers"]) else ""
    return _DEPTHS.get(level)


def _values(part: re.Match[str], text: str) -> list[_Number]:
    """The numbers of （四）（五）, 一、二、三, 38/40, 一至三, 120之一, 120-1; of the last one with its 之一、之二."""
    found: list[_Number] = []
    for group in ("numbers", "inserted"):
        is_below = group == "inserted"
        join, below = "", is_below
        for token in _TOKEN.finditer(part.string, *part.span(group)):
            value = number(text[slice(*token.span())]) if token.lastgroup == "number" else None
            if value is not None:
                _add(found, value, join, below=below)
                join, below = "", is_below
            elif token.lastgroup == "below":
                below = True
            elif token.lastgroup != "number":
                join = text[slice(*token.span())] if token.lastgroup == "to" else "、"
    return found


def _add(found: list[_Number], value: int, join: str, *, below: bool) -> None:
    """The next number: one of its own, the end of a range, or the 一 of 之一 for the last one."""
    if not found:
        found.append(_Number(value))
        return
    last, is_range = found[-1], join not in {"", "、"}
    is_dashed = is_range and not join.endswith(_WORDS_THAT_RANGE) and value <= min(last.value, _MOST_INSERTED)
    if not last.inserted and (is_dashed or (below and not join)):
        found[-1] = _Number(last.value, value)
        return
    is_inserted = below and (last.inserted or not is_range)
    here = _Number(last.value, value) if is_inserted else _Number(value)
    found += _range(last, here) if is_range else [here]


def _own(unit: Unit, depth: int) -> _Number | None:
    value = (unit.article, unit.paragraph, unit.subparagraph)[depth]
    return None if value is None else _Number(value, unit.inserted if depth == 0 else 0)


def _range(first: _Number, last: _Number) -> list[_Number]:
    """What a range adds to its first number; only its end where it is too long to be meant."""
    if first.value == last.value and 0 < last.inserted - first.inserted <= _LONGEST_RANGE:
        return [_Number(first.value, each) for each in range(first.inserted + 1, last.inserted + 1)]
    if not 0 < last.value - first.value <= _LONGEST_RANGE:
        return [last]
    whole = [_Number(each) for each in range(first.value + 1, last.value + 1)]
    return whole + [_Number(last.value, each) for each in range(1, last.inserted + 1)]


def _unit(parent: Unit, depth: int, each: _Number) -> Unit:
    if depth == 0:
        return Unit(each.value, inserted=each.inserted)
    if depth == 1:
        return Unit(parent.article, each.value, inserted=parent.inserted)
    return Unit(parent.article, parent.paragraph, each.value, inserted=parent.inserted)
