"""The two texts that a person wants beside each other: files, titles, or two editions of one title."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from enfcmp.errors import InputError
from enfcmp.law.instruments.known import resolve
from enfcmp.law.statutes.ask import law_named
from enfcmp.law.statutes.library import Library
from enfcmp.law.statutes.readers import by_suffix
from enfcmp.law.statutes.sources import volumes_in
from enfcmp.message import Message, msg
from enfcmp.model import Statute
from enfcmp.refusals import refusals_told


class TextWish(NamedTuple):
    """A text as a person names it, a title or a file, and the day whose edition is meant, if one is named."""

    named: str
    as_of: dt.date | None = None


def two_texts(library: Library, old: TextWish, new: TextWish) -> tuple[Statute, Statute]:
    """The older and the newer text; raises `InputError` where one is not there, has no articles, or both are one.

    Without a day the newer one is the last edition at hand, and the older one the last that begins before it.
    """
    newer = text_of(library, new)
    older = text_of(library, old, newer)
    if older == newer:
        raise InputError.of(_one_text(library, older))
    for text in (older, newer):
        if not text.articles:
            raise InputError.of(msg("《{title}》 has no articles", title=text.title), text.source)
    return older, newer


def text_of(library: Library, wish: TextWish, newer: Statute | None = None, *, may_be_ahead: bool = False) -> Statute:
    """One text: without a day the last edition at hand, or the last that begins before `newer`.

    One that counts on no day up to the one that is meant `may_be_ahead` of it.
    """
    if _is_file(wish.named):
        return _in_file(Path(wish.named))
    name = resolve(wish.named).name or wish.named
    editions = library.editions(name)
    is_ahead = may_be_ahead and bool(editions) and library.find(name, wish.as_of or dt.date.max) is None
    if wish.as_of is not None and not is_ahead:
        return law_named(library, wish.named, wish.as_of)
    if newer is not None and any(each == newer for each in editions):
        editions = tuple(each for each in editions if each.begins < newer.begins)
    return editions[-1] if editions else law_named(library, wish.named, dt.date.max)


@refusals_told()
def _is_file(named: str) -> bool:
    path = Path(named)
    return len(path.parts) > 1 or path.suffix.lower() in by_suffix() or path.is_file()


@refusals_told()
def _in_file(path: Path) -> Statute:
    if not path.exists():
        raise InputError.of(msg("there is no such file"), str(path))
    found = () if path.is_dir() else volumes_in(path)
    if len(found) != 1:
        message = msg("one law is expected here; name it by its title, and this with --statutes")
        raise InputError.of(message, str(path))
    return by_suffix()[path.suffix.lower()].read(found[0])


def _one_text(library: Library, text: Statute) -> Message:
    """What to do where both sides are one text."""
    days = dict.fromkeys(str(each.edition) for each in library.editions(text.title) if each.edition)
    if len(days) > 1:
        return msg(
            "both are one text of 《{title}》; editions at hand: {days} (--old-as-of, --new-as-of)",
            title=text.title,
            days=", ".join(days),
        )
    return msg("both are one text of 《{title}》; name another one, or a file", title=text.title)
