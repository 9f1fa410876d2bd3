"""Holes and repeats in the printed numbers, where these count by one: 1, 1-1, §1.2, 1.1, （一）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.doubts import as_doubt
from enfcmp.documents.made_items import ReadTable
from enfcmp.documents.row_words import is_number
from enfcmp.message import msg
from enfcmp.model import GridCell, ImportDoubt
from enfcmp.text.numbers.reading import number

_NUMBER = re.compile(r"(.*?)([0-9０-９]{1,9}|[一二三四五六七八九十百]{1,5})(\D{0,2})", re.DOTALL)
_SEPARATORS = (",", "，", "、", ";", "；")  # two numbers in one cell are none
_LEAST_SHARE = 0.9  # of the steps that count by one: codes do so now and then only


class _Number(NamedTuple):
    """A number that is printed: its last figure, and what stands around that."""

    around: tuple[str, str]
    value: int
    printed: str
    cell: GridCell
    item: str


def number_doubts(table: ReadTable) -> Iterator[ImportDoubt]:
    """A number that is left out, and one that is printed again; a list that begins anew at one is not spoken of."""
    if "number" not in table.fields:
        return
    yield from _strange_numbers(table)
    runs = _runs(_numbers(table))
    steps = [other.value - one.value for run in runs for one, other in pairwise(run)]
    if steps.count(1) < _LEAST_SHARE * len(steps):
        return
    for run in runs:
        values = {each.value for each in run}
        for before, each in pairwise(run):
            if each.value == before.value:
                message = msg("the number {number} is printed again", number=each.printed)
                yield as_doubt("number-repeated", each.cell.place, each.item, message, each.printed)
            elif not all(value in values for value in range(before.value, each.value)):
                message = msg(
                    "between {before} and {number} a number is left out", before=before.printed, number=each.printed
                )
                yield as_doubt("number-gap", each.cell.place, each.item, message, each.printed)


def _strange_numbers(table: ReadTable) -> Iterator[ImportDoubt]:
    """Words where most items have a number: what stands there may be no item."""
    column = table.fields.index("number")
    printed = [(each, cells) for each in table.items if (cells := each.draft.cells.get(column))]
    strange = [(each, cells[0]) for each, cells in printed if _is_strange(without_blanks(cells[0].text))]
    if 2 * len(strange) >= len(printed):
        return
    for each, cell in strange:
        message = msg("`{words}` stands where the others have their numbers; it may be no item", words=cell.text)
        yield as_doubt("number-strange", cell.place, each.item.number, message, cell.text)


def _is_strange(words: str) -> bool:
    return not is_number(words) and not any(map(str.isdecimal, words))


def _runs(numbers: Iterable[_Number | None]) -> list[list[_Number]]:
    """The numbers that are written alike, each time from one on; an item without a number ends them all."""
    runs: list[list[_Number]] = []
    current: dict[tuple[str, str], list[_Number]] = {}
    for each in numbers:
        if each is None:
            current.clear()
        elif each.value == 1 or each.around not in current:
            runs.append([each])
            current[each.around] = runs[-1]
        else:
            current[each.around].append(each)
    return runs


def _numbers(table: ReadTable) -> Iterator[_Number | None]:
    """That of each item; None where none is printed, or one that is no number."""
    column = table.fields.index("number")
    for each in table.items:
        cells = each.draft.cells.get(column, [])
        printed = without_blanks("".join(cell.text for cell in cells))
        match = _NUMBER.fullmatch(printed)
        value = number(match[2]) if match else None
        if match and value is not None and not match[1].endswith(_SEPARATORS) and each.draft.part <= 1:
            yield _Number((match[1], match[3]), value, printed, cells[0], each.item.number)
        elif each.draft.part <= 1:
            yield None
