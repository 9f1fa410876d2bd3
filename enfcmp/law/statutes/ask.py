"""What a person asks a library for, with an answer to every mistake."""

from __future__ import annotations

import datetime as dt

from enfcmp.errors import InputError
from enfcmp.law.instruments.known import resolve
from enfcmp.law.statutes.library import Library
from enfcmp.message import msg
from enfcmp.model import Article, Statute
from enfcmp.text.fold import narrow, title_key
from enfcmp.text.nearest import nearest
from enfcmp.text.numbers.reading import number

_LONGEST_NUMBER = 12


def law_named(library: Library, title: str, as_of: dt.date) -> Statute:
    """The edition of a law, named by any of its titles, that counts on a day."""
    name = resolve(title).name or title
    found = library.find(name, as_of)
    if found:
        return found
    editions = library.editions(name)
    if not editions:
        raise _unknown(library, title)
    raise InputError.of(
        msg(
            "no edition of 《{title}》 that is at hand counts on {date}; the first begins on {begins} (--as-of)",
            title=editions[0].title,
            date=as_of.isoformat(),
            begins=editions[0].begins.isoformat(),
        )
    )


def _unknown(library: Library, title: str) -> InputError:
    # 中华人民共和国 before a title would drown a mistyped short one
    titles = {title_key(entry.title): entry.title for entry in library.entries()}
    if not titles:
        return InputError.of(msg("no official text is at hand; name a folder with --statutes"))
    near = [titles[key] for key in nearest(title_key(title), titles)]
    if not near:
        return InputError.of(msg("there is no text of `{title}`; `enfcmp statutes` lists what there is", title=title))
    return InputError.of(msg("there is no text of `{title}`; near it: {near}", title=title, near=", ".join(near)))


def article_named(statute: Statute, named: str) -> Article:
    """The article that a person names: 87, 第八十七条, 20-1."""
    place = _place(named)
    if place is None:
        raise InputError.of(msg("`{named}` is no article; 87, 第八十七条 and 20-1 are the forms", named=named))
    found = statute.article(*place)
    if found:
        return found
    if not statute.articles:
        raise InputError.of(msg("《{title}》 has no articles", title=statute.title))
    first, last = (min(each.number for each in statute.articles), max(each.number for each in statute.articles))
    raise InputError.of(
        msg(
            "《{title}》 has no article `{named}`; its articles are {first} to {last}",
            title=statute.title,
            named=named,
            first=first,
            last=last,
        )
    )


def _place(named: str) -> tuple[int, int] | None:
    words = narrow(named).strip().removeprefix("第").replace("条之", "-").removesuffix("条")
    article, dash, inserted = words.partition("-")
    if max(len(article), len(inserted)) > _LONGEST_NUMBER:
        return None
    values = number(article), number(inserted) if dash else 0
    return None if values[0] is None or values[1] is None else (values[0], values[1])
