"""Once for each basis, by the last day in its note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import Message, msg
from enfcmp.model import RuleExample, Spot
from enfcmp.text.noted_day import NotedDay, last_noted_day

_FIRST_YEAR = 1949  # of the law that is in force
_TEXT = "# 甲法\n\n2022年3月4日修正\n\n<!-- INFO END -->\n\n第一条 侵占基金的，责令追回。\n"


def _find(cited: Cited, context: CheckContext) -> Iterator[Problem]:
    noted = last_noted_day(cited.basis.edition) if cited.citation_index == 0 else None
    message = _fault(noted, cited, context) if noted else None
    if message:
        yield Problem(
            message=message,
            fix=msg("print the day of the edition that is meant"),
            spot=Spot(cited.item.number, "edition", cited.basis_index),
            printed=cited.basis.edition,
        )


def _fault(noted: NotedDay, cited: Cited, context: CheckContext) -> Message | None:
    year, month, day = noted
    try:
        first = dt.date(year, month or 1, day or 1)
    except ValueError:
        return msg("the note names a day that does not exist")
    if year < _FIRST_YEAR or first > context.as_of:
        return msg("the note says {printed}; there is no such edition", printed=str(year))
    known = context.standings.of(cited.basis.instrument).known
    newest = max((each.edition for each in known.editions if each.edition), default=None) if known else None
    if newest and year > newest.year:
        return msg(
            "the note says {printed}; the newest edition that is known is of {known}",
            printed=str(year),
            known=newest.isoformat(),
        )
    return None


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="info",
    title=msg("Edition noted that is not known"),
    summary=msg("The note behind a title names a day on which there is no edition, or none that is known."),
    reason=msg("A slip in the year sends the reader to an edition that does not exist."),
    find=_find,
    examples=(
        RuleExample(
            msg("two figures of the year exchanged"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, edition: （2202年修正）}]}",
            1,
            _TEXT,
        ),
        RuleExample(
            msg("a month that does not exist"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, edition: （2022年13月4日修正）}]}",
            1,
            _TEXT,
        ),
        RuleExample(
            msg("a year after the newest edition"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, edition: （2024年修正）}]}",
            1,
            _TEXT,
        ),
        RuleExample(
            msg("the edition that is known"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, edition: （2022年3月4日修正）}]}",
            0,
            _TEXT,
        ),
        RuleExample(
            msg("an instrument of which nothing is known"),
            "- {number: '1', name: 甲, bases: [{instrument: 《乙法》, edition: （2019年修正）}]}",
            0,
            _TEXT,
        ),
    ),
)
