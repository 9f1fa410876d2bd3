"""remarks-differ."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample
from enfcmp.text.form import fold


@kinds.add("remarks_differ")
class RemarksDiffer:
    """Other remarks."""

    id = "remarks-differ"
    severity = "info"
    sort = "pair"
    needs_texts = False
    title = msg("Other remarks")
    summary = msg("The remarks differ.")
    reason = msg("A remark may limit an item, or hand it on to another body.")
    examples = (
        RuleExample(
            msg("other remarks"),
            "- {number: '1', name: 医疗保险稽核, remarks: 委托实施}",
            1,
            other="- {number: '1', name: 医疗保险稽核, remarks: 直接实施}",
        ),
        RuleExample(
            msg("a list without remarks"),
            "- {number: '1', name: 医疗保险稽核, remarks: 委托实施}",
            other="- {number: '1', name: 医疗保险稽核}",
        ),
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """Where both lists have remarks at all."""
        before, after = thing.from_.remarks, thing.to.remarks
        if _has_any(context.from_list) and _has_any(context.to_list) and _words(before) != _words(after):
            yield Divergence(
                message=msg("{before} here, {after} there", before=before or "–", after=after or "–"),
                items=thing.ids,
                before=before,
                after=after,
            )


def _has_any(items: ItemList) -> bool:
    return any(item.remarks for item in items.items)


def _words(text: str | None) -> str:
    return fold(text or "").text
