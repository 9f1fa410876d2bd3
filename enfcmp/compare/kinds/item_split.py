"""The item with all that answer to it."""

from __future__ import annotations

from enfcmp.compare.pair_examples import resting
from enfcmp.compare.several import several
from enfcmp.findings.rule import Asks, Rule
from enfcmp.message import msg
from enfcmp.model import RuleExample

RULE = Rule(
    module=__name__,
    asks=Asks.FROM_ITEM,
    severity="info",
    title=msg("Item split"),
    summary=msg("One item of the first list is several in the second."),
    reason=msg("What one list counts as one matter the other counts as several; they are compared together."),
    find=several,
    examples=(
        RuleExample(
            msg("one here, two there"),
            "- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
            1,
            other="- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条}\n"
            "- {number: '2', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第九条}",
        ),
        resting(
            msg("one to one"),
            "对骗取医疗保障基金的处罚",
            "《甲法》第八条 《甲法》第九条",
            "《甲法》第八条 《甲法》第九条",
        ),
    ),
)
