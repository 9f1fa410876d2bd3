"""Every common provision that both quote; one finding each, with all words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.compare.compared import CommonProvision, DiffContext, LinkedPair
from enfcmp.compare.divergences_of import of_quotations
from enfcmp.compare.pair_examples import quoting_both
from enfcmp.compare.quotation_differences import WordChange, listed
from enfcmp.compare.which_side_is_right import agreeing
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import Message, msg
from enfcmp.model import RuleExample


def _find(pair: LinkedPair, context: DiffContext) -> Iterator[Divergence]:
    for each in pair.common:
        if each.outcome and each.unexplained:
            yield of_quotations(pair, each, _said(each, context), "warning" if _is_particle(each.unexplained) else None)


def _is_particle(changes: Iterable[WordChange]) -> bool:
    """Whether no more than a 的 differs: 以下的罚款 and 以下罚款."""
    return all((each.before or "的") == "的" == (each.after or "的") for each in changes)


def _said(each: CommonProvision, context: DiffContext) -> Message:
    assert each.outcome
    changes = each.unexplained
    words = msg("other words: {changes}", changes=listed((one.before, one.after) for one in changes))
    agrees = agreeing(each, ([one.here for one in changes], [one.there for one in changes]), context)
    return msg("{words}; {agrees}", words=words, agrees=agrees) if agrees else words


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="error",
    shown=Shown.WORDS,
    title=msg("Quoted in other words"),
    summary=msg("One provision is quoted in two wordings; a warning where no more than a 的 differs."),
    reason=msg("At most one of the two is as enacted; with official texts at hand it is said which."),
    find=_find,
    examples=(
        RuleExample(
            msg("another word"),
            "- {number: '1', name: 侵占基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 隐匿、侵占基金的，责令追回。}]}]}",
            1,
            other="- {number: '1', name: 侵占基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 隐匿、占用基金的，责令追回。}]}]}",
        ),
        quoting_both(
            msg("numerals, width and punctuation"),
            "处二倍以上五倍以下、百分之五的罚款。",
            "'处2倍以上5倍以下,5％的罚款'",
        ),
        quoting_both(
            msg("a 的, as a warning"), "骗取基金的，处五万元以下的罚款。", "骗取基金的，处五万元以下罚款。", 1
        ),
        quoting_both(
            msg("another amount is another kind's"),
            "骗取基金的，处二倍以上五倍以下的罚款。",
            "骗取基金的，处三倍以上五倍以下的罚款。",
        ),
    ),
)
