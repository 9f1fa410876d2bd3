"""one-common-provision."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.compare.only import lacking
from enfcmp.message import msg
from enfcmp.model import RuleExample
from enfcmp.places import key


@kinds.add("one_common_provision")
class OneCommonProvision:
    """A single provision in common, and other ones on both sides."""

    id = "one-common-provision"
    severity = "info"
    sort = "pair"
    needs_texts = False
    title = msg("One provision in common")
    summary = msg("Both cite one provision in common, and each others besides.")
    reason = msg("A link that hangs on one provision is worth a look.")
    examples = (
        RuleExample(
            msg("one of two on either side"),
            "- {number: '1', name: 医疗保险稽核, basis_text: 《甲法》第八条 《甲法》第九条}",
            1,
            other="- {number: '1', name: 医疗保险稽核, basis_text: 《甲法》第八条 《乙法》第四条}",
        ),
        RuleExample(
            msg("nothing besides on one side"),
            "- {number: '1', name: 医疗保险稽核, basis_text: 《甲法》第八条 《甲法》第九条}",
            other="- {number: '1', name: 医疗保险稽核, basis_text: 《甲法》第八条}",
        ),
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """Of pairs that stand alone: the parts of a split share little by nature."""
        ours, theirs = thing.from_.provisions, thing.to.provisions
        places = {key(each.ours) for each in thing.shared}
        if thing.is_alone and len(places) == 1 and lacking(ours, theirs) and lacking(theirs, ours):
            yield Divergence(message=msg("it is all that both cite"), items=thing.ids, provision=thing.shared[0].ours)
