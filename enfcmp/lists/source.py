"""A list file's bytes to text, or the reason why not."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from enfcmp.byte_order_marks import refuse_bare_utf_16, text_behind_mark
from enfcmp.errors import Fault, InputError
from enfcmp.message import Message, msg
from enfcmp.os_errors import reason

MAX_LIST_BYTES = 20 * 1024 * 1024


class Wanted(NamedTuple):
    """What sort of file is expected, and what has to be in it; None where it may be empty."""

    file: Message
    content: Message | None


DECISIONS = Wanted(msg("a decisions file (.yaml)"), msg("decisions with `schema: enfcmp.decisions/1`"))
LIST = Wanted(msg("a list file (.yaml)"), msg("a list with `schema: enfcmp.list/1`"))


class FileText(NamedTuple):
    """A file as it was read: its text, and the SHA-256 of the bytes that the text was made of."""

    path: Path
    text: str
    sha256: str


def read_text(path: Path, wanted: Wanted = LIST) -> str:
    """The text of a file in UTF-8, or behind a byte order mark, of at most `MAX_LIST_BYTES`.

    Raises `InputError` for everything else.
    """
    return _decode(_read_bytes(path, wanted), str(path))


def read_source(path: Path, wanted: Wanted = LIST) -> FileText:
    """The same with the digest, from one reading: a file may change between two."""
    import hashlib

    data = _read_bytes(path, wanted)
    return FileText(path, _decode(data, str(path)), hashlib.sha256(data).hexdigest())


def _read_bytes(path: Path, wanted: Wanted) -> bytes:
    shown = str(path)
    try:
        if path.is_dir():
            raise InputError.of(msg("this is a folder; the path of {file} is expected", file=wanted.file), shown)
        if path.exists() and not path.is_file():
            raise InputError.of(msg("this is no file; the path of {file} is expected", file=wanted.file), shown)
        with path.open("rb") as stream:
            data = stream.read(MAX_LIST_BYTES + 1)
    except FileNotFoundError:
        raise InputError.of(msg("there is no such file"), shown) from None
    except (OSError, ValueError) as error:
        raise InputError.of(msg("the file cannot be read: {reason}", reason=reason(error)), shown) from None
    if len(data) > MAX_LIST_BYTES:
        raise InputError.of(
            msg("the file is larger than {limit} MB, which is the limit for a list", limit=MAX_LIST_BYTES >> 20), shown
        )
    if wanted.content and not data.strip():
        raise InputError.of(msg("the file is empty; {content} is expected", content=wanted.content), shown)
    return data


def _decode(data: bytes, path: str) -> str:
    text = text_behind_mark(data, path)
    if text is not None:
        return text
    refuse_bare_utf_16(data, path)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
    message = msg("the file is not UTF-8; save it as UTF-8")
    if _is_chinese(data, "gb18030"):
        message = msg("the file is GB18030 (GBK), not UTF-8; save it as UTF-8")
    raise InputError([Fault(message=message, path=path, line=line, column=column)])


def _is_chinese(data: bytes, encoding: str) -> bool:
    """Whether the bytes decode, and mostly to the common ideographs: random bytes often decode, but to rare ones."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    beyond_ascii = [char for char in text if char > "\x7f"]
    common = sum(
        "\u3000" <= char <= "\u303f" or "\u4e00" <= char <= "\u9fff" or char >= "\uff00" for char in beyond_ascii
    )
    return common > len(beyond_ascii) / 2
