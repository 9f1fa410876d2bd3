"""The item against all its counterparts together."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Gathered
from enfcmp.compare.only import only_here
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import msg
from enfcmp.model import RuleExample


def _find(gathered: Gathered, context: Context) -> Iterator[Divergence]:
    yield from only_here(gathered, context)


RULE = Rule(
    module=__name__,
    asks=Asks.TO_ITEM,
    severity="warning",
    shown=Shown.PLACES,
    title=msg("Only the second list cites it"),
    summary=msg("An item of the second list cites a provision that none of its counterparts cites."),
    reason=msg("What is done for one reason here and for another there may not be the same."),
    find=_find,
    examples=(
        RuleExample(
            msg("one article more"),
            "- {number: '1', name: 对医疗救助的监督检查, basis_text: 《甲法》第八条}",
            1,
            other="- {number: '1', name: 对医疗救助的监督检查, basis_text: 《甲法》第八条 《甲法》第九条}",
        ),
        RuleExample(
            msg("a part of the article is the article"),
            "- {number: '1', name: 对医疗救助的监督检查, basis_text: 《甲法》第八条}",
            other="- {number: '1', name: 对医疗救助的监督检查, basis_text: 《甲法》第八条第二款}",
        ),
        RuleExample(
            msg("the parts of a split taken together"),
            "- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条}\n"
            "- {number: '2', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第九条}",
            other="- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
        ),
    ),
)
