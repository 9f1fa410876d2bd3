"""Every common provision that both quote; one finding each, with all sanctions that part."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import CommonProvision, DiffContext, LinkedPair
from enfcmp.compare.divergences_of import of_quotations
from enfcmp.compare.pair_examples import quoting_both
from enfcmp.compare.penalties import reach
from enfcmp.compare.quotation_differences import listed
from enfcmp.compare.which_side_is_right import agreeing
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import Message, msg
from enfcmp.model import Sanction


def _find(pair: LinkedPair, context: DiffContext) -> Iterator[Divergence]:
    for each in pair.common:
        if each.outcome and each.other_sanctions:
            yield of_quotations(pair, each, _said(each, context))


def _said(each: CommonProvision, context: DiffContext) -> Message:
    assert each.outcome
    before, after = each.outcome.before, each.outcome.after
    sanctions = listed((_printed(row.from_, before), _printed(row.to, after)) for row in each.other_sanctions)
    words = msg("another sanction: {sanctions}", sanctions=sanctions)
    told = [change for change in each.outcome.changes if change not in each.unexplained]
    agrees = agreeing(each, ([one.here for one in told], [one.there for one in told]), context) if told else None
    return msg("{words}; {agrees}", words=words, agrees=agrees) if agrees else words


def _printed(sanction: Sanction | None, text: str) -> str:
    """A sanction as printed, with for whom it is, and 可以 where it may be left."""
    return text[slice(*reach(sanction, text))] if sanction else ""


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="error",
    shown=Shown.SANCTIONS,
    title=msg("Other sanction"),
    summary=msg("Of one provision another sanction is quoted: another kind, amount, bound, duration or bearer."),
    reason=msg("Whoever is punished by the wrong amount is punished without a legal basis."),
    find=_find,
    examples=(
        quoting_both(
            msg("another amount"),
            "骗取基金的，处骗取金额二倍以上五倍以下的罚款。",
            "骗取基金的，处骗取金额三倍以上五倍以下的罚款。",
            1,
        ),
        quoting_both(
            msg("a bound that is not included"),
            "骗取基金的，处1万元以上5万元以下的罚款。",
            "骗取基金的，处1万元以上不满5万元的罚款。",
            1,
        ),
        quoting_both(
            msg("may, and shall"),
            "骗取基金的，可以处1万元以上5万元以下的罚款。",
            "骗取基金的，处1万元以上5万元以下的罚款。",
            1,
        ),
        quoting_both(
            msg("the same amounts in other numerals"),
            "骗取基金的，处一万元以上五万元以下的罚款。",
            "骗取基金的，处10000元以上5万元以下罚款。",
        ),
        quoting_both(
            msg("a sanction that one side does not quote"),
            "骗取基金的，责令退回。情节严重的，处1万元以上5万元以下的罚款。",
            "骗取基金的，责令退回。",
        ),
    ),
)
