"""type-differs."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.message import msg
from enfcmp.model import RuleExample


@kinds.add("type_differs")
class TypeDiffers:
    """Another action type."""

    id = "type-differs"
    severity = "error"
    sort = "pair"
    needs_texts = False
    title = msg("Other action type")
    summary = msg("The action type is another one.")
    reason = msg("Which procedure applies depends on the type; one matter cannot be of two.")
    examples = (
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
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """行政强制 is coarser than 行政强制措施, and no other type."""
        ours, theirs = thing.from_.type, thing.to.type
        if ours and theirs and ours != theirs:
            is_coarser = ours.startswith(theirs) or theirs.startswith(ours)
            yield Divergence(
                message=msg("the action type is {before} here, {after} there", before=ours, after=theirs),
                items=thing.ids,
                before=ours,
                after=theirs,
                severity="info" if is_coarser else None,
            )
