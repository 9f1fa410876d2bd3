"""DOC (Word 97 to 2003): its text and tables from the binary file itself.

LibreOffice would do it too where it is installed, but loses whole tables of files that it has written itself.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from itertools import groupby, pairwise

from enfcmp.documents.flow import Flow, FlowBlock, FlowLine
from enfcmp.documents.merged_cells import MergedCell, merged_table
from enfcmp.documents.readers import document_readers
from enfcmp.documents.word_97 import LockedError, Word97, Word97Paragraph
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import PublishedDocument

_FIELD_CODE = re.compile("\x13[^\x13\x15]*?\x14|\x13[^\x13\x14\x15]*\x15")
_MARKS = {0x0B: "\n", 0x1E: "-", 0xA0: " "} | dict.fromkeys([*range(9), *range(0x0C, 0x1E), 0x1F])
_NEAR = 30  # twentieths of a point between edges that are drawn as one
_FROM_LEFT, _DOWN, _BEGINS_DOWN = 0x02, 0x20, 0x40
_CELL = 20  # bytes on each cell of a row


@document_readers.add("doc")
def read(data: bytes, path: str) -> PublishedDocument:
    """Every table a grid, every paragraph outside of tables a loose text."""
    try:
        paragraphs = list(Word97(data).paragraphs())
    except LockedError as error:
        message = msg("the document is locked with a password; open it, save it without one, and take that")
        raise InputError.of(message, path) from error
    flow = Flow(path)
    for in_table, group in groupby(paragraphs, key=lambda paragraph: paragraph.in_table):
        together = list(group)
        flow.add(_table(together) if in_table else map(_line, together))
    return PublishedDocument(format="doc", grids=tuple(flow.grids), loose=tuple(flow.loose))


def _line(paragraph: Word97Paragraph) -> FlowBlock:
    """The words without the codes of fields and the marks of what is no text."""
    text = paragraph.text
    while (plain := _FIELD_CODE.sub("", text)) != text:
        text = plain
    return FlowLine(text.translate(_MARKS))


def _table(paragraphs: list[Word97Paragraph]) -> Iterator[FlowBlock]:
    rows = list(_rows(paragraphs))
    edges = _edges(sorted(edge for _, places, _ in rows for edge in places))
    cells = [list(_cells(contents, [edges[place] for place in places], merges)) for contents, places, merges in rows]
    yield merged_table(cells, [False] * len(cells))


def _rows(paragraphs: list[Word97Paragraph]) -> Iterator[tuple[list[list[FlowBlock]], list[int], list[int]]]:
    """The contents of the cells of each row, the places of their edges, and what is said of their merges."""
    contents: list[list[FlowBlock]] = []
    cell: list[FlowBlock] = []
    for paragraph in paragraphs:
        if paragraph.row is not None:
            yield contents, *_definition(paragraph.row, len(contents))
            contents = []
            continue
        cell.append(_line(paragraph))
        if paragraph.text.endswith("\x07"):
            contents.append(cell)
            cell = []
    if cell or contents:  # a table that is cut off
        contents += [cell] if cell else []
        yield contents, *_definition(b"", len(contents))


def _definition(row: bytes, cells: int) -> tuple[list[int], list[int]]:
    """Edges and merges; of a row that says nothing, as if each cell were as wide as the next."""
    if not row or row[0] != cells:
        return list(range(0, (cells + 1) * 1000, 1000)), [0] * cells
    edges = list(struct.unpack_from(f"<{cells + 1}h", row, 1))
    start = 1 + 2 * (cells + 1)
    flags = [int.from_bytes(row[at : at + 2], "little") for at in range(start, start + _CELL * cells, _CELL)]
    return edges, flags


def _edges(places: list[int]) -> dict[int, int]:
    """The number of the column that begins at each place."""
    numbers = dict.fromkeys(places[:1], 0)
    for before, place in pairwise(places):
        numbers[place] = numbers[before] + (place - before > _NEAR)
    return numbers


def _cells(contents: list[list[FlowBlock]], columns: list[int], merges: list[int]) -> Iterator[MergedCell]:
    for blocks, (column, following), flags in zip(contents, pairwise(columns), merges, strict=True):
        cell = MergedCell(blocks, column, max(following - column, 1))
        if flags & _FROM_LEFT:
            yield cell._replace(merge="from the left")
        elif flags & _DOWN:
            yield cell._replace(merge="begins" if flags & _BEGINS_DOWN else "from above")
        else:
            yield cell
