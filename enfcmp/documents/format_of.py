"""The format of a document by its content; a suffix says only what somebody has called it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from enfcmp.byte_order_marks import refuse_bare_utf_16
from enfcmp.errors import InputError
from enfcmp.message import Message, msg
from enfcmp.model import DocumentFormat

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_XLS = re.compile(rb"\x09[\x00\x02\x04\x08]..\x10?", re.DOTALL)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_MARKUP = re.compile(
    rb"<(?:!doctype|html|head|meta|body|table|div|!--|\?xml|p|h\d|center|span|title|style)\b", re.IGNORECASE
)
_WORKBOOK = re.compile(rb"""<(?:\w+:)?Workbook\b[^<>]*["']urn:schemas-microsoft-com:office:spreadsheet["']""")
_MAIL = re.compile(rb"\s*[a-z-]+:\s")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_OLE_ENTRY = 128
_NO_DOCUMENT = msg(
    "this is no document that can be read: XLSX, XLS, PDF, DOCX, DOC, HTML, CSV or plain text is expected"
)
_ARCHIVE = msg("this is an archive; unpack it, and take the documents in it")
_LOCKED = msg("the document is locked with a password; open it, save it without one, and take that")


def _of_other(name: str, others: str) -> Message:
    return msg(
        "this is a document in {name}, which is not read; save it as {others}, and take that", name=name, others=others
    )


_OTHERS = {
    **dict.fromkeys(_PICTURES, msg("this is a picture, whatever its name; a document with text is expected")),
    **dict.fromkeys((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"), _ARCHIVE),
    b"{\\rtf": _of_other("RTF", "DOCX"),
}
"""What is said of a file by the bytes that it begins with."""


def format_of(data: bytes, path: Path) -> DocumentFormat:
    """Raises `InputError` for what is no document, or one that cannot be read."""
    if path.name.startswith("~$"):
        message = msg("this is what WPS or Office leaves beside an open document; take {name}", name=path.name[2:])
        raise InputError.of(message, str(path))
    if not data.strip(b"\0\t\n\r "):
        raise InputError.of(msg("the document is empty"), str(path))
    found = _format(data)
    if isinstance(found, Message):
        refuse_bare_utf_16(data, str(path))
        raise InputError.of(found, str(path))
    return found


def _format(data: bytes) -> DocumentFormat | Message:
    if data.startswith(_OLE):
        return _of_ole(data)
    if data.startswith(b"PK"):
        return _of_zip(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    known = next((found for begin, found in _OTHERS.items() if data.startswith(begin)), None)
    if known is not None:
        return known
    if _OLD_XLS.match(data):
        return "xls"
    return _of_text(data)


def _of_ole(data: bytes) -> DocumentFormat | Message:
    if _has_stream(data, "EncryptedPackage"):
        return _LOCKED
    if _has_stream(data, "Workbook") or _has_stream(data, "Book"):
        return "xls"
    return "doc" if _has_stream(data, "WordDocument") else _NO_DOCUMENT


def _has_stream(data: bytes, name: str) -> bool:
    """Whether an OLE file has a stream of this name: entries of its directory stand at every 128th byte, in UTF-16."""
    entry = f"{name}\0".encode("utf-16-le")
    at = data.find(entry)
    while at >= 0 and at % _OLE_ENTRY:
        at = data.find(entry, at + 1)
    return at >= 0


def _of_zip(data: bytes) -> DocumentFormat | Message:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return msg("the document is damaged; open it in WPS or Office, save it again, and take that")
    if "xl/workbook.bin" in names:
        return msg("this is a binary workbook (XLSB); save it as XLSX, and take that")
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if any(name.startswith("word/") for name in names):
        return "docx"
    if "OFD.xml" in names:
        return _of_other("OFD", "PDF / DOCX")
    return _of_other("OpenDocument", "DOCX / XLSX") if "content.xml" in names else _ARCHIVE


def _of_text(data: bytes) -> DocumentFormat | Message:
    head = data[:_HEAD]
    if b"\0" in head and not data.startswith(_MARKS):
        return _NO_DOCUMENT
    if _WORKBOOK.search(head.replace(b"\0", b"")):
        return "xml"
    if _is_mail(head):
        return "mht"
    if _MARKUP.search(head.replace(b"\0", b"")):
        return "html"
    return "csv" if _has_commas(data) else "text"


def _is_mail(head: bytes) -> bool:
    """A page that is saved with its pictures is laid out as a mail."""
    lowered = head.lower()
    return bool(_MAIL.match(lowered)) and all(each in lowered for each in (b"mime-version:", b"content-type:"))


def _has_commas(data: bytes) -> bool:
    """Copied text has tabs between its cells, or one cell a line; a comma of ASCII between cells makes a CSV file."""
    first = next((line for line in data.replace(b"\0", b"").splitlines() if line.count(b",") > 1), b"")
    return bool(first) and b"\t" not in first
