"""Once for each instrument and reason, at its first quotation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import Message, msg
from enfcmp.model import ItemList, RuleExample, Spot, Statute
from enfcmp.text.fold import title_key

_UNREAD = msg("the cited place could not be read")


def _find(_items: ItemList, context: CheckContext) -> Iterator[Problem]:
    without = [(cited, _reason(cited, context)) for cited in context.cited if cited.is_quoted]
    counts = Counter((title_key(_title(cited)), reason) for cited, reason in without)
    for cited, reason in without:
        count = counts.pop((title_key(_title(cited)), reason), 0)
        if count and reason is not None:
            title = _title(cited)
            yield Problem(
                message=msg(
                    "{title}: quotations that were not compared: {count}; {reason}",
                    title=title,
                    count=count,
                    reason=reason,
                ),
                fix=_fix(cited),
                spot=Spot(cited.item.number, "instrument", cited.basis_index),
                printed=title,
            )


def _title(cited: Cited) -> str:
    """The instrument as it is printed, the place where none is."""
    return cited.basis.instrument.printed or cited.citation.at or ""


def _reason(cited: Cited, context: CheckContext) -> Message | None:
    """Why a quotation was not compared; None where it was, and where article-unknown says why."""
    if cited.reading is not None or cited.other_edition is not None:
        return None
    if not (cited.basis.instrument.printed or cited.basis.instrument.name):
        return msg("it is not clear which instrument is meant")
    if cited.statute is not None:
        return _reason_in(cited.statute, cited)
    if _is_unread(cited):
        return _UNREAD
    if context.newest(cited.basis.instrument.name or cited.basis.instrument.printed):
        return msg("no edition that is at hand counts on that day")
    return msg("no official text is at hand")


def _reason_in(statute: Statute, cited: Cited) -> Message | None:
    """The same where a text is at hand."""
    if not statute.articles:
        return msg("the text at hand has no articles")
    if _is_unread(cited):
        return _UNREAD
    return None if statute.is_whole else msg("the text at hand is an excerpt without that article")


def _is_unread(cited: Cited) -> bool:
    return not cited.citation.units or cited.citation.units[0].article is None


def _fix(cited: Cited) -> Message | None:
    if cited.statute is not None and not cited.statute.articles:
        return msg("compare it by eye; an article is found where a line begins with 第一条 and a blank")
    if cited.statute or not cited.basis.instrument.printed:
        return None
    return msg("put its official text into a folder and name it with --statutes")


RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="info",
    shown=Shown.UNCOMPARED,
    title=msg("Quotations not checked"),
    summary=msg("Quotations could not be compared, since no official text is at hand."),
    reason=msg("What was not checked must not look as if it had passed."),
    find=_find,
    examples=(
        RuleExample(
            msg("no text"),
            "- {number: '1', name: 甲, bases: [{instrument: 《乙法》, provisions: [{at: 第一条, text: 甲。}]}]}",
            1,
            "# 甲法\n\n<!-- INFO END -->\n\n第一条 甲。\n",
        ),
        RuleExample(
            msg("an excerpt"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第一条, text: 甲。}]}]}",
            1,
            "# 甲法\n\n<!-- INFO END -->\n\n第八条 甲。\n",
        ),
        RuleExample(
            msg("a text without articles"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第一条, text: 甲。}]}]}",
            1,
            "# 甲法\n\n<!-- INFO END -->\n\n一、甲。\n",
        ),
        RuleExample(
            msg("its text is there"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第一条, text: 甲。}]}]}",
            0,
            "# 甲法\n\n<!-- INFO END -->\n\n第一条 甲。\n",
        ),
    ),
)
