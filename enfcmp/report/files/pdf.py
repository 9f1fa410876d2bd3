"""PDF: the page as a browser prints it, else the Word file as LibreOffice does."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import re

from enfcmp.errors import InputError
from enfcmp.report.document import Document
from enfcmp.report.files import Told, writers
from enfcmp.report.printers import Printer, printers

_CLOCK = re.compile(rb"(/(?:Creation|Mod)Date ?\(D:)\d{14}(Z|[+-]\d\d'\d\d)?")
_IDS = re.compile(rb"/ID ?\[ ?<([0-9A-F]{32})>\s*<([0-9A-F]{32})> ?\](?:\s*/DocChecksum /([0-9A-F]{32}))?")

require = printers
"""Asked before anything is compared: raises `InputError` where nothing here makes a PDF."""


@writers.add("pdf")
def write(told: Told, document: Document) -> bytes:
    """What the first program that does not fail makes of the format that it reads."""
    *earlier, last = printers()
    for each in earlier:
        with contextlib.suppress(InputError):  # as a browser that may not reach the temporary folder
            return steady(_made(each, told, document), document.day)
    return steady(_made(last, told, document), document.day)


def _made(program: Printer, told: Told, document: Document) -> bytes:
    return program.pdf(writers.get(program.reads)(told, document))


def steady(content: bytes, day: dt.date) -> bytes:
    """The same bytes for the same sheets: the day of the law where the clock was, a digest of the file as its ids.

    All is written over in place, since a PDF says by numbers of bytes where its parts stand.
    """

    def at_midnight(found: re.Match[bytes]) -> bytes:
        zone = re.sub(rb"\d", b"0", found[2] or b"").replace(b"-", b"+")
        return found[1] + f"{day:%Y%m%d}000000".encode() + zone

    made = bytearray(_CLOCK.sub(at_midnight, content))
    places = [match.span(group) for match in _IDS.finditer(made) for group in (1, 2, 3) if match[group]]
    for start, end in places:
        made[start:end] = bytes(end - start)
    digest = hashlib.md5(made, usedforsecurity=False).hexdigest().upper().encode()
    for start, end in places:
        made[start:end] = digest
    return bytes(made)
