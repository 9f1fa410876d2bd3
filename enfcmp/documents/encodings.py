"""Bytes as text: UTF-8, or the encodings that Chinese programs write; what calls itself gb2312 is read as GB 18030."""

from __future__ import annotations

import codecs
import re

from enfcmp.byte_order_marks import text_behind_mark
from enfcmp.errors import InputError
from enfcmp.message import msg

_AS_GB18030 = {"gb2312", "gbk", "gb_2312-80", "x-gbk", "euc-cn", "hz-gb-2312", "chinese"}
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=[\s"']*([\w-]+)""", re.IGNORECASE)
_HEAD = 4096


def decoded(data: bytes, path: str, declared: str | None = None) -> str:
    """The text, its lines ending as Unix has it; `declared` is what the document calls its encoding."""
    marked = text_behind_mark(data, path)
    if marked is not None:
        return _lines(marked)
    for name in filter(None, (_known(declared), "utf-8", "gb18030")):
        try:
            return _lines(data.decode(name))
        except UnicodeDecodeError:
            continue
    raise InputError.of(msg("the text is neither UTF-8 nor GB 18030; save it in one of them"), path)


def decoded_page(data: bytes, path: str, declared: str | None = None) -> str:
    """The text of a page, which may declare its encoding itself where nothing else does."""
    own = _CHARSET.search(data[:_HEAD])
    return decoded(data, path, declared or (own[1].decode() if own else None)).replace("\0", "")


def _known(declared: str | None) -> str | None:
    name = (declared or "").strip().lower()
    if name in _AS_GB18030:
        return "gb18030"
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
