"""第三十一条第一款、第二款 → the articles, paragraphs and subparagraphs it names, as numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.law.cells.scan import AND, BARE_END, CHAPTERS, INSERTED, JOIN, NUMBERS, NUMERAL, TO
from enfcmp.model import Unit
from enfcmp.text.fold import joined
from enfcmp.text.numbers.reading import number
from enfcmp.text.simplified import simplified

_DEPTHS = {"条": 0, "款": 1, "项": 2}
_CHAPTERS = re.compile(rf"(?:附则|{CHAPTERS})(?=第)")
_PART = re.compile(
    rf"(?P<join>{JOIN}|[；;])?第?(?P<numbers>{NUMBERS})(?P<level>[条款项目])?[）)〕]?(?P<inserted>(?:{INSERTED})?(?:{BARE_END})?)"
)
_TOKEN = re.compile(rf"(?P<to>{TO})|(?P<and>{AND})|(?P<below>之)|(?P<number>{NUMERAL})")
_TO = re.compile(TO)
_ENTRY = re.compile(r"[（(].*[）)]")
_FORMER = re.compile(r"[（(][原旧现][^（）()]{1,30}[）)]")  # （原第五条）
_LONGEST_RANGE = 200
_MOST_INSERTED = 20  # 第120-1条 is 第一百二十条之一, 第40-38条 is no such


class _Number(NamedTuple):
    """The number of a 条, 款 or 项, and the 一 of 之一, else 0."""

    value: int
    inserted: int = 0


def units(at: str) -> tuple[Unit, ...]:
    """Every place that `at` names, in order, each once; empty where it names no article.

    Ranges (第三十八条至第四十条) are spelled out. 目 is read over: it refines the 项 before it.
    """
    text = _FORMER.sub("", simplified(joined(at)))
    if text.startswith("附") and not text.startswith("附则"):
        return ()  # 附件第三条 is no article of the instrument itself
    found: list[Unit] = []
    previous = 0
    for part in _PART.finditer(_CHAPTERS.sub("", text, count=1)):
        depth = _depth(part)
        values = _values(part["numbers"], part["inserted"] or "")
        if depth is None or not values or (depth and not found):
            continue
        parent = found[-1] if found else Unit()
        if depth > previous:
            found.pop()
        elif found and _TO.fullmatch(part["join"] or ""):
            values = [*_range(_own(parent, depth) or values[0], values[0]), *values[1:]]
        found += [_unit(parent, depth, each) for each in values]
        previous = depth
    return tuple(dict.fromkeys(found))


def _depth(part: re.Match[str]) -> int | None:
    """0 for 条, 1 for 款, 2 for 项, which need not be said behind （三）."""
    level = part["level"] or ("项" if _ENTRY.fullmatch(part["numbers"]) else "")
    return _DEPTHS.get(level)


def _values(numbers: str, inserted: str) -> list[_Number]:
    """The numbers of （四）（五）, 一、二、三, 38/40, 一至三, 120之一, 120-1; of the last one with its 之一、之二."""
    found: list[_Number] = []
    for text, is_below in ((numbers, False), (inserted, True)):
        join, below = "", is_below
        for token in _TOKEN.finditer(text):
            value = number(token[0]) if token.lastgroup == "number" else None
            if value is not None:
                _add(found, value, join, below=below)
                join, below = "", is_below
            elif token.lastgroup == "below":
                below = True
            elif token.lastgroup != "number":
                join = token[0]
    return found


def _add(found: list[_Number], value: int, join: str, *, below: bool) -> None:
    """The next number: one of its own, the end of a range, or the 一 of 之一 for the last one."""
    if not found:
        found.append(_Number(value))
        return
    last, is_range = found[-1], bool(_TO.fullmatch(join))
    is_dashed = is_range and join not in {"至", "起至", "到"} and value <= min(last.value, _MOST_INSERTED)
    if (is_dashed and not last.inserted) or (below and not join):
        found[-1] = _Number(last.value, value)
    else:
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
