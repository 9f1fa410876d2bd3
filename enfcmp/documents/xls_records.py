"""The records of an XLS file of Excel 97 and later, and the texts in them, as [MS-XLS] lays them out."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

_CONTINUES, _BEGINS, _ENDS = 0x3C, 0x0809, 0x0A
_WIDE, _HAS_READING, _HAS_RUNS = 0x01, 0x04, 0x08


def records(stream: bytes, at: int = 0) -> Iterator[tuple[int, list[bytes]]]:
    """What kind each record is, and its bytes with those of the records that continue it, up to the end of its part.

    A part inside of it, as a chart is, is left out.
    """
    depth, kind = 0, 0
    parts: list[bytes] = []
    while at + 4 <= len(stream):
        code, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        at += 4 + length
        if code == _CONTINUES:
            parts.append(body)
            continue
        if depth == 1:
            yield kind, parts
        depth += (code == _BEGINS) - (code == _ENDS)
        kind, parts = code, [body]
        if not depth:
            return


class XlsTexts:
    """Goes through the bytes of a record and of those that continue it."""

    def __init__(self, parts: Sequence[bytes], skip: int) -> None:
        self._parts = iter(parts)
        self._part = next(self._parts)
        self._at = skip

    def text(self) -> str:
        """The next text; how it is written, and its reading in another script, are passed over."""
        count, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & _HAS_RUNS else 0
        reading = struct.unpack("<I", self._take(4))[0] if flags & _HAS_READING else 0
        words = "".join(self._words(count, flags & _WIDE))
        self._take(4 * runs + reading)
        return words

    def _take(self, count: int) -> bytes:
        taken = b""
        while len(taken) < count:
            if self._at >= len(self._part):
                self._follow()
            piece = self._part[self._at : self._at + count - len(taken)]
            self._at += len(piece)
            taken += piece
        return taken

    def _follow(self) -> None:
        """Go on with the record that continues this one; an empty one continues nothing."""
        self._part, self._at = next(self._parts, b""), 0
        if not self._part:
            raise EOFError

    def _words(self, count: int, wide: int) -> Iterator[str]:
        """A record that continues says anew how wide its characters are."""
        while count:
            if self._at >= len(self._part):
                self._follow()
                wide = self._take(1)[0] & _WIDE
            piece = self._part[self._at : self._at + count * (1 + wide)]
            self._at += len(piece)
            count -= -(-len(piece) // (1 + wide))
            yield piece.decode("utf-16-le" if wide else "latin-1", "replace")
