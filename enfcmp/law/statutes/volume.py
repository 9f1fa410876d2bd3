"""What every source of texts has in common: an edition that can be opened, and the reader that opens it."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from enfcmp.errors import InputError
from enfcmp.law.statutes.names import heading, is_title, named_law
from enfcmp.model import Statute, StatuteEntry
from enfcmp.text.fold import title_key

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


def can_be_a_law(name: str) -> bool:
    """Whether a file in a folder is looked at: not what an office program has open, and no README."""
    return not name.startswith("~$") and Path(name).stem.lower() not in {"readme", "index", "license", "changelog"}


def _says_which_law(stem: str) -> bool:
    return any("\u3400" <= char <= "\u4dbf" or "\u4e00" <= char <= "\u9fff" for char in stem)


def volumes_of(path: Path, lines: Callable[[Path], Sequence[str]]) -> tuple[Volume, ...]:
    """The one edition in a file, known by the name of the file, which is then not opened, else by its heading.

    None where neither says which law it is.
    """
    name = named_law(path.stem)
    if is_title(name.title):
        return (Volume(StatuteEntry(name.title, name.edition, str(path)), path),)
    with contextlib.suppress(InputError):  # what cannot be read is said where something of it is cited
        title = heading(lines(path))
        if title is not None:
            return (Volume(StatuteEntry(title, name.edition, str(path)), path),)
    is_named = _says_which_law(path.stem)
    return (Volume(StatuteEntry(name.title, name.edition, str(path)), path),) if is_named else ()


def date(year: int, month: int, day: int) -> dt.date | None:
    """The date, None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
