"""Of pairs that stand alone: the parts of a split share little by nature."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.only import lacking
from enfcmp.compare.pair_examples import resting
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.message import msg
from enfcmp.provisions_compared import place_key


def _find(pair: LinkedPair, context: DiffContext) -> Iterator[Divergence]:
    ours, theirs = pair.from_.provisions, pair.to.provisions
    places = {place_key(each.ours) for each in pair.shared}
    lack = (lacking(*ends, context.apart) for ends in ((ours, theirs), (theirs, ours)))
    if pair.is_alone and len(places) == 1 and all(lack):
        yield Divergence(message=msg("it is all that both cite"), items=pair.ids, provision=pair.shared[0].ours)


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="info",
    title=msg("One provision in common"),
    summary=msg("Both cite one provision in common, and each others besides."),
    reason=msg("A link that hangs on one provision is worth a look."),
    find=_find,
    examples=(
        resting(
            msg("one of two on either side"),
            "医疗保险稽核",
            "《甲法》第八条 《甲法》第九条",
            "《甲法》第八条 《乙法》第四条",
            1,
        ),
        resting(msg("nothing besides on one side"), "医疗保险稽核", "《甲法》第八条 《甲法》第九条", "《甲法》第八条"),
    ),
)
