"""item-merged."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Gathered, kinds
from enfcmp.compare.several import several
from enfcmp.message import msg
from enfcmp.model import RuleExample


@kinds.add("item_merged")
class ItemMerged:
    """One item of the second list is several in the first."""

    id = "item-merged"
    severity = "info"
    sort = "to-item"
    needs_texts = False
    title = msg("Items merged")
    summary = msg("One item of the second list is several in the first.")
    reason = msg("What one list counts as one matter the other counts as several; they are compared together.")
    examples = (
        RuleExample(
            msg("one here, two there"),
            "- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条}\n"
            "- {number: '2', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第九条}",
            1,
            other="- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
        ),
        RuleExample(
            msg("one to one"),
            "- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
            other="- {number: '1', name: 对骗取医疗保障基金的处罚, basis_text: 《甲法》第八条 《甲法》第九条}",
        ),
    )

    def compare(self, thing: Gathered, context: Context) -> Iterator[Divergence]:
        """The item with all that answer to it."""
        yield from several(thing)
