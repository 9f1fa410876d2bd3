"""A sheet of a workbook, of whichever format, as a grid: what it shows, what it hides, and what lies under merges."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from enfcmp.documents.limits import check_table
from enfcmp.documents.places import sheet_place
from enfcmp.model import Grid, GridCell, Visibility

SheetSpot = tuple[int, int]


class Merge(NamedTuple):
    """The first and the last row and column of a merge, from 0."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """What a reader finds on a sheet, rows and columns from 0. `formulas` are those without a stored value."""

    name: str
    texts: Mapping[SheetSpot, str]
    merges: Collection[Merge] = ()
    hidden_rows: Collection[int] = ()
    hidden_columns: Collection[int] = ()
    formulas: Collection[SheetSpot] = ()
    is_hidden: bool = False


def sheet_grid(sheet: Sheet, path: str) -> Grid:
    """The filled range; a merge that reaches beyond it ends with it."""
    filled = [spot for spot, text in sheet.texts.items() if text.strip()] + list(sheet.formulas)
    height = max((row + 1 for row, _ in filled), default=0)
    width = max((column + 1 for _, column in filled), default=0)
    check_table(height, width, path)
    merges = {(merge.top, merge.left): merge for merge in _clipped(sheet.merges, height, width)}
    covered = _covered(merges.values(), sorted(filled))
    cells = tuple(_cell(sheet, spot, merges.get(spot), covered) for spot in sorted({*filled, *merges}))
    return Grid(name=sheet.name, height=height, width=width, cells=cells, is_hidden=sheet.is_hidden)


def _clipped(merges: Collection[Merge], height: int, width: int) -> list[Merge]:
    return [
        Merge(merge.top, merge.left, min(merge.bottom, height - 1), min(merge.right, width - 1))
        for merge in merges
        if merge.top < height and merge.left < width
    ]


def _covered(merges: Collection[Merge], filled: list[SheetSpot]) -> set[SheetSpot]:
    """The filled cells that lie under a merge and are not its first one."""
    if not merges:
        return set()
    columns = defaultdict(list)
    for row, column in filled:
        columns[row].append(column)
    rows = sorted(columns)
    return {
        (row, column)
        for merge in merges
        for row in rows[bisect_left(rows, merge.top) : bisect_left(rows, merge.bottom + 1)]
        for column in columns[row]
        if merge.left <= column <= merge.right and (row, column) != (merge.top, merge.left)
    }


def _cell(sheet: Sheet, spot: SheetSpot, merge: Merge | None, covered: Collection[SheetSpot]) -> GridCell:
    row, column = spot
    return GridCell(
        row=row,
        column=column,
        rows=merge.bottom - row + 1 if merge else 1,
        columns=merge.right - column + 1 if merge else 1,
        text=sheet.texts.get(spot, ""),
        place=sheet_place(sheet.name, row, column),
        state="covered" if spot in covered else _visibility(sheet, spot, merge),
        is_formula_without_value=spot in sheet.formulas,
    )


def _visibility(sheet: Sheet, spot: SheetSpot, merge: Merge | None) -> Visibility:
    """A merged cell is seen as long as one of its rows and one of its columns are."""
    if merge is None:
        is_hidden = sheet.is_hidden or spot[0] in sheet.hidden_rows or spot[1] in sheet.hidden_columns
    else:
        is_hidden = sheet.is_hidden or _are_hidden(sheet.hidden_rows, merge.top, merge.bottom)
        is_hidden = is_hidden or _are_hidden(sheet.hidden_columns, merge.left, merge.right)
    return "hidden" if is_hidden else "shown"


def _are_hidden(hidden: Collection[int], first: int, last: int) -> bool:
    return all(number in hidden for number in range(first, last + 1))
