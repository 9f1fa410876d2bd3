"""The fewest pairs that have to be moved for both lists to be in one order; one finding for all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.message import msg
from enfcmp.model import RuleExample


def _find(pairs: Sequence[LinkedPair], context: DiffContext) -> Iterator[Divergence]:
    alone = [pair for pair in pairs if pair.is_alone]
    position = {item.id: at for at, item in enumerate(context.to_list.items)}
    moved = len(alone) - _longest_rise([position[pair.to.id] for pair in alone])
    if moved:
        yield Divergence(
            message=msg("of {count} pairs, {moved} stand in another order", count=len(alone), moved=moved), items=()
        )


def _longest_rise(values: Sequence[int]) -> int:
    """The length of the longest rising part of a sequence, not necessarily in a row."""
    ends: list[int] = []
    for value in values:
        ends[bisect_left(ends, value) : bisect_left(ends, value) + 1] = [value]
    return len(ends)


RULE = Rule(
    module=__name__,
    asks=Asks.LISTS,
    severity="info",
    title=msg("Other order"),
    summary=msg("The items stand in another order."),
    reason=msg("In two versions of one list an item may have been moved on purpose, or by mistake."),
    find=_find,
    examples=(
        RuleExample(
            msg("one item moved"),
            "- {number: '1', name: 医疗保险稽核}\n- {number: '2', name: 对价格的监测}\n"
            "- {number: '3', name: 对举报的奖励}",
            1,
            other="- {number: '1', name: 对举报的奖励}\n- {number: '2', name: 医疗保险稽核}\n"
            "- {number: '3', name: 对价格的监测}",
        ),
        RuleExample(
            msg("one item less"),
            "- {number: '1', name: 医疗保险稽核}\n- {number: '2', name: 对价格的监测}\n"
            "- {number: '3', name: 对举报的奖励}",
            other="- {number: '1', name: 医疗保险稽核}\n- {number: '2', name: 对举报的奖励}",
        ),
    ),
)
