"""Only where the level of every basis is known."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.levels import NORMATIVE, known_levels, unborne
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample


def _find(item: Item, _context: CheckContext) -> Iterator[Problem]:
    levels = known_levels(item)
    if item.type == "行政处罚" and levels and levels <= NORMATIVE:
        yield unborne(
            item,
            msg("the penalty rests on normative documents only"),
            msg("cite the law, regulation or rule that sets it"),
        )


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="error",
    title=msg("Penalty without legislation"),
    summary=msg("A penalty rests on normative documents only."),
    reason=msg(
        "Article 16 of 中华人民共和国行政处罚法 (2021): apart from laws, regulations and rules, "
        "no normative document may set a penalty."
    ),
    find=_find,
    examples=(
        RuleExample(
            msg("a normative document alone"),
            "- {number: '1', name: 对某事的处罚, type: 行政处罚, bases: [{instrument: 《药品集中采购监督管理办法》}]}",
            1,
        ),
        RuleExample(
            msg("a law"), "- {number: '1', name: 对某事的处罚, type: 行政处罚, bases: [{instrument: 《社会保险法》}]}"
        ),
        RuleExample(
            msg("an instrument whose level is not known may be a rule"),
            "- {number: '1', name: 对某事的处罚, type: 行政处罚, bases: [{instrument: 《某某办法》}]}",
        ),
        RuleExample(
            msg("an inspection"),
            "- {number: '1', name: 对某事的检查, type: 行政检查, bases: [{instrument: 《药品集中采购监督管理办法》}]}",
        ),
    ),
)
