"""inspection-on-normative-documents."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.check.levels import NORMATIVE, known_levels
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot


@rules.add("inspection_on_normative_documents")
class InspectionOnNormativeDocuments:
    """An inspection or a reward that rests on normative documents only."""

    id = "inspection-on-normative-documents"
    severity = "info"
    sort = "item"
    needs_texts = False
    title = msg("Normative documents only")
    summary = msg("An inspection or a reward rests on normative documents only.")
    reason = msg(
        "That is allowed for some, and asked about at every review: a law or regulation would be firmer ground."
    )
    examples = (
        RuleExample(
            msg("an inspection"),
            "- {number: '1', name: 甲的检查, type: 行政检查, bases: [{instrument: 《药品集中采购监督管理办法》}]}",
            1,
        ),
        RuleExample(
            msg("with a law"), "- {number: '1', name: 甲的检查, type: 行政检查, bases: [{instrument: 《社会保险法》}]}"
        ),
    )

    def check(self, thing: Item, context: Context) -> Iterator[Problem]:
        """Only where the level of every basis is known."""
        levels = known_levels(thing)
        if thing.type in ("行政检查", "行政奖励") and levels and levels <= NORMATIVE:
            yield Problem(message=msg("the item rests on normative documents only"), spot=Spot(thing.number, "type"))
