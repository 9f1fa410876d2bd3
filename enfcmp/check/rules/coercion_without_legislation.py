"""Only where the level of every basis is known."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.levels import MAY_COERCE, known_levels, unborne
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample


def _find(item: Item, _context: CheckContext) -> Iterator[Problem]:
    levels = known_levels(item)
    if (item.type or "").startswith("行政强制") and levels and not levels & MAY_COERCE:
        yield unborne(
            item,
            msg("the coercive measure rests on no law and no regulation"),
            msg("cite the law or regulation that sets it"),
        )


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="error",
    title=msg("Coercion without law or regulation"),
    summary=msg("A coercive measure rests on no law and no regulation."),
    reason=msg(
        "Article 10 of 中华人民共和国行政强制法: laws set coercive measures; where there is no law, "
        "administrative and local regulations may set some; no other document may."
    ),
    find=_find,
    examples=(
        RuleExample(
            msg("a rule alone"),
            "- {number: '1', name: 封存资料, type: 行政强制, bases: [{instrument: 《社会保险稽核办法》}]}",
            1,
        ),
        RuleExample(
            msg("a law"), "- {number: '1', name: 封存资料, type: 行政强制, bases: [{instrument: 《社会保险法》}]}"
        ),
        RuleExample(
            msg("not known"), "- {number: '1', name: 封存资料, type: 行政强制, bases: [{instrument: 《某某条例》}]}"
        ),
    ),
)
