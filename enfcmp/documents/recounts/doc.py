"""DOC: the pieces of its text as they lie in the file, and how many characters its head says there are."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator

from enfcmp.documents.characters import count_characters, unprinted_characters
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.model import PrintedCount, PublishedDocument

_FIELD_CODE = re.compile("\x13[^\x13\x14\x15]*(?:\x14|\x15)")
_MARKS = re.compile("[\x00-\x1d\x1f]")
_SECOND_TABLE = 0x0200
_IN_BYTES = 1 << 30


@document_recounts.add("doc")
def recount(data: bytes, document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """Characters that the head promises and no piece has are missing."""
    text, promised = _text(data)
    missing = promised - len(text)
    while (plain := _FIELD_CODE.sub("", text)) != text:
        text = plain
    count = count_characters(_MARKS.sub("", text).replace("\xa0", ""))
    return printed_count(count + missing - unprinted_characters(document))


def _text(data: bytes) -> tuple[str, int]:
    """The text of the body with its marks, and how long it is said to be."""
    from xlrd.compdoc import CompDoc  # the extra that reads XLS knows the container too

    container = CompDoc(data, io.StringIO())
    main = container.get_named_stream("WordDocument")
    (flags,) = struct.unpack_from("<H", main, 0x0A)
    table = container.get_named_stream("1Table" if flags & _SECOND_TABLE else "0Table")
    (promised,), (start,) = struct.unpack_from("<I", main, 0x4C), struct.unpack_from("<I", main, 0x01A2)
    return "".join(_pieces(main, table[start:]))[:promised], promised


def _pieces(main: bytes, clx: bytes) -> Iterator[str]:
    at = 0
    while clx[at] == 1:  # what pieces may refer to
        at += 3 + int(struct.unpack_from("<H", clx, at + 1)[0])
    count = (int(struct.unpack_from("<I", clx, at + 1)[0]) - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    for index in range(count):
        length = bounds[index + 1] - bounds[index]
        (place,) = struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * index + 2)
        if place & _IN_BYTES:
            start = (place ^ _IN_BYTES) // 2
            yield main[start : start + length].decode("cp1252", "replace")
        else:
            yield main[place : place + 2 * length].decode("utf-16-le", "replace")
