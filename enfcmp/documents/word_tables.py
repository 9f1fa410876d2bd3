"""Tables of DOCX: merges down are told cell by cell (vMerge), those to the right by a span, or cell by cell too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.documents.archive import attribute, local
from enfcmp.documents.flow import FlowBlock, FlowCell, FlowRow, FlowTable
from enfcmp.documents.word_text import is_on, number_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_COLUMNS = 1000
_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}
Blocks = Callable[["Element"], list[FlowBlock]]


class _Cell(NamedTuple):
    element: Element
    column: int
    columns: int
    goes_on: bool  # the cell above


def word_table(table: Element, blocks: Blocks) -> FlowTable:
    """The table; `blocks` reads the content of a cell."""
    rows = [row for row in unwrapped(table, "tr") if row.find("{*}trPr/{*}del") is None]
    cells = [list(_cells(row)) for row in rows]
    return FlowTable(
        [
            FlowRow([_flow_cell(cells, number, cell, blocks) for cell in cells[number]], is_on(row, "trPr", "hidden"))
            for number, row in enumerate(rows)
        ]
    )


def unwrapped(element: Element, name: str) -> Iterator[Element]:
    """The children of this name, out of the controls and revisions that may stand around them."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in _WRAPPERS:
            yield from unwrapped(child, name)


def _cells(row: Element) -> Iterator[_Cell]:
    column = number_of(row, "trPr", "gridBefore") or 0
    for cell in unwrapped(row, "tc"):
        columns = min(max(number_of(cell, "tcPr", "gridSpan") or 1, 1), _MOST_COLUMNS)
        yield _Cell(cell, column, columns, goes_on=_merge(cell, "vMerge") == "continue")
        column += columns


def _merge(cell: Element, name: str) -> str | None:
    """`restart`, `continue`, or None where the cell is not merged in this direction."""
    found = cell.find(f"{{*}}tcPr/{{*}}{name}")
    return None if found is None else attribute(found, "val") or "continue"


def _flow_cell(rows: list[list[_Cell]], number: int, cell: _Cell, blocks: Blocks) -> FlowCell:
    is_covered = cell.goes_on and _begins_above(rows, number, cell.column)
    merges = is_covered or _merge(cell.element, "vMerge") is not None
    below = 0 if is_covered or not merges else _going_on(rows[number + 1 :], cell.column)
    return FlowCell(blocks(cell.element), 1 + below, cell.columns, cell.column, "covered" if is_covered else "shown")


def _begins_above(rows: list[list[_Cell]], number: int, column: int) -> bool:
    """A cell that goes on without one that it goes on from is one by itself."""
    above = _at(rows[number - 1], column) if number else None
    return above is not None and _merge(above.element, "vMerge") is not None


def _going_on(rows: list[list[_Cell]], column: int) -> int:
    count = 0
    for row in rows:
        cell = _at(row, column)
        if cell is None or not cell.goes_on:
            break
        count += 1
    return count


def _at(row: list[_Cell], column: int) -> _Cell | None:
    return next((cell for cell in row if cell.column == column), None)
