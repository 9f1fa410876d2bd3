"""What every source of texts has in common: an edition that can be opened, and the reader that opens it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from enfcmp.model import Statute, StatuteEntry
from enfcmp.text.fold import title_key

# 社会保险法_20181229 (the national database), 社会保险法_2018-12-29, 社会保险法(2018-12-29) (LawRefBook)
_DATED_NAME = re.compile(r"(.*\S)\s*(?:_([0-9]{4})-?([0-9]{2})-?([0-9]{2})|[(（]([0-9]{4})-([0-9]{2})-([0-9]{2})[)）])")

ENDED = ("废止", "失效", "停止执行", "停止施行")
_LONGEST_ENDING = 5000  # characters: a code names the ten laws that it repeals in 300


class Volume(msgspec.Struct, frozen=True):
    """An edition whose text is at hand, not opened: what is known of it, its file, and its key inside that file."""

    entry: StatuteEntry
    path: Path
    key: str = ""


class Ending(msgspec.Struct, frozen=True):
    """An edition that may repeal something: the folded words that go before its last 同时废止."""

    volume: Volume
    words: str


def ending(volume: Volume, text: str) -> Iterator[Ending]:
    """What a text says before the last words that end another instrument; nothing where it has no such words."""
    at = max(text.rfind(word) for word in ENDED)
    if at >= 0:
        yield Ending(volume, title_key(text[max(0, at - _LONGEST_ENDING) : at]))


class Reader(msgspec.Struct, frozen=True):
    """How one kind of file is read.

    `takes` tells from a name whether a file in a folder is one of its kind, which a file named by the user need not be.
    `endings` gives the editions in a file that may repeal something.
    """

    suffixes: tuple[str, ...]
    takes: Callable[[str], bool]
    volumes: Callable[[Path], tuple[Volume, ...]]
    read: Callable[[Volume], Statute]
    endings: Callable[[Path], Iterable[Ending]]


def says_which_law(name: str) -> bool:
    """Whether a file's name can be a title; README and index are none."""
    return not name.startswith("~$") and any(map(_is_ideograph, Path(name).stem))


def _is_ideograph(char: str) -> bool:
    return "\u3400" <= char <= "\u4dbf" or "\u4e00" <= char <= "\u9fff"  # a class of them takes 2 ms to compile


def volumes_by_name(path: Path) -> tuple[Volume, ...]:
    """The one edition in a file that is named after it; the file is not opened."""
    title, edition = _title_and_edition(path.stem)
    return (Volume(StatuteEntry(title, edition, str(path)), path),)


def _title_and_edition(stem: str) -> tuple[str, dt.date | None]:
    match = _DATED_NAME.fullmatch(stem)
    if match is None:
        return stem, None
    year, month, day = (int(part) for part in match.groups()[1:] if part)
    edition = date(year, month, day)
    return (match[1], edition) if edition else (stem, None)


def date(year: int, month: int, day: int) -> dt.date | None:
    """The date, None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
