"""When a text was issued, revised and put in force, as far as its dated lines and its articles print it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from enfcmp.law.statutes.article_heads import N
from enfcmp.law.statutes.volume import date
from enfcmp.model import Article
from enfcmp.text.numbers.reading import number

_DATE = rf"({N})\s{{0,3}}年\s{{0,3}}({N})\s{{0,3}}月\s{{0,3}}({N})\s{{0,3}}日"
_ANY_DATE = re.compile(_DATE)
_DATED_LINE = re.compile(rf"[（(]?\s{{0,3}}(?:根据|自)?\s{{0,3}}{_DATE}")
_BEGINS = re.compile(r"\s*(?:起\s*)?(?:施行|实施|生效)")
# 本办法由…负责解释，自…起施行; where a 第 stands before it, it may speak of a part.
_IN_FORCE = re.compile(
    rf"(?:^|[。；\n])\s{{0,3}}(?:本[^。；\n第]{{1,40}}?)?自\s{{0,3}}{_DATE}\s{{0,3}}起(?:正式)?(?:施行|实施|生效|实行|执行)"
)
_REVISED = ("修订", "修正", "修改")
_PUBLISHED = ("公布", "发布")


class Dates(NamedTuple):
    """What is printed; what is not is None."""

    issued: dt.date | None = None
    revised: dt.date | None = None
    in_force: dt.date | None = None


def printed_dates(head: Iterable[str], articles: Iterable[Article]) -> Dates:
    """The dates of a text from the lines before its first article, and from its last article."""
    found = _head_dates(head)
    return found._replace(in_force=_in_force(articles) or found.in_force)


def _head_dates(head: Iterable[str]) -> Dates:
    """Publication counts as the issue before adoption does: 国务院令 is in force by what is published."""
    adopted: list[dt.date] = []
    published: list[dt.date] = []
    revised: list[dt.date] = []
    in_force: list[dt.date] = []
    for when, words in _events(head):
        if _BEGINS.match(words):
            in_force.append(when)
        elif any(word in words for word in _REVISED):
            revised.append(when)
        else:
            (published if any(word in words for word in _PUBLISHED) else adopted).append(when)
    return Dates(next(iter(published or adopted), None), max(revised, default=None), max(in_force, default=None))


def _events(head: Iterable[str]) -> Iterator[tuple[dt.date, str]]:
    """Every date of the dated lines with the words up to the next one."""
    for line in filter(_DATED_LINE.match, head):
        matches = list(_ANY_DATE.finditer(line))
        ends = [*(match.start() for match in matches[1:]), len(line)]
        for match, end in zip(matches, ends, strict=True):
            when = _as_date(match)
            if when:
                yield when, line[match.end() : end]


def _in_force(articles: Iterable[Article]) -> dt.date | None:
    """From the last article that says 本法自…起施行; an earlier one may speak of a part only."""
    return next(filter(None, map(in_force_in, reversed(tuple(articles)))), None)


def in_force_in(article: Article) -> dt.date | None:
    """The day that an article prints as the first on which the instrument is in force: 本法自…起施行."""
    match = _IN_FORCE.search(article.whole)
    return _as_date(match) if match else None


def _as_date(match: re.Match[str]) -> dt.date | None:
    year, month, day = (number(part) for part in match.groups())
    return date(year, month, day) if year and month and day else None
