"""Lines of a published text → articles, paragraphs and subparagraphs (条, 款, 项). One grammar for all sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import UnsetType

from enfcmp.law.statutes.annexes import begins_annex
from enfcmp.law.statutes.article_heads import ArticleHead, N, article_head, joined_head
from enfcmp.law.statutes.copied_lines import is_chapter
from enfcmp.law.statutes.defects import as_printed
from enfcmp.law.statutes.entries_in_line import entries_apart
from enfcmp.law.statutes.joined_articles import ArticleLines
from enfcmp.model import Article, Paragraph, Subparagraph, TextDefect
from enfcmp.text.fold import visible
from enfcmp.text.numbers.reading import number
from enfcmp.text.simplified import simplified

_SUBPARAGRAPH = re.compile(rf"[（(]({N})[）)]")
_POINT = re.compile(r"[0-9０-９]{1,2}\s*[.．、]")
_HEADING = re.compile(r"#|目\s*录$|序\s*言$")


class _Opened(NamedTuple):
    """An article whose lines are still being gathered."""

    number: int
    inserted: int
    lines: list[str]


class LaidOut(NamedTuple):
    """Articles in paragraphs, and the defects of the copy that they were read from."""

    articles: tuple[Article, ...]
    defects: tuple[TextDefect, ...] | UnsetType


class _Draft(NamedTuple):
    """A paragraph being put together: its own lines, and its subparagraphs with theirs."""

    lines: list[str]
    parts: list[tuple[int, list[str]]]


def is_heading(line: str) -> bool:
    """Whether the line is the head of a chapter or section, a heading of Markdown, or a table of contents."""
    return bool(_HEADING.match(simplified(line))) or is_chapter(line)


def opens_text(line: str) -> bool:
    """Whether the line opens the articles of a text: with the head of one, or with 第一条 and its words."""
    first = joined_head(line)
    return article_head(line) is not None or (first is not None and first.follows(0, 0))


def articles(lines: Iterable[str]) -> tuple[Article, ...]:
    """The articles in the order of the text; what stands before the first one and from an annex on is left out."""
    return laid_out(article_lines(lines)).articles


def article_lines(lines: Iterable[str]) -> tuple[ArticleLines, ...]:
    """The lines of each article."""
    found: list[_Opened] = []
    is_open = False
    for line in (visible(each).strip() for each in lines):
        head = _head(line, found)
        if found and ((head and (head.number, head.inserted) == (1, 0)) or begins_annex(simplified(line))):
            break  # a second text begins here, or an annex
        if head:
            found.append(_Opened(head.number, head.inserted, [head.words]))
        is_open = bool(head) or (is_open and not is_heading(line))
        if is_open and not head:
            found[-1].lines.append(line)
    return tuple(ArticleLines(each.number, each.inserted, tuple(filter(None, each.lines))) for each in found)


def laid_out(copy: Sequence[ArticleLines]) -> LaidOut:
    """The articles of a copy as they were printed, in paragraphs, and what of the copy was not so."""
    found = as_printed(copy)
    whole = (Article(each.number, paragraphs(each.lines), each.inserted) for each in found.articles)
    return LaidOut(tuple(whole), found.defects)


def _head(line: str, found: Sequence[_Opened]) -> ArticleHead | None:
    """The head of an article: set apart from its words, or the next number with its words directly behind."""
    head = article_head(line)
    if head is not None:
        return head
    head = joined_head(line)
    last = (found[-1].number, found[-1].inserted) if found else (0, 0)
    return head if head is not None and head.follows(*last) else None


def paragraphs(lines: Iterable[str]) -> tuple[Paragraph, ...]:
    """The paragraphs of one article, each with the subparagraphs that follow it."""
    drafts: list[_Draft] = []
    for line in (piece for each in filter(None, map(str.strip, lines)) for piece in entries_apart(each)):
        mark = _SUBPARAGRAPH.match(simplified(line))
        value = number(mark[1]) if mark else None
        if value is not None:
            _join_what_is_between(drafts, value)
            drafts = drafts or [_Draft([], [])]
            drafts[-1].parts.append((value, [line]))
        elif drafts and _POINT.match(line):
            _last_lines(drafts[-1]).append(line)  # 目 refines what stands before it
        else:
            drafts.append(_Draft([line], []))
    return tuple(_paragraph(draft) for draft in drafts)


def _join_what_is_between(drafts: list[_Draft], value: int) -> None:
    """Where （二） follows further lines of （一）, those lines are no paragraph of their own."""
    for index in range(len(drafts) - 2, -1, -1):
        parts = drafts[index].parts
        if parts:
            if not drafts[-1].parts and value == parts[-1][0] + 1:
                parts[-1][1].extend(line for draft in drafts[index + 1 :] for line in draft.lines)
                del drafts[index + 1 :]
            return


def _last_lines(draft: _Draft) -> list[str]:
    return draft.parts[-1][1] if draft.parts else draft.lines


def _paragraph(draft: _Draft) -> Paragraph:
    parts = tuple(Subparagraph(value, _text(lines)) for value, lines in draft.parts)
    return Paragraph(_text(draft.lines), parts)


def _text(lines: Sequence[str]) -> str:
    return "\n".join(lines)
