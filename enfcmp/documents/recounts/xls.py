"""XLS: the records of its sheets, gone through one by one; numbers as they were read, for only formats say the rest."""

from __future__ import annotations

import io
import struct
from collections import Counter
from collections.abc import Iterator

from enfcmp.documents.characters import count_characters, unprinted_characters
from enfcmp.documents.recounts import count_shared, document_recounts, printed_count
from enfcmp.documents.xls_records import XlsTexts, continued, records
from enfcmp.model import Grid, PrintedCount, PublishedDocument

_SHEET, _TEXTS, _SHARED, _TEXT, _FORMULA, _RESULT = 0x85, 0xFC, 0xFD, {0x0204, 0xD6}, 0x06, 0x0207
_SEVERAL = 0xBD
_NUMBERS = {0x0203, 0x027E, 0x0205, _SEVERAL, _FORMULA}
_NUMBER_OF_TEXT = struct.Struct("<6xI")
_NO_NUMBER, _CODED = b"\xff\xff", {1, 2}  # a formula that gives a text; or yes or no, or an error


@document_recounts.add("xls")
def recount(data: bytes, document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """Workbooks of before Excel 97 have no way that is sure."""
    from xlrd.compdoc import CompDoc  # an extra

    stream = CompDoc(data, io.StringIO()).get_named_stream("Workbook") if data.startswith(b"\xd0\xcf") else None
    if stream is None:
        return ()
    try:
        count = sum(_counts(stream, document))
    except (struct.error, EOFError, IndexError):
        return ()
    return printed_count(count - unprinted_characters(document))


def _counts(stream: bytes, document: PublishedDocument) -> Iterator[int]:
    texts: list[str] = []
    starts: list[int] = []
    for kind, at, end in records(stream):
        if kind == _SHEET and stream[at + 5] == 0:  # of cells
            starts += struct.unpack_from("<I", stream, at)
        elif kind == _TEXTS:
            found = XlsTexts(continued(stream, at, end), 8)
            texts = [found.text() for _ in range(struct.unpack_from("<I", stream, at + 4)[0])]
    shown: Counter[int] = Counter()
    for start, grid in zip(starts, document.grids, strict=True):
        yield from _own(stream, start, grid, shown)
    yield count_shared(texts, shown, count_characters)


def _own(stream: bytes, start: int, grid: Grid, shown: Counter[int]) -> Iterator[int]:
    """The characters of the cells that say themselves what is in them; `shown` counts the others."""
    read = {(cell.row, cell.column): cell.text for cell in grid.cells}
    shared: list[int] = []
    for kind, at, end in records(stream, start):
        if kind == _SHARED:
            shared.append(_NUMBER_OF_TEXT.unpack_from(stream, at)[0])
        elif kind in _TEXT:
            yield count_characters(XlsTexts(continued(stream, at, end), 6).text())
        elif kind == _RESULT:
            yield count_characters(XlsTexts(continued(stream, at, end), 0).text())
        elif kind in _NUMBERS:
            yield from (count_characters(read.get(spot, "0")) for spot in _numbers(kind, stream[at:end]))
    shown.update(shared)


def _numbers(kind: int, record: bytes) -> Iterator[tuple[int, int]]:
    """The cells of a record that have numbers, or what else has a format."""
    row, column = struct.unpack_from("<HH", record)
    if kind == _SEVERAL:
        last = struct.unpack_from("<H", record, len(record) - 2)[0]
        yield from ((row, each) for each in range(column, last + 1))
    elif kind != _FORMULA or record[12:14] != _NO_NUMBER or record[6] in _CODED:
        yield row, column
