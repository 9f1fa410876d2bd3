"""edition-differs."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.compare.editions import other_editions, successors
from enfcmp.message import msg
from enfcmp.model import RuleExample


@kinds.add("edition_differs")
class EditionDiffers:
    """Another edition of one instrument, or an instrument and what replaces it."""

    id = "edition-differs"
    severity = "warning"
    sort = "pair"
    needs_texts = False
    title = msg("Other edition")
    summary = msg("One side cites another edition, or the older instrument where the other cites its successor.")
    reason = msg("An article may have another number or other words in another edition.")
    examples = (
        RuleExample(
            msg("two editions"),
            "- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法》, edition: （2018年修正）}]}",
            1,
            other="- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法（2010年通过）》}]}",
        ),
        RuleExample(
            msg("the same edition, said more fully"),
            "- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法》, edition: （2010年通过，2018年修正）}]}",
            other="- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法》, "
            "edition: （2018年12月29日修改）}]}",
        ),
        RuleExample(
            msg("an instrument and what is believed to replace it"),
            "- {number: '1', name: 对举报的奖励, bases: [{instrument: 《违法违规使用医疗保障基金举报奖励办法》}]}",
            1,
            other="- {number: '1', name: 对举报的奖励, bases: "
            "[{instrument: 《欺诈骗取医疗保障基金行为举报奖励暂行办法》}]}",
        ),
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """By the years that are printed, and by what the registry knows of replacements."""
        for title, before, after in other_editions(thing.from_, thing.to):
            yield Divergence(
                message=msg("{title}: {before} here, {after} there", title=title, before=before, after=after),
                items=thing.ids,
                before=before,
                after=after,
            )
        for change in successors(thing, context):
            yield Divergence(message=change.message, items=thing.ids, before=change.before, after=change.after)
