"""How many items a document says that it has, against those that were found: 行政处罚（254项）, 共20项, 总计254项."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.doubts import as_doubt
from enfcmp.documents.items import DraftItem
from enfcmp.documents.made_items import ReadTable
from enfcmp.documents.places import whole_sheet_place
from enfcmp.message import msg
from enfcmp.model import DocumentPlace, GridCell, ImportDoubt, PublishedDocument
from enfcmp.text.numbers.reading import number

_COUNT = r"([0-9０-９]{1,5}|[〇零一二两三四五六七八九十百千]{1,8})项(?!目)"
_IN_ALL = re.compile(rf"(?:(?<!公)共|总计|合计|[（(]计)[计有为]?{_COUNT}")
_BEHIND = re.compile(rf"[（(\[【〔]{_COUNT}[）)\]】〕]$")
_IN_NAME = re.compile("(?<![第0-9])([0-9]{1,5})项(?!目)")
_OF_OTHERS = re.compile("取消|新增|增加|减少|删除|删减|下放|承接|调整|其中")
_BEFORE, _LONGEST = 12, 60  # characters in which such a word is looked for, and of a line that is no sentence


class _Spot(NamedTuple):
    """The number of a grid and a row of it; what stands before a grid has none."""

    grid: int
    row: int = -1


class _Promise(NamedTuple):
    promised: int
    spot: _Spot
    place: DocumentPlace
    text: str


class _Found(NamedTuple):
    """An item or a part of one: where it begins, on which sheet, and how many rows it has of its own."""

    spot: _Spot
    sheet: str
    is_item: bool
    rows: int


class _Counts(NamedTuple):
    """How many items there are, with their parts, and with their rows: a promise may be of any of these."""

    items: int = 0
    parts: int = 0
    rows: int = 0


def _counts(found: Iterable[_Found]) -> _Counts:
    several = list(found)
    return _Counts(sum(each.is_item for each in several), len(several), sum(each.rows for each in several))


class _Tally:
    """The counts of all that stands between two places."""

    def __init__(self, found: Iterable[_Found]) -> None:
        ordered = sorted(found)
        self._spots = [each.spot for each in ordered]
        self._items = [0, *accumulate(each.is_item for each in ordered)]
        self._rows = [0, *accumulate(each.rows for each in ordered)]

    def between(self, first: _Spot | None = None, end: _Spot | None = None) -> _Counts:
        """From the first place up to, not with, the end."""
        low = 0 if first is None else bisect_left(self._spots, first)
        high = max(low, len(self._spots) if end is None else bisect_left(self._spots, end))
        return _Counts(self._items[high] - self._items[low], high - low, self._rows[high] - self._rows[low])


def promise_doubts(
    document: PublishedDocument, taken: Sequence[int], tables: Sequence[ReadTable]
) -> Iterator[ImportDoubt]:
    """In category rows, in the names of sheets, over the items, between and under them; `taken` are the grids read.

    What a line promises may be of all items, or of those up to the next line that promises, or of those before it: only
    where it is none of them something is wrong.
    """
    numbers = {id(cell): index for index, grid in enumerate(document.grids) for cell in grid.cells}
    drafts = [(each.draft, _found(each.draft, table, numbers)) for table in tables for each in table.items]
    found = [each for _, each in drafts]
    yield from _of_categories(drafts)
    yield from _of_sheets(document, taken, found)
    lines = list(_of_cells(tables, numbers)) + (list(_of_lines(document)) if len(taken) == len(document.grids) else [])
    spots, tally, sheets = sorted({each.spot for each in lines}), _Tally(found), _by_sheet(found)
    for line in lines:
        scopes = list(_scopes(line, spots, tally))
        if line.place.sheet:
            scopes.append(sheets.get(line.place.sheet, _Counts()))
        if not any(line.promised in scope for scope in scopes):
            yield _doubt(line, next((scope.parts for scope in scopes if scope.parts), 0))


def _by_sheet(found: Iterable[_Found]) -> dict[str, _Counts]:
    on_sheet: defaultdict[str, list[_Found]] = defaultdict(list)
    for each in found:
        on_sheet[each.sheet].append(each)
    return {sheet: _counts(several) for sheet, several in on_sheet.items()}


def _found(item: DraftItem, table: ReadTable, numbers: dict[int, int]) -> _Found:
    cells = [cell for several in item.cells.values() for cell in several]
    first = min(cells, key=lambda cell: (numbers.get(id(cell), 0), cell.row))
    spot = _Spot(numbers.get(id(first), 0), first.row)
    joined = {id(cell) for cell in item.joined}
    rows = max(sum(id(cell) not in joined for cell in several) for several in item.cells.values())
    return _Found(spot, table.table.name, item.part <= 1, rows)


def _promised(text: str) -> int | None:
    """The number that a line promises; None where it promises none, or several."""
    plain = without_blanks(text)
    if len(plain) > _LONGEST:
        return None
    all_ = [each for each in _IN_ALL.finditer(plain) if not _OF_OTHERS.search(plain, *_window(each))]
    counts = [each[1] for each in all_] or _BEHIND.findall(plain)
    return number(counts[0]) if len(counts) == 1 else None


def _window(match: re.Match[str]) -> tuple[int, int]:
    return max(match.start() - _BEFORE, 0), match.start()


def _of_categories(drafts: Sequence[tuple[DraftItem, _Found]]) -> Iterator[ImportDoubt]:
    under: dict[int, tuple[GridCell, list[_Found]]] = {}
    for item, found in drafts:
        for heading in item.under:
            under.setdefault(id(heading), (heading, []))[1].append(found)
    for heading, several in under.values():
        count = _promised(heading.text)
        if count is not None and count not in _counts(several):
            yield _doubt(_Promise(count, _Spot(0), heading.place, heading.text), len(several))


def _of_sheets(document: PublishedDocument, taken: Sequence[int], found: Sequence[_Found]) -> Iterator[ImportDoubt]:
    """A sheet that promises items and has the rows for them is a list, whether it was understood or not."""
    sheets = _by_sheet(found)
    for grid in (document.grids[index] for index in taken):
        promised = _IN_NAME.findall(grid.name)
        scope = sheets.get(grid.name, _Counts())
        if len(promised) == 1 and not grid.is_hidden and (scope.parts or grid.height > int(promised[0])):
            line = _Promise(int(promised[0]), _Spot(0), whole_sheet_place(grid.name), grid.name)
            if line.promised not in scope:
                yield _doubt(line, scope.parts)


def _of_lines(document: PublishedDocument) -> Iterator[_Promise]:
    for each in document.loose:
        if each.kind == "text" and (count := _promised(each.text)) is not None:
            yield _Promise(count, _Spot(each.before), each.place, each.text)


def _of_cells(tables: Sequence[ReadTable], numbers: dict[int, int]) -> Iterator[_Promise]:
    cells = {
        id(cell): cell for each in tables for cell in (*each.table.above, *each.table.repeated, *each.drafted.notes)
    }
    headings = {id(cell) for table in tables for each in table.items for cell in each.draft.under}
    for cell in (cell for name, cell in cells.items() if name not in headings):
        if (count := _promised(cell.text)) is not None:
            yield _Promise(count, _Spot(numbers.get(id(cell), 0), cell.row), cell.place, cell.text)


def _scopes(line: _Promise, spots: Sequence[_Spot], tally: _Tally) -> Iterator[_Counts]:
    """What a line may speak of, the likeliest first."""
    at = bisect_left(spots, line.spot)
    before, after = spots[at - 1] if at else None, next(iter(spots[at + 1 : at + 2]), None)
    yield tally.between(line.spot, after)
    yield tally.between(line.spot)
    yield tally.between()
    yield tally.between(before, line.spot)
    yield tally.between(None, line.spot)


def _doubt(line: _Promise, count: int) -> ImportDoubt:
    message = msg("{promised} items are promised, {count} were found", promised=line.promised, count=count)
    return as_doubt("count", line.place, None, message, line.text)
