"""Of pairs that stand alone: a part is always narrower than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Pair
from enfcmp.compare.words import listed
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import msg
from enfcmp.model import RuleExample


def _find(pair: Pair, _context: Context) -> Iterator[Divergence]:
    found = pair.names
    if pair.is_alone and found is not None and found.has_content:
        yield Divergence(
            message=msg(
                "said of who or what: {words}",
                words=listed([("、".join(found.only_from), "、".join(found.only_to))]),
            ),
            items=pair.ids,
            ours=pair.from_.name,
            theirs=pair.to.name,
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
        RuleExample(
            msg("a word that narrows"),
            "- {number: '1', name: 对个人骗取医疗保障基金支出的处罚}",
            1,
            other="- {number: '1', name: 对骗取医疗保障基金支出的处罚}",
        ),
        RuleExample(
            msg("another conduct"),
            "- {number: '1', name: 对违法违规使用医疗保障基金举报的奖励}",
            1,
            other="- {number: '1', name: 对骗取医疗保障基金举报的奖励}",
        ),
        RuleExample(
            msg("a word that the other name has elsewhere"),
            "- {number: '1', name: 对参加药品采购的投标人违法行为的处罚}",
            other="- {number: '1', name: 对参加药品采购投标的投标人违法行为的处罚}",
        ),
    ),
)
