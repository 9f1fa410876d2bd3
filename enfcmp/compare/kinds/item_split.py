"""The item with all that answer to it."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Gathered
from enfcmp.compare.several import several
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.message import msg
from enfcmp.model import RuleExample


def _find(gathered: Gathered, _context: Context) -> Iterator[Divergence]:
    yield from several(gathered)


RULE = Rule(
    module=__name__,
    asks=Asks.FROM_ITEM,
    severity="info",
    title=msg("Item split"),
    summary=msg("One item of the first list is several in the second."),
    reason=msg("What one list counts as one matter the other counts as several; they are compared together."),
    find=_find,
    examples=(
        RuleExample(
            msg("one here, two there"),
            "- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
            1,
            other="- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条}\n"
            "- {number: '2', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第九条}",
        ),
        RuleExample(
            msg("one to one"),
            "- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
            other="- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
        ),
    ),
)
