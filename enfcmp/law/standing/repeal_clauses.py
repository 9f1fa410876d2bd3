"""Repeals that a text prints in its last articles: 《…》同时废止, with the day that 本法自…起施行 prints.

Only a whole instrument that is named, and of which it is said that it ends, counts. Titles that stand in a row share
what is said of the row. What is none: an earlier text of the same title, which is an edition (工会法 58 repeals the
工会法 of 1950); an amending decision, or a basis, that is named in passing (根据《…》制定的《…》); a part
(《…》、《…》中关于…的规定); what lapses by a title (违反《…》的，其许可证同时失效); a draft.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.law.statutes.dates import in_force_in
from enfcmp.model import Article, Repeal, Statute
from enfcmp.text.fold import title_key

_LAST_ARTICLES = 4
_LONGEST = 6000  # characters of a sentence that are looked at: a code names the ten laws that it repeals in 300
_DRAFTS = ("草案", "征求意见", "送审")
_SENTENCE = re.compile(r"[^。；]+")  # a line may break in its middle
_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
_NOTES = re.compile(r"(?:\s|[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)])*")
_ENDED = r"(?:废止|失效|停止执行|停止施行|不再执行|不再施行)(?![前后之时的])"
# What is said of a row: 同时废止, 自本条例施行之日起废止, 及其实施细则一并予以废止.
_ENDS = re.compile(
    r"(?:及其[^，。；《》]{1,12})?(?:均|都)?(?:自[^，。；《》]{1,20}起)?"
    rf"(?:同时|即行|随之|一并|相应|均)?(?:予以|宣布)?{_ENDED}"
)
_VERB_FIRST = re.compile(r"(?:同时|即行|随之|一并|起)(?:予以|宣布)?废止\s*(?=《)")
_LIST_FOLLOWS = re.compile(rf"下列[^，。；《》]{{1,30}}?{_ENDED}\s*[:：]")
# Between two titles of a row: a mark or a conjunction, and who made the next one when.
_BETWEEN = re.compile(
    r"\s*(?:(?:[、，,]|和|及|与|以及|或者)\s*)*(?P<made>[^《》，。；]{0,60}(?:发布|公布|颁布|通过|批准|印发|制定|修订)的)?"
)
# Before a row of which something else is said, up to the next comma.
_GOVERNED = re.compile(r"(?:根据|依照|按照|依据|参照|违反|除|与|对|适用|执行)\s*$")


class _Title(NamedTuple):
    """A title in a sentence, and where it begins and ends."""

    text: str
    start: int
    end: int


def repeals_in(statute: Statute) -> Iterator[Repeal]:
    """Every whole instrument that a text repeals, in the order in which it prints them."""
    if any(word in statute.title for word in _DRAFTS):
        return
    own = title_key(statute.title)
    last = statute.articles[-_LAST_ARTICLES:]
    for article in last:
        titles = [title for title in dict.fromkeys(_ended_titles(article.whole)) if title_key(title) != own]
        if titles:
            day = in_force_in(article) or next(filter(None, map(in_force_in, last)), None)
            yield from (_repeal(statute, article, title, day) for title in titles)


def _ended_titles(text: str) -> Iterator[str]:
    """The titles of the instruments that a text ends."""
    listed = _LIST_FOLLOWS.search(text)
    if listed:
        yield from _TITLE.findall(text[listed.end() :])
        text = text[: listed.start()]
    for sentence in _SENTENCE.findall(text):
        words = sentence[-_LONGEST:]
        for row in _rows(words):
            if _ENDS.match(words, _behind(words, row[-1])):
                yield from (title.text for title in _own(words, row))
            elif any(match.end() == row[0].start for match in _VERB_FIRST.finditer(words)):
                yield from (title.text for title in row)


def _rows(words: str) -> Iterator[list[_Title]]:
    """Titles that stand in a row, with no more between two than a mark and who made the next."""
    row: list[_Title] = []
    for match in _TITLE.finditer(words):
        title = _Title(match[1], match.start(), match.end())
        if row:
            between = _BETWEEN.match(words, _behind(words, row[-1]))
            if between is None or between.end() != title.start or not _is_row(between):
                yield row
                row = []
        row.append(title)
    if row:
        yield row


def _is_row(between: re.Match[str]) -> bool:
    """Whether there is a mark or a conjunction, or nothing at all; 《甲法》制定的《乙法》 is no row."""
    made = between["made"] or ""
    return not made or between[0].strip() != made.strip()


def _behind(words: str, title: _Title) -> int:
    """Where the notes behind a title end: （国发〔1990〕5号）."""
    notes = _NOTES.match(words, title.end)
    return notes.end() if notes else title.end


def _own(words: str, row: list[_Title]) -> list[_Title]:
    """The titles of a row of which the end is said: not those before the comma of 本条例不适用《…》，《…》同时废止."""
    if not _GOVERNED.search(words, max(0, row[0].start - 4), row[0].start):
        return row
    for at in range(1, len(row)):
        if "，" in words[row[at - 1].end : row[at].start]:
            return row[at:]
    return []


def _repeal(statute: Statute, article: Article, title: str, day: dt.date | None) -> Repeal:
    return Repeal(
        title=title,
        by=statute.title,
        article=article.number,
        day=day or _published(statute),
        is_printed=day is not None,
        not_before=statute.edition or statute.issued,
        source=statute.source,
    )


def _published(statute: Statute) -> dt.date | None:
    """The day from which 自公布之日起施行 counts: that of the first issue; of a revised text no day is known."""
    return statute.issued if statute.revised is None else None
