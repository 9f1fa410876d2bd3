"""Repeals that a text prints in its last articles: 《…》同时废止, with the day that 本法自…起施行 prints.

Only a whole instrument that is named counts. What is none: an earlier text of the same title, which is an edition
(工会法 58 repeals the 工会法 of 1950); an amending decision that is named in passing (根据《关于修改…的决定》修正的
《…》); a part (《…》中关于…的规定); what has no title (与本法不一致的规定).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from enfcmp.law.statutes.dates import in_force_in
from enfcmp.model import Article, Repeal, Statute
from enfcmp.text.fold import title_key

_LAST_ARTICLES = 4
_ENDS = re.compile(r"(?:同时|即行|随之|一并|相应)(?:予以)?(?:废止|失效|停止执行|停止施行)")
_SENTENCE = re.compile(r"[^。；\n]+")
_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
_PASSING = re.compile(r"\s*(?:第[^第次]{1,3}次)?(?:修正|修订|修改)")  # 根据《关于修改…的决定》修正的
# What may stand between a title and what ends it: a note, a mark, a conjunction, and who made the next one when.
_NOTE = r"(?:[（(][^（）()]*[）)]\s*)?"
_WHOLE = re.compile(rf"\s*{_NOTE}(?:$|[、，,《]|和|及|与|以及|同时|即行|随之|一并|自本|均)(?!本)")


def repeals_in(statute: Statute) -> Iterator[Repeal]:
    """Every whole instrument that a text repeals, in the order in which it prints them."""
    last = statute.articles[-_LAST_ARTICLES:]
    for article in last:
        for sentence in _SENTENCE.findall(article.whole):
            end = _ENDS.search(sentence)
            if end:
                for title in _titles(sentence[: end.start()]):
                    if title_key(title) != title_key(statute.title):
                        yield _repeal(statute, article, title)


def _titles(words: str) -> Iterator[str]:
    """The titles of whole instruments in the part of a sentence that goes before 同时废止."""
    for match in _TITLE.finditer(words):
        behind = words[match.end() :]
        if _WHOLE.match(behind) and not (match[1].endswith("决定") and _PASSING.match(behind)):
            yield match[1]


def _repeal(statute: Statute, article: Article, title: str) -> Repeal:
    printed = in_force_in(article)
    others = (in_force_in(each) for each in statute.articles[-_LAST_ARTICLES:])
    day = printed or next(filter(None, others), None)
    return Repeal(
        title=title,
        by=statute.title,
        article=article.number,
        day=day or _published(statute),
        is_printed=day is not None,
        not_before=statute.edition,
        source=statute.source,
    )


def _published(statute: Statute) -> dt.date | None:
    """The day from which 自公布之日起施行 counts: that of the first issue, where the text prints it."""
    return statute.issued
