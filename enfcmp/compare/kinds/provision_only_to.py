"""The item against all its counterparts together."""

from __future__ import annotations

from enfcmp.compare.only import A_PART_IS_THE_ARTICLE, only_here
from enfcmp.compare.pair_examples import resting
from enfcmp.findings.rule import Asks, Rule, Shown
from enfcmp.message import msg
from enfcmp.model import RuleExample

RULE = Rule(
    module=__name__,
    asks=Asks.TO_ITEM,
    severity="warning",
    shown=Shown.PLACES,
    title=msg("Only the second list cites it"),
    summary=msg("An item of the second list cites a provision that none of its counterparts cites."),
    reason=msg("What is done for one reason here and for another there may not be the same."),
    find=only_here,
    examples=(
        resting(msg("one article more"), "对医疗救助的监督检查", "《甲法》第八条", "《甲法》第八条 《甲法》第九条", 1),
        A_PART_IS_THE_ARTICLE,
        RuleExample(
            msg("the parts of a split taken together"),
            "- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条}\n"
            "- {number: '2', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第九条}",
            other="- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
        ),
    ),
)
