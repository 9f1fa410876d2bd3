"""XLS: the records of its sheets, gone through one by one; numbers as they were read, for only formats say the rest."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Sequence

from enfcmp.documents.characters import count_characters, unprinted_characters
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.documents.xls_records import XlsTexts, records
from enfcmp.model import PrintedCount, PublishedDocument

_SHEET, _TEXTS, _SHARED, _TEXT, _FORMULA, _RESULT = 0x85, 0xFC, 0xFD, {0x0204, 0xD6}, 0x06, 0x0207
_NUMBERS, _SEVERAL = {0x0203, 0x027E, 0x0205}, 0xBD
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
    texts: list[int] = []
    starts: list[int] = []
    for kind, parts in records(stream):
        if kind == _SHEET:
            start, is_of_cells = struct.unpack_from("<I", parts[0])[0], parts[0][5] == 0
            starts += [start] if is_of_cells else []
        elif kind == _TEXTS:
            found = XlsTexts(parts, 8)
            texts = [count_characters(found.text()) for _ in range(struct.unpack_from("<I", parts[0], 4)[0])]
    for start, grid in zip(starts, document.grids, strict=True):
        yield from _cells(stream, start, texts, {(cell.row, cell.column): cell.text for cell in grid.cells})


def _cells(stream: bytes, start: int, texts: Sequence[int], read: dict[tuple[int, int], str]) -> Iterator[int]:
    for kind, parts in records(stream, start):
        if kind == _SHARED:
            yield texts[struct.unpack_from("<I", parts[0], 6)[0]]
        elif kind in _TEXT:
            yield count_characters(XlsTexts(parts, 6).text())
        elif kind == _RESULT:
            yield count_characters(XlsTexts(parts, 0).text())
        else:
            yield from (count_characters(read.get(spot, "0")) for spot in _numbers(kind, parts[0]))


def _numbers(kind: int, record: bytes) -> Iterator[tuple[int, int]]:
    """The cells of a record that have numbers, or what else has a format."""
    if kind in _NUMBERS or (kind == _FORMULA and (record[12:14] != _NO_NUMBER or record[6] in _CODED)):
        yield struct.unpack_from("<HH", record)
    elif kind == _SEVERAL:
        row, first = struct.unpack_from("<HH", record)
        last = struct.unpack_from("<H", record, len(record) - 2)[0]
        yield from ((row, column) for column in range(first, last + 1))
