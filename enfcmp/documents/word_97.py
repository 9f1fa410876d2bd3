"""The binary file of Word 97 to 2003: its text piece by piece, and which paragraphs end cells and rows of tables.

The layout of the file is that of [MS-DOC]; what is not needed for text and tables is not looked at.
"""

from __future__ import annotations

import io
import struct
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_FLAGS, _CLX, _PAPX = 0x0A, 0x01A2, 0x0102  # where the head of the file says where things are
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_LENGTHS = 0x4C  # of the body, the notes, the page heads …
_PAGE = 512
_COMPRESSED = 1 << 30
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # of the operand, by the three highest bits of its code
_IN_TABLE, _ENDS_ROW, _DEFINES_ROW, _ELSEWHERE = 0x2416, 0x2417, 0xD608, {0x6645, 0x6646}
_VARIABLE = 6  # the operand begins with its own size
_TAB_STOPS, _LONG = 0xC615, 255


class LockedError(ValueError):
    """The file needs a password."""


class Word97Paragraph(NamedTuple):
    """A paragraph with the mark that ends it; `row` is what the last mark of a table row says of the row's cells."""

    text: str
    in_table: bool
    row: bytes | None = None


class Word97:
    """Opens the streams of a file."""

    def __init__(self, data: bytes) -> None:
        from xlrd.compdoc import CompDoc  # the extra that reads XLS knows the container too

        self._container = CompDoc(data, io.StringIO())
        self._main = self._stream("WordDocument")
        flags = self._number("H", _FLAGS)
        if flags & _ENCRYPTED:
            raise LockedError
        self._table = self._stream("1Table" if flags & _SECOND_TABLE else "0Table")
        self._properties = list(self._all_properties())
        self._starts = [start for start, _ in self._properties]

    def _stream(self, name: str) -> bytes:
        data, start, length = self._container.locate_named_stream(name)
        return bytes(data[start : start + length]) if data is not None else b""

    def _number(self, kind: str, at: int) -> int:
        return int(struct.unpack_from(f"<{kind}", self._main, at)[0])

    def paragraphs(self) -> Iterator[Word97Paragraph]:
        """The paragraphs of the body."""
        text: list[str] = []
        for char, place in self._chars(self._number("I", _LENGTHS)):
            text.append(char)
            if char in "\r\x07\x0c":
                codes = dict(self._codes_at(place))
                row = codes.get(_DEFINES_ROW, b"") if codes.get(_ENDS_ROW, b"\0") != b"\0" else None
                yield Word97Paragraph("".join(text), codes.get(_IN_TABLE, b"\0") != b"\0", row)
                text = []
        if text:
            yield Word97Paragraph("".join(text), in_table=False)

    def _chars(self, count: int) -> Iterator[tuple[str, int]]:
        """Each character of the body, with its place in the stream."""
        for first, last, place in self._pieces():
            length = min(last, count) - first
            if length <= 0:
                continue
            width = 1 if place & _COMPRESSED else 2
            start = (place & ~_COMPRESSED) // 2 if width == 1 else place
            piece = self._main[start : start + length * width]
            text = piece.decode("cp1252" if width == 1 else "utf-16-le", "replace")
            yield from zip(text, range(start, start + length * width, width), strict=False)

    def _pieces(self) -> Iterator[tuple[int, int, int]]:
        at, length = self._number("I", _CLX), self._number("I", _CLX + 4)
        clx = self._table[at : at + length]
        at = 0
        while clx[at] == 1:  # properties that pieces may refer to
            at += 3 + int(struct.unpack_from("<H", clx, at + 1)[0])
        count = (int(struct.unpack_from("<I", clx, at + 1)[0]) - 4) // 12
        bounds = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
        for index in range(count):
            place = struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * index + 2)[0]
            yield bounds[index], bounds[index + 1], place

    def _all_properties(self) -> Iterator[tuple[int, bytes]]:
        """The properties of paragraphs, each from a place in the stream on."""
        at, length = self._number("I", _PAPX), self._number("I", _PAPX + 4)
        count = (length - 4) // 8
        for page in struct.unpack_from(f"<{count}I", self._table, at + 4 * (count + 1)):
            start = (page & 0x3FFFFF) * _PAGE
            yield from _page_properties(self._main[start : start + _PAGE])

    def _codes_at(self, place: int) -> Iterator[tuple[int, bytes]]:
        index = bisect_right(self._starts, place) - 1
        for code, operand in _codes(self._properties[index][1]) if index >= 0 else ():
            if code in _ELSEWHERE:
                start = struct.unpack("<I", operand)[0]
                data = self._stream("Data")
                length = struct.unpack_from("<H", data, start)[0]
                yield from _codes(data[start + 2 : start + 2 + length])
            else:
                yield code, operand


def _page_properties(page: bytes) -> Iterator[tuple[int, bytes]]:
    count = page[-1]
    for index in range(count):
        start = struct.unpack_from("<I", page, 4 * index)[0]
        at = page[4 * (count + 1) + 13 * index] * 2
        begin, length = (at + 1, 2 * page[at] - 1) if page[at] else (at + 2, 2 * page[at + 1])
        yield start, page[begin + 2 : begin + length] if at else b""  # after the number of the style


def _codes(properties: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 < len(properties):
        code = int(struct.unpack_from("<H", properties, at)[0])
        at += 2
        if code == _DEFINES_ROW:
            size = int(struct.unpack_from("<H", properties, at)[0]) - 1
            at += 2
        elif code >> 13 == _VARIABLE:
            size = properties[at]
            at += 1
            if code == _TAB_STOPS and size == _LONG:
                return
        else:
            size = _SIZES[code >> 13]
        yield code, properties[at : at + size]
        at += size
