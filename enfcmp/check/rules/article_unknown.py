"""article-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Cited, Context, Example, Problem, rules
from enfcmp.message import Message, msg
from enfcmp.model import Provision, Statute, Unit
from enfcmp.text.numerals import chinese

TEXT = "# 甲法\n\n<!-- INFO END -->\n\n第一条 甲。\n\n第二条 乙：\n\n（一）丙；\n\n（二）丁。\n\n戊。\n"


@rules.add("article_unknown")
class ArticleUnknown:
    """A cited article, paragraph or subparagraph that the instrument does not have."""

    id = "article-unknown"
    severity = "error"
    sort = "citation"
    needs_texts = True
    summary = msg("The instrument has no such article, paragraph or subparagraph.")
    reason = msg("The number is a slip of the pen, or that of an older edition.")
    examples = (
        Example(
            "no such article",
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第三条}]}]}",
            1,
            TEXT,
        ),
        Example(
            "no such paragraph",
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第二条第三款}]}]}",
            1,
            TEXT,
        ),
        Example(
            "no such subparagraph",
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第二条第（三）项}]}]}",
            1,
            TEXT,
        ),
        Example(
            "a subparagraph that is there, without the paragraph it stands in",
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第二条第（二）项}]}]}",
            0,
            TEXT,
        ),
        Example(
            "it is there",
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第二条第二款}]}]}",
            0,
            TEXT,
        ),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
        """Every place that a citation names."""
        if thing.statute is None or not _is_whole(thing.statute):
            return
        for unit in thing.citation.units:
            message = _fault(unit, thing.statute) if unit.article else None
            if message:
                yield Problem(
                    message=message,
                    spot=thing.spot("at"),
                    provision=Provision.of(thing.basis.instrument, unit),
                    after=thing.citation.at,
                )


def _is_whole(statute: Statute) -> bool:
    """Whether the articles run from 1 without a hole: an excerpt lacks articles that the instrument has."""
    numbers = {article.number for article in statute.articles}
    return numbers == set(range(1, len(numbers) + 1))


def _fault(unit: Unit, statute: Statute) -> Message | None:
    """What of a place is not there."""
    article = statute.article(unit.article or 0, unit.inserted if isinstance(unit.inserted, int) else 0)
    values: dict[str, str | int] = {"title": statute.title, "number": unit.article or 0}
    if article is None:
        return msg("{title} has no article {number}; its last is {last}", **values, last=statute.articles[-1].number)
    if unit.paragraph and unit.paragraph > len(article.paragraphs):
        return msg(
            "article {number} of {title} has {count} paragraphs, not {cited}",
            **values,
            count=len(article.paragraphs),
            cited=unit.paragraph,
        )
    paragraphs = article.paragraphs[unit.paragraph - 1 : unit.paragraph] if unit.paragraph else article.paragraphs
    count = max((len(paragraph.subparagraphs) for paragraph in paragraphs), default=0)
    if unit.subparagraph and unit.subparagraph > count:
        return msg(
            "{place} of {title} has {count} subparagraphs, not {cited}",
            **values,
            place=f"第{chinese(unit.article or 0)}条",
            count=count,
            cited=unit.subparagraph,
        )
    return None
