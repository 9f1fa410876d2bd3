"""Every place that a citation names."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import Message, msg
from enfcmp.model import Provision, RuleExample, Statute, Unit
from enfcmp.provisions_compared import printed

_TEXT = "# 甲法\n\n<!-- INFO END -->\n\n第一条 甲。\n\n第二条 乙：\n\n（一）丙；\n\n（二）丁。\n\n戊。\n"


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.statute is None or not cited.statute.is_whole:
        return
    for unit in cited.citation.units:
        message = _fault(unit, cited.statute) if unit.article else None
        if message:
            yield Problem(
                message=message,
                spot=cited.spot("at"),
                provision=Provision.of(cited.basis.instrument, unit),
                printed=cited.citation.at,
            )


def _fault(unit: Unit, statute: Statute) -> Message | None:
    """What of a place is not there."""
    article = statute.article(unit.article or 0, unit.inserted)
    values = {"title": statute.title, "place": printed(Unit(unit.article, inserted=unit.inserted))}
    if article is None:
        last = statute.articles[-1]
        return msg(
            "{title} has no {place}; its last is {last}",
            **values,
            last=printed(Unit(last.number, inserted=last.inserted)),
        )
    if unit.paragraph and unit.paragraph > len(article.paragraphs):
        count, cited = len(article.paragraphs), unit.paragraph
        return msg("{place} of {title} has {count} paragraphs, not {cited}", **values, count=count, cited=cited)
    paragraphs = article.paragraphs[unit.paragraph - 1 : unit.paragraph] if unit.paragraph else article.paragraphs
    count = max((len(paragraph.subparagraphs) for paragraph in paragraphs), default=0)
    if unit.subparagraph and unit.subparagraph > count:
        cited = unit.subparagraph
        return msg("{place} of {title} has {count} subparagraphs, not {cited}", **values, count=count, cited=cited)
    return None


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="error",
    shown=Shown.ENACTED,
    title=msg("No such article"),
    summary=msg("The instrument has no such article, paragraph or subparagraph."),
    reason=msg("The number is a slip of the pen, or that of an older edition."),
    find=_find,
    examples=(
        RuleExample(
            msg("no such article"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第三条}]}]}",
            1,
            _TEXT,
        ),
        RuleExample(
            msg("no such paragraph"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第二条第三款}]}]}",
            1,
            _TEXT,
        ),
        RuleExample(
            msg("no such subparagraph"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第二条第（三）项}]}]}",
            1,
            _TEXT,
        ),
        RuleExample(
            msg("a subparagraph that is there, without the paragraph it stands in"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第二条第（二）项}]}]}",
            0,
            _TEXT,
        ),
        RuleExample(
            msg("it is there"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第二条第二款}]}]}",
            0,
            _TEXT,
        ),
        RuleExample(
            msg("a text without articles"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第三条}]}]}",
            0,
            "# 甲法\n\n<!-- INFO END -->\n\n一、甲。\n",
        ),
    ),
)
