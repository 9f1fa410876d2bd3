"""The records of an XLS file of Excel 97 and later, and the texts in them, as [MS-XLS] lays them out."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

_CONTINUES, _BEGINS, _ENDS = 0x3C, 0x0809, 0x0A
_ENCODINGS = ("latin-1", "utf-16-le")  # of narrow characters and wide ones
_HEAD = struct.Struct("<HH")
_WIDE, _HAS_READING, _HAS_RUNS = 0x01, 0x04, 0x08


def records(stream: bytes, at: int = 0) -> Iterator[tuple[int, int, int]]:
    """The kind of each record and where its bytes begin and end, up to the end of its part of the stream.

    A part inside of it, as a chart is, is left out.
    """
    depth = 0
    while at + 4 <= len(stream):
        kind, length = _HEAD.unpack_from(stream, at)
        at += 4
        depth += kind == _BEGINS
        if depth == 1:
            yield kind, at, at + length
        depth -= kind == _ENDS
        if not depth:
            return
        at += length


def continued(stream: bytes, at: int, end: int) -> list[bytes]:
    """The bytes of a record, and of those that continue it."""
    parts = [stream[at:end]]
    while end + 4 <= len(stream):
        kind, length = _HEAD.unpack_from(stream, end)
        if kind != _CONTINUES:
            break
        parts.append(stream[end + 4 : end + 4 + length])
        end += 4 + length
    return parts


class XlsTexts:
    """Goes through the bytes of a record and of those that continue it."""

    def __init__(self, parts: Sequence[bytes], skip: int) -> None:
        self._parts = iter(parts)
        self._part = next(self._parts)
        self._at = skip

    def text(self) -> str:
        """The next text; how it is written, and its reading in another script, are passed over."""
        part, at = self._part, self._at
        if at + 3 < len(part) and part[at + 2] <= _WIDE:  # nothing but the text, whole: nearly all are so
            wide = part[at + 2]
            end = at + 3 + ((part[at] | part[at + 1] << 8) << wide)
            if end <= len(part):
                self._at = end
                return part[at + 3 : end].decode(_ENCODINGS[wide], "replace")
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
            yield piece.decode(_ENCODINGS[wide], "replace")
