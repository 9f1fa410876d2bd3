"""Once for each basis, with the clause that repeals the instrument; what only a source marks so is to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.law.instruments.known import fact_sources
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import Message, msg
from enfcmp.model import Claim, Instrument, ItemList, Repeal, RuleExample, Severity, Standing, State, Unit
from enfcmp.provisions_compared import printed

_LONGEST_CHAIN = 5
_SEVERITY: dict[State, Severity] = {
    "repealed": "error",
    "to-be-repealed": "info",
    "marked": "warning",
    "doubtful": "info",
}


def _find(_items: ItemList, context: CheckContext) -> Iterator[Problem]:
    for _, group in groupby(context.cited, key=lambda each: (each.item.id, each.basis_index)):
        citations = tuple(group)
        first = citations[0]
        instrument = first.basis.instrument
        standing = context.standings.of(instrument)
        if standing.state is not None:
            yield Problem(
                message=_message(instrument.name or instrument.printed, standing),
                fix=_fix(citations, standing, context),
                spot=first.spot("instrument") if instrument.printed else first.spot("at"),
                printed=instrument.printed or instrument.name,
                severity=_SEVERITY[standing.state],
                state=standing.state,
            )


def _message(name: str, standing: Standing) -> Message:
    title = f"《{name.strip('《》')}》"
    if standing.repeal is None:
        return _marked(title, standing.mark or Claim(""), is_doubtful=standing.state == "doubtful")
    repeal = standing.repeal
    clause = _clause(repeal)
    if standing.state == "marked":
        return msg(
            "{title} is repealed by {clause}; from which day is not known, confirm it", title=title, clause=clause
        )
    if repeal.day is None:
        return msg("{title} is repealed by {clause}; the day is not printed there", title=title, clause=clause)
    values = {"title": title, "clause": clause, "day": repeal.day.isoformat()}
    if standing.state == "to-be-repealed":
        return msg("{title} is in force until {day}, when {clause} repeals it", **values)
    if repeal.is_printed:
        return msg("{title} is repealed since {day} by {clause}", **values)
    return msg("{title} is repealed since {day} by {clause}; the day is that of its publication, confirm it", **values)


def _clause(repeal: Repeal) -> Message | str:
    title = f"《{repeal.by}》"
    if not repeal.article:
        return title
    return msg("{title} article {article}", title=title, article=repeal.article, numerals=printed(Unit(repeal.article)))


def _marked(title: str, mark: Claim, *, is_doubtful: bool) -> Message:
    source = fact_sources().get(mark.source)
    day = source.known_up_to.isoformat() if source and source.known_up_to else ""
    name = mark.source if not day or day in mark.source else f"{mark.source} ({day})"
    if is_doubtful:
        return msg("{source} marks {title} as ended, another source holds it as current", source=name, title=title)
    return msg("{source} marks {title} as ended; by what and since when is not known", source=name, title=title)


def _fix(citations: tuple[Cited, ...], standing: Standing, context: CheckContext) -> Message:
    """What to cite, with the articles that take over where that is sure."""
    if standing.repeal is None:
        return msg("confirm whether it is in force")
    by = _in_force_now(standing.repeal.by, context)
    newer = context.newest(by)
    told = (context.takeovers.said(unit, cited.statute, newer) for cited in citations for unit in cited.citation.units)
    places = "、".join(dict.fromkeys(filter(None, told)))
    if places:
        return msg("cite {by}, which takes over: {places}", by=f"《{by}》", places=places)
    return msg("cite what regulates the matter now")


def _in_force_now(by: str, context: CheckContext) -> str:
    """What repeals it or, where that is repealed by now, what repeals that."""
    for _ in range(_LONGEST_CHAIN):
        standing = context.standings.of(Instrument(by, by))
        if standing.state != "repealed" or standing.repeal is None:
            break
        by = standing.repeal.by
    return by


_CODE = (
    "# 甲法\n\n<!-- INFO END -->\n\n第一条 侵占基金的，由有关部门责令追回。\n\n"
    "第二条 本法自2020年1月1日起施行。《乙条例》同时废止。\n"
)

RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="error",
    title=msg("Instrument repealed"),
    summary=msg("An instrument is repealed, or will be: an error from the day on, a note before it."),
    reason=msg(
        "What is repealed is no basis for anything that is done after that day; a list that prints it is void there."
    ),
    find=_find,
    examples=(
        RuleExample(
            msg("repealed by a code"),
            "- {number: '1', name: 甲, bases: [{instrument: 《中华人民共和国大气污染防治法》}]}",
            1,
        ),
        RuleExample(
            msg("repealed by a text at hand"),
            "- {number: '1', name: 甲, bases: [{instrument: 《乙条例》, provisions: [{at: 第三条}]}]}",
            1,
            _CODE,
        ),
        RuleExample(
            msg("marked by a source that says neither by what nor when"),
            "- {number: '1', name: 甲, bases: [{instrument: 《中华人民共和国乡镇企业法》}]}",
            1,
        ),
        RuleExample(
            msg("a law that repeals its own older text"),
            "- {number: '1', name: 甲, bases: [{instrument: 《中华人民共和国工会法》}]}",
        ),
    ),
)
