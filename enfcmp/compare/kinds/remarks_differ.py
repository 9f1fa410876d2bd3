"""Where both lists have remarks at all."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample
from enfcmp.text.form import fold


def _find(pair: LinkedPair, context: DiffContext) -> Iterator[Divergence]:
    before, after = pair.from_.remarks, pair.to.remarks
    if _words(before) != _words(after) and _has_any(context.from_list) and _has_any(context.to_list):
        yield Divergence(
            message=msg("{before} here, {after} there", before=before or "–", after=after or "–"),
            items=pair.ids,
            ours=before,
            theirs=after,
        )


def _has_any(items: ItemList) -> bool:
    return any(item.remarks for item in items.items)


def _words(text: str | None) -> str:
    return fold(text or "").text


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="info",
    title=msg("Other remarks"),
    summary=msg("The remarks differ."),
    reason=msg("A remark may limit an item, or hand it on to another body."),
    find=_find,
    examples=(
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
    ),
)
