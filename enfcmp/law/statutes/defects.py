"""The articles of a copy as they were printed, and what of the copy was not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from msgspec import UNSET, UnsetType

from enfcmp.law.statutes.annexes import without_signature
from enfcmp.law.statutes.copied_lines import without_annex, without_breaks, without_headings, without_tables
from enfcmp.law.statutes.joined_articles import ArticleLines, told_apart
from enfcmp.model import DefectKind, TextDefect, Unit
from enfcmp.provisions_compared import printed

_STEPS: tuple[tuple[DefectKind, Callable[[Sequence[str]], tuple[str, ...]]], ...] = (
    ("table-inside", without_tables),
    ("heading-inside", without_headings),
    ("break-inside", without_breaks),
)
_FEW = 10  # a tenth of its articles: a text that lacks more is an excerpt


class AsPrinted(NamedTuple):
    """Articles as printed, and the defects of the copy, each kind once."""

    articles: tuple[ArticleLines, ...]
    defects: tuple[TextDefect, ...] | UnsetType


def as_printed(copy: Sequence[ArticleLines]) -> AsPrinted:
    """The articles of a copy, told apart and cleaned, and what was found."""
    known = {(each.number, each.inserted) for each in copy}
    articles = list(told_apart(copy))
    found: dict[DefectKind, list[str]] = {}
    found["article-joined"] = [_label(each) for each in articles if (each.number, each.inserted) not in known]
    found["article-lacking"] = [printed(Unit(number)) for number in _lacking(articles)]
    if articles:
        last = articles[-1]
        lines = without_annex(last.lines)
        found["table-inside"] = [_label(last)] if lines != last.lines else []
        articles[-1] = last._replace(lines=tuple(without_signature(lines)))
    for kind, step in _STEPS:
        for at, each in enumerate(articles):
            lines = step(each.lines)
            if lines != each.lines:
                found.setdefault(kind, []).append(_label(each))
                articles[at] = each._replace(lines=lines)
    defects = tuple(TextDefect(kind, tuple(dict.fromkeys(where))) for kind, where in found.items() if where)
    return AsPrinted(tuple(articles), defects or UNSET)


def _label(article: ArticleLines) -> str:
    return printed(Unit(article.number, inserted=article.inserted))


def _lacking(articles: Sequence[ArticleLines]) -> Iterator[int]:
    """The numbers that are in no article though both beside them are, in a text that is whole but for few."""
    numbers = {each.number for each in articles}
    holes = [each for each in range(1, max(numbers, default=0)) if each not in numbers]
    if len(holes) * _FEW < len(numbers) and all({each - 1, each + 1} <= numbers for each in holes):
        yield from holes
