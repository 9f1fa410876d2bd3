"""Each number follows the one before it, where their last numerals mostly count by one and the rest is the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample, Spot
from enfcmp.text.numbers.reading import number as read_numeral

_LAST = re.compile(r"(.*?)([0-9]{1,9}|[〇零一二三四五六七八九十百]{1,8})([^0-9〇零一二三四五六七八九十百]*)", re.DOTALL)
_MOSTLY = 0.6
_FEW = 3  # steps that are too few to tell: then a small hole is one


class _Counted(NamedTuple):
    """A number taken apart: what stands before its last numeral and behind it, and how that counts."""

    printed: str
    stem: str
    value: int
    tail: str


def _find(items: ItemList, _context: CheckContext) -> Iterator[Problem]:
    numbers = [item.number.partition("#") for item in items.items]
    counted = [None if repeat else _counted(number) for number, _, repeat in numbers]
    sure = _styles_that_count(counted)
    before: _Counted | None = None
    for item, (number, _, repeat), each in zip(items.items, numbers, counted, strict=True):
        if repeat:
            yield Problem(
                message=msg("the number {number} is printed again", number=number), spot=Spot(item.number, "number")
            )
        elif each and before and _style(before) == _style(each) in sure and each.value > before.value + 1:
            message = msg("between {before} and {number} a number is left out", before=before.printed, number=number)
            yield Problem(message=message, spot=Spot(item.number, "number"), printed=number)
        before = _counted(number)


def _counted(number: str) -> _Counted | None:
    """1, 1-3, §8.17, A03, 第3项, （三）, 三、: by its last numeral, Arabic or Chinese; None where there is none."""
    match = _LAST.fullmatch(number)
    if match is None:
        return None
    value = int(match[2]) if match[2].isascii() else read_numeral(match[2])
    return None if value is None else _Counted(number, match[1], value, match[3])


def _style(counted: _Counted) -> tuple[str, str]:
    return counted.stem, counted.tail


def _styles_that_count(numbers: Sequence[_Counted | None]) -> set[tuple[str, str]]:
    """Those that mostly go on by one: codes, and the numbers of an excerpt, have holes that mean nothing."""
    steps: dict[tuple[str, str], list[int]] = {}
    for before, each in pairwise(numbers):
        if before and each and _style(before) == _style(each):
            steps.setdefault(_style(each), []).append(each.value - before.value)
    return {
        style
        for style, found in steps.items()
        if found.count(1) >= _MOSTLY * len(found) or (len(found) < _FEW and max(found) <= _FEW)
    }


RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="info",
    title=msg("Numbers not consecutive"),
    summary=msg("The numbering of the items has a hole or a repeat."),
    reason=msg("An item may have been lost between two versions, or two may be confused."),
    find=_find,
    examples=(
        RuleExample(
            msg("3 is not there"),
            "- {number: '1', name: 甲, bases: []}\n"
            "- {number: '2', name: 乙, bases: []}\n"
            "- {number: '4', name: 丙, bases: []}",
            1,
        ),
        RuleExample(
            msg("printed twice"), "- {number: '1', name: 甲, bases: []}\n- {number: '1#2', name: 乙, bases: []}", 1
        ),
        RuleExample(msg("in order"), "- {number: '1', name: 甲, bases: []}\n- {number: '2', name: 乙, bases: []}"),
        RuleExample(
            msg("Chinese numerals"),
            "- {number: （一）, name: 甲, bases: []}\n"
            "- {number: （二）, name: 乙, bases: []}\n"
            "- {number: （四）, name: 丙, bases: []}",
            1,
        ),
        RuleExample(
            msg("codes"),
            "- {number: '330100015000', name: 甲, bases: []}\n"
            "- {number: '330100017000', name: 乙, bases: []}\n"
            "- {number: '330100023000', name: 丙, bases: []}",
        ),
        RuleExample(
            msg("numbers of another form"),
            "- {number: 1-1, name: 甲, bases: []}\n- {number: 1-3, name: 乙, bases: []}",
            1,
        ),
    ),
)
