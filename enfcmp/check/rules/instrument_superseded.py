"""What the registry has not verified is said as a belief."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import Message, msg
from enfcmp.model import Item, RuleExample, Spot


def _find(item: Item, context: CheckContext) -> Iterator[Problem]:
    for index, basis in enumerate(item.bases):
        judged = context.judgements.get(basis.instrument.name or "")
        replaced = judged.replaced_by if judged else None
        if replaced is None or replaced.since > context.as_of or context.standings.of(basis.instrument).repeal:
            continue  # what repeals it is said by another rule
        values = {"name": replaced.name, "day": replaced.since.isoformat()}
        message = (
            msg("replaced since {day} by {name}", **values)
            if replaced.verified
            else msg("believed replaced since {day} by {name}; not verified", **values)
        )
        yield Problem(
            message=message,
            fix=_fix(item, index, replaced.name, context),
            spot=Spot(item.number, "instrument", index),
            expected=replaced.name,
            printed=basis.instrument.printed,
        )


def _fix(item: Item, index: int, name: str, context: CheckContext) -> Message:
    """What to cite, with the articles that take over where that can be stated."""
    cited = (each for each in context.cited if (each.item.id, each.basis_index) == (item.id, index))
    newer = context.newest(name)
    told = (context.takeovers.said(unit, each.statute, newer) for each in cited for unit in each.citation.units)
    places = "、".join(dict.fromkeys(filter(None, told)))
    if places:
        return msg("confirm it, and cite what replaces it, which takes over: {places}", places=places)
    return msg("confirm it, and cite what replaces it")


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="warning",
    title=msg("Instrument replaced"),
    summary=msg("An instrument is replaced, or believed to be."),
    reason=msg("An instrument that is no longer in force is no basis. What is not verified is marked so."),
    find=_find,
    examples=(
        RuleExample(
            msg("believed replaced"),
            "- {number: '1', name: 甲, bases: [{instrument: 《欺诈骗取医疗保障基金行为举报奖励暂行办法》}]}",
            1,
        ),
        RuleExample(msg("in force"), "- {number: '1', name: 甲, bases: [{instrument: 《社会保险法》}]}"),
    ),
)
