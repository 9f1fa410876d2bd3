"""Of pairs that stand alone: the name of a part is always another one."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.divergences_of import of_names
from enfcmp.compare.pair_examples import named
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import msg


def _find(pair: LinkedPair, _context: DiffContext) -> Iterator[Divergence]:
    found = pair.names
    if pair.is_alone and found is not None and not found.has_content:
        yield of_names(pair, msg("the names are worded differently"))


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="info",
    shown=Shown.WORDS,
    title=msg("Name in other words"),
    summary=msg("The names say the same in another way."),
    reason=msg("What is searched for under one name is not found under the other."),
    find=_find,
    examples=(
        named(
            msg("another frame"), "对单位遵守社会保险法规情况的监督检查", "对单位遵守社会保险法规情况进行监督检查", 1
        ),
        named(msg("form alone"), "对单位、个人遵守法规情况的监督检查", "对单位 个人遵守法规情况的监督检查。"),
        named(
            msg("another word for who is punished is another kind's"),
            "对个人骗取医疗保障基金的处罚",
            "对单位骗取医疗保障基金的处罚",
        ),
    ),
)
