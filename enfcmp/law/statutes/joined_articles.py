"""Articles that a copy has joined to the one before them: …的，处罚款。第十二条 …, where no other 第十二条 is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from enfcmp.law.statutes.article_heads import ArticleHead, N, article_head, joined_head

# Where a sentence begins, behind the heading of a chapter too, which then stays behind.
_BEGIN = re.compile(
    rf"(?:^|(?<=[。！？])|(?<=。”))\s{{0,9}}(?:第{N}(?:编|分编|章|节)[^。，；：、！？]{{0,30}}?)?(?=(?P<head>第{N}条))"
)
_INSERTED = "条之"  # which may be joined where no number is lacking
_LONGEST_HEAD = 100  # characters, with a title in brackets, and what tells a reference


class ArticleLines(NamedTuple):
    """An article as lines, without its number before them; `inserted` is the 一 of 之一, else 0."""

    number: int
    inserted: int
    lines: tuple[str, ...]


def told_apart(articles: Sequence[ArticleLines]) -> Iterator[ArticleLines]:
    """The articles, each joined one for itself: the next number, which the text has nowhere else."""
    known = {(each.number, each.inserted) for each in articles}
    for article, behind in zip_longest(articles, articles[1:]):
        if behind and _follows(behind, article) and not any(_INSERTED in line for line in article.lines):
            yield article
        else:
            yield from _parts(article, known)


def _follows(behind: ArticleLines, article: ArticleLines) -> bool:
    return ArticleHead(behind.number, behind.inserted, "").follows(article.number, article.inserted)


def _parts(article: ArticleLines, known: Collection[tuple[int, int]]) -> Iterator[ArticleLines]:
    """The article up to the one that is joined to it, then that one, and so on."""
    number, inserted, lines = article.number, article.inserted, list[str]()
    for line in article.lines:
        behind = 0
        for start, head in _heads(line):
            if head.follows(number, inserted) and (head.number, head.inserted) not in known:
                yield ArticleLines(number, inserted, (*lines, *filter(None, [line[behind:start].rstrip()])))
                number, inserted, lines = head.number, head.inserted, []
                behind = start + len(line[start : start + _LONGEST_HEAD]) - len(head.words)
        lines.append(line[behind:])
    yield ArticleLines(number, inserted, tuple(lines))


def _heads(line: str) -> Iterator[tuple[int, ArticleHead]]:
    """Each head of an article where a sentence begins, outside quotations of other texts: 修改为：“第十二条 …”."""
    depth = at = 0
    for begin in _BEGIN.finditer(line):
        start = begin.start("head")
        depth += line.count("“", at, start) - line.count("”", at, start)
        at = start
        head = _head(line[start : start + _LONGEST_HEAD]) if depth <= 0 else None
        if head is not None:
            yield start, head


def _head(words: str) -> ArticleHead | None:
    """The head of an article; None for a reference, with or without a blank."""
    if joined_head("".join(words.split())) is None:
        return None
    return article_head(words) or joined_head(words)
