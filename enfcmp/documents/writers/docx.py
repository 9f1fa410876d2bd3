"""A Word table on sheets that lie on their side, its head on every page."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterator, Sequence

from lxml.etree import Comment, tostring

from enfcmp.documents.column_widths import column_widths, short_columns
from enfcmp.documents.list_table import ListTable, TableLine
from enfcmp.documents.writers import list_writers
from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.office import repacked
from enfcmp.office.paper import LANDSCAPE, font_table, wide_paper
from enfcmp.office.wordml import (
    PLAIN_CELL,
    CellLook,
    framed,
    head_row,
    lines_in_cell,
    paragraph,
    table_cell,
    table_row,
    text_run,
)

_MOST_COLUMNS = 63  # as Word has it
_POINTS = ((8, 9), (11, 7.5), (_MOST_COLUMNS, 6.5))  # the size of letters in tables of up to so many columns
_MARGIN = 60  # left and right in a cell, in twentieths of a point
_HEAD = CellLook("center", "EDEDED", "<w:keepNext/>", is_middle=True)
_SHORT, _LONG = CellLook("center", is_middle=True), PLAIN_CELL._replace(is_middle=True)


@list_writers.add("docx")
def write(table: ListTable, day: dt.date, _note: Callable[[Fault], None]) -> bytes:
    """The list; raises `InputError` where it has more columns than a table of Word."""
    if len(table.heads) > _MOST_COLUMNS:
        message = msg("a table of Word has {most} columns at most; write .xlsx instead", most=_MOST_COLUMNS)
        raise InputError.of(message)
    made = wide_paper(table.title, "zh", day)
    place = Comment("the list")  # filled in when all is saved: python-docx takes minutes for some thousand rows
    made.element.body[-1].addprevious(place)
    stream = io.BytesIO()
    made.save(stream)
    content = "".join(_content(table)).encode()
    parts = {
        "word/document.xml": lambda part: part.replace(tostring(place), content),
        "word/fontTable.xml": lambda _part: font_table(),
    }
    return repacked(stream.getvalue(), parts)


def _content(table: ListTable) -> Iterator[str]:
    """Title, facts at both ends of one line, the table, and the paragraph that Word wants after one."""
    left, right = (text_run(text) if text else "" for text in table.facts)
    if table.title:
        yield paragraph("Title", text_run(table.title))
    if left or right:
        stop = f'<w:tabs><w:tab w:val="right" w:pos="{LANDSCAPE}"/></w:tabs>'
        yield paragraph("Normal", f"{left}<w:r><w:tab/></w:r>{right}", f"<w:keepNext/>{stop}")
    yield _table(table)
    yield paragraph("TableText", "")


def _table(table: ListTable) -> str:
    points = next(points for most, points in _POINTS if len(table.heads) <= most)
    widths = column_widths(table, LANDSCAPE / (points * 10))
    sizes = [int(LANDSCAPE * width / sum(widths)) for width in widths]
    letters = f'<w:sz w:val="{points * 2:g}"/>'
    head = "".join(
        table_cell(size, text_run(text, f"<w:b/>{letters}"), _HEAD)
        for text, size in zip(table.heads, sizes, strict=True)
    )
    looks = [_SHORT if is_short else _LONG for is_short in short_columns(table)]
    rows = "".join(_row(line, sizes, looks, letters) for line in table.lines)
    return framed(sizes, f"{head_row(head)}{rows}", _MARGIN)


def _row(line: TableLine, sizes: Sequence[int], looks: Sequence[CellLook], letters: str) -> str:
    if line.is_heading:
        look = _LONG._replace(columns=len(sizes), layout="<w:keepNext/>")
        return table_row(table_cell(sum(sizes), text_run(line.cells[0], f"<w:b/>{letters}"), look))
    cells = (
        table_cell(size, text_run(text, letters), look)
        for text, size, look in zip(line.cells, sizes, looks, strict=True)
    )
    return table_row("".join(cells), max(map(lines_in_cell, line.cells, sizes)))
