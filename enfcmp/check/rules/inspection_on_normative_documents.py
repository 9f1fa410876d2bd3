"""inspection-on-normative-documents."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Example, Problem, rules
from enfcmp.check.levels import NORMATIVE, all_known, levels
from enfcmp.message import msg
from enfcmp.model import Item, Spot


@rules.add("inspection_on_normative_documents")
class InspectionOnNormativeDocuments:
    """An inspection or a reward that rests on normative documents only."""

    id = "inspection-on-normative-documents"
    severity = "info"
    sort = "item"
    needs_texts = False
    summary = msg("An inspection or a reward rests on normative documents only.")
    reason = msg(
        "That is allowed for some, and asked about at every review: a law or regulation would be firmer ground."
    )
    examples = (
        Example(
            "an inspection",
            "- {number: '1', name: 甲的检查, type: 行政检查, bases: [{instrument: 《药品集中采购监督管理办法》}]}",
            1,
        ),
        Example("with a law", "- {number: '1', name: 甲的检查, type: 行政检查, bases: [{instrument: 《社会保险法》}]}"),
    )

    def check(self, thing: Item, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
        """Only where the level of every basis is known."""
        found = levels(thing)
        if thing.type in ("行政检查", "行政奖励") and found and all_known(found) and set(found) <= NORMATIVE:
            yield Problem(message=msg("the item rests on normative documents only"), spot=Spot(thing.number, "type"))
