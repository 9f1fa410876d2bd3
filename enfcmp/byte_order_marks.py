"""Text that begins with a byte order mark, as Notepad and PowerShell write it, and UTF-16 that lacks its mark."""

from __future__ import annotations

import codecs

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg

_MARKS = (  # the longer ones first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_ZEROS = 0.02  # of all bytes; a text in Chinese has at least so many line ends, blanks and digits
_TYPED, _LOOKED_AT = 0.9, 1 << 16


def text_behind_mark(data: bytes, path: str) -> str | None:
    """The text behind a byte order mark, None where there is none; raises `InputError` where the bytes belie it."""
    for mark, name, shown in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name, shown, path)
    return None


def refuse_bare_utf_16(data: bytes, path: str) -> None:
    """Raise `InputError` for UTF-16 without a mark: zeros where ASCII is, and a text that somebody could have typed."""
    if data.count(0) > _ZEROS * len(data) and any(_is_typed(data, name) for name in ("utf-16-le", "utf-16-be")):
        message = msg("the file seems to be UTF-16 without its byte order mark; save it as UTF-8")
        raise InputError.of(message, path)


def _is_typed(data: bytes, name: str) -> bool:
    """Whether nearly all characters are ASCII, ideographs or full-width signs."""
    text = data[:_LOOKED_AT].decode(name, "replace")
    typed = sum(
        char.isspace() or " " <= char <= "~" or "\u3000" <= char <= "\u9fff" or char >= "\uff00" for char in text
    )
    return typed > _TYPED * len(text)


def _decoded(data: bytes, name: str, shown: str, path: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(name)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = msg("the file begins as {encoding}, but is damaged here; save it as UTF-8", encoding=shown)
    raise InputError([Fault(message=message, path=path, line=line, column=column)])
