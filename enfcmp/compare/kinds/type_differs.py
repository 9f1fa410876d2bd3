"""行政强制 is coarser than 行政强制措施, and no other type."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.message import msg
from enfcmp.model import RuleExample


def _find(pair: LinkedPair, _context: DiffContext) -> Iterator[Divergence]:
    ours, theirs = pair.from_.type, pair.to.type
    if ours and theirs and ours != theirs:
        is_coarser = ours.startswith(theirs) or theirs.startswith(ours)
        yield Divergence(
            message=msg("the action type is {before} here, {after} there", before=ours, after=theirs),
            items=pair.ids,
            ours=ours,
            theirs=theirs,
            severity="info" if is_coarser else None,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="error",
    title=msg("Other action type"),
    summary=msg("The action type is another one."),
    reason=msg("Which procedure applies depends on the type; one matter cannot be of two."),
    find=_find,
    examples=(
        RuleExample(
            msg("another type"),
            "- {number: '1', name: 对医疗救助的监督检查, type: 行政检查}",
            1,
            other="- {number: '1', name: 对医疗救助的监督检查, type: 行政处罚}",
        ),
        RuleExample(
            msg("a coarser type, as a note"),
            "- {number: '1', name: 对资料的封存, type: 行政强制}",
            1,
            other="- {number: '1', name: 对资料的封存, type: 行政强制措施}",
        ),
        RuleExample(
            msg("a list without types"),
            "- {number: '1', name: 对医疗救助的监督检查, type: 行政检查}",
            other="- {number: '1', name: 对医疗救助的监督检查}",
        ),
    ),
)
