"""Of pairs that stand alone: a part is always narrower than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.divergences_of import of_names
from enfcmp.compare.pair_examples import named
from enfcmp.compare.quotation_differences import listed
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import msg


def _find(pair: LinkedPair, _context: DiffContext) -> Iterator[Divergence]:
    found = pair.names
    if pair.is_alone and found is not None and found.has_content:
        yield of_names(
            pair,
            msg(
                "said of who or what: {words}",
                words=listed([("、".join(found.only_from), "、".join(found.only_to))]),
            ),
        )


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="warning",
    shown=Shown.WORDS,
    title=msg("Other scope in the name"),
    summary=msg("One name says something of who or what that the other does not."),
    reason=msg("A word such as 定点, 个人, 公立 widens or narrows whom and what the item reaches."),
    find=_find,
    examples=(
        named(msg("a word that narrows"), "对个人骗取医疗保障基金支出的处罚", "对骗取医疗保障基金支出的处罚", 1),
        named(msg("another conduct"), "对违法违规使用医疗保障基金举报的奖励", "对骗取医疗保障基金举报的奖励", 1),
        named(
            msg("a word that the other name has elsewhere"),
            "对参加药品采购的投标人违法行为的处罚",
            "对参加药品采购投标的投标人违法行为的处罚",
        ),
    ),
)
