"""Lines of a published text → articles, paragraphs and subparagraphs (条, 款, 项). One grammar for all sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from enfcmp.model import Article, Paragraph, Subparagraph
from enfcmp.text.fold import visible
from enfcmp.text.numbers.reading import NUMERALS, number
from enfcmp.text.simplified import simplified

# A longest number, so that a hostile line cannot ask for the value of a million digits.
N = f"[{NUMERALS}]{{1,12}}"
# Without a blank after it 第六条规定的… is a paragraph that speaks of an article.
_ARTICLE = re.compile(rf"第({N})条(?:之({N}))?(?:\s+|$)")
_SUBPARAGRAPH = re.compile(rf"[（(]({N})[）)]")
_POINT = re.compile(r"[0-9０-９]{1,2}\s*[.．、]")
_HEADING = re.compile(rf"#|目\s*录$|序\s*言$|第{N}(?:编|分编|章|节)(?:\s|$)")
_ANNEX = re.compile(rf"附(?:件|表|录)?\s*(?:{N}\s*)?(?:[：:]|$)")


class _Opened(NamedTuple):
    """An article whose lines are still being gathered."""

    number: int
    inserted: int
    lines: list[str]


class _Draft(NamedTuple):
    """A paragraph being put together: its own lines, and its subparagraphs with theirs."""

    lines: list[str]
    parts: list[tuple[int, list[str]]]


def is_heading(line: str) -> bool:
    """Whether the line is the head of a chapter or section, a heading of Markdown, or a table of contents."""
    return bool(_HEADING.match(simplified(line)))


def article_place(line: str) -> tuple[int, int, str] | None:
    """The article that the line opens: its number, the 一 of 之一 or 0, and the words behind; None where none."""
    match = _ARTICLE.match(simplified(line))
    value = number(match[1]) if match else None
    if match is None or value is None:
        return None
    return value, number(match[2] or "") or 0, line[match.end() :]


def articles(lines: Iterable[str]) -> tuple[Article, ...]:
    """The articles in the order of the text; what stands before the first and in annexes is left out."""
    found: list[_Opened] = []
    is_open = False
    for line in (visible(each).strip() for each in lines):
        place = article_place(line)
        if place:
            if found and place[:2] == (1, 0):
                break  # a second text begins here
            found.append(_Opened(place[0], place[1], [place[2]]))
        is_open = bool(place) or (is_open and not is_heading(line) and not _ANNEX.match(simplified(line)))
        if is_open and not place:
            found[-1].lines.append(line)
    return tuple(Article(each.number, paragraphs(each.lines), each.inserted) for each in found)


def paragraphs(lines: Iterable[str]) -> tuple[Paragraph, ...]:
    """The paragraphs of one article, each with the subparagraphs that follow it."""
    drafts: list[_Draft] = []
    for line in filter(None, map(str.strip, lines)):
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
