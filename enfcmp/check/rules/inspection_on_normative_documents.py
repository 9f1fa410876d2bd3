"""Only where the level of every basis is known."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.levels import NORMATIVE, known_levels
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot


def _find(item: Item, _context: CheckContext) -> Iterator[Problem]:
    levels = known_levels(item)
    if item.type in ("行政检查", "行政奖励") and levels and levels <= NORMATIVE:
        yield Problem(message=msg("the item rests on normative documents only"), spot=Spot(item.number, "type"))


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="info",
    title=msg("Normative documents only"),
    summary=msg("An inspection or a reward rests on normative documents only."),
    reason=msg(
        "That is allowed for some, and asked about at every review: a law or regulation would be firmer ground."
    ),
    find=_find,
    examples=(
        RuleExample(
            msg("an inspection"),
            "- {number: '1', name: 甲的检查, type: 行政检查, bases: [{instrument: 《药品集中采购监督管理办法》}]}",
            1,
        ),
        RuleExample(
            msg("with a law"), "- {number: '1', name: 甲的检查, type: 行政检查, bases: [{instrument: 《社会保险法》}]}"
        ),
    ),
)
