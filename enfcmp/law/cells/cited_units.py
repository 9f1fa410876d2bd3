"""第三十一条第一款、第二款 → the articles, paragraphs and subparagraphs it names, as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from enfcmp.model import Unit
from enfcmp.text.numbers.reading import NUMERALS, number
from enfcmp.text.simplified import simplified

_DEPTHS = {"条": 0, "款": 1, "项": 2}
_RANGES = ("至", "到", "~", "～", "-")
_NUMBERS_ONLY = frozenset(NUMERALS + "（）()、,，和及与 ")
_LONGEST_RANGE = 200


def units(at: str) -> tuple[Unit, ...]:
    """Every place that `at` names, in order, each once; empty where it names no article.

    Ranges (第三十八条至第四十条) are spelled out. 目 is read over: it refines the 项 before it.
    """
    found: list[Unit] = []
    previous = 0
    for numbers, depth, inserted, is_range in _parts(simplified(at)):
        values = list(_values(numbers))
        if not values or (depth and not found):
            continue
        parent = found[-1] if found else Unit()
        if depth > previous:
            found.pop()
        elif is_range and found:
            first = (parent.article, parent.paragraph, parent.subparagraph)[depth] or values[0]
            values = [*_range(first, values[0]), *values[1:]]
        found += [_unit(parent, depth, value, inserted) for value in values]
        previous = depth
    return tuple(dict.fromkeys(found))


def _parts(at: str) -> Iterator[tuple[str, int, int, bool]]:
    """Each 第…条, 第…款, 第…项: its numbers, its depth, the 一 of 之一, whether a 至 stands before it.

    第 or the level may be printed once for two: 第十条、十一条, 第三、第四项.
    """
    before, *pieces = at.split("第")
    pending = ""
    for piece in pieces:
        is_range = before.rstrip().endswith(_RANGES)
        rest = piece
        while level := next((char for char in rest if char in "条款项目"), None):
            numbers, _, rest = rest.partition(level)
            rest = rest.lstrip(")）")
            inserted = _leading_numerals(rest.removeprefix("之")) if rest.startswith("之") else ""
            if level in _DEPTHS:
                yield pending + numbers, _DEPTHS[level], number(inserted) or 0, is_range
            pending, is_range = "", False
        before = piece
        pending = piece if set(piece) <= _NUMBERS_ONLY else ""


def _leading_numerals(text: str) -> str:
    return text[: len(text) - len(text.lstrip(NUMERALS))]


def _values(numbers: str) -> Iterator[int]:
    """The numbers of （四）（五）, 一、二、三, 38/40, 一至三."""
    before: int | None = None
    is_range = False
    for is_numeral, chars in groupby(numbers, NUMERALS.__contains__):
        text = "".join(chars)
        value = number(text) if is_numeral else None
        if value is None:
            is_range = text.strip(" ()（）〔〕") in _RANGES
            continue
        if is_range and before is not None:
            yield from _range(before, value)
        else:
            yield value
        before = value


def _range(first: int, last: int) -> Iterable[int]:
    """What a range adds to its first number; only its end where it is too long to be meant."""
    return range(first + 1, last + 1) if 0 <= last - first <= _LONGEST_RANGE else (last,)


def _unit(parent: Unit, depth: int, value: int, inserted: int) -> Unit:
    if depth == 0:
        return Unit(value, inserted=inserted)
    if depth == 1:
        return Unit(parent.article, value, inserted=parent.inserted)
    return Unit(parent.article, parent.paragraph, value, inserted=parent.inserted)
