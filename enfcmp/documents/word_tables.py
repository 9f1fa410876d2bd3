"""Tables of DOCX: a cell says how many columns it spans, and whether it goes on with the one above it (vMerge)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

from enfcmp.documents.archive import attribute, local
from enfcmp.documents.flow import FlowBlock, FlowTable
from enfcmp.documents.merged_cells import MergedCell, merged_table
from enfcmp.documents.word_text import is_on, number_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_COLUMNS = 1000
_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}
Blocks = Callable[["Element"], list[FlowBlock]]


def word_table(table: Element, blocks: Blocks) -> FlowTable:
    """The table; `blocks` reads the content of a cell."""
    rows = [row for row in _unwrapped(table, "tr") if row.find("{*}trPr/{*}del") is None]
    return merged_table([list(_cells(row, blocks)) for row in rows], [is_on(row, "trPr", "hidden") for row in rows])


def _unwrapped(element: Element, name: str) -> Iterator[Element]:
    """The children of this name, out of the controls and revisions that may stand around them."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in _WRAPPERS:
            yield from _unwrapped(child, name)


def _cells(row: Element, blocks: Blocks) -> Iterator[MergedCell]:
    column = number_of(row, "trPr", "gridBefore") or 0
    for cell in _unwrapped(row, "tc"):
        columns = min(max(number_of(cell, "tcPr", "gridSpan") or 1, 1), _MOST_COLUMNS)
        yield MergedCell(blocks(cell), column, columns, _merge(cell))
        column += columns


def _merge(cell: Element) -> Literal["begins", "from above", "from the left"] | None:
    across, down = (cell.find(f"{{*}}tcPr/{{*}}{name}") for name in ("hMerge", "vMerge"))
    if across is not None and attribute(across, "val") != "restart":
        return "from the left"
    if down is None:
        return None
    return "begins" if attribute(down, "val") == "restart" else "from above"
