"""name-scope."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.compare.words import listed
from enfcmp.message import msg
from enfcmp.model import RuleExample


@kinds.add("name_scope")
class NameScope:
    """Words for who or what that only one name has."""

    id = "name-scope"
    severity = "warning"
    sort = "pair"
    needs_texts = False
    title = msg("Other scope in the name")
    summary = msg("One name says something of who or what that the other does not.")
    reason = msg("A word such as 定点, 个人, 公立 widens or narrows whom and what the item reaches.")
    examples = (
        RuleExample(
            msg("a word that narrows"),
            "- {number: '1', name: 对个人骗取医疗保障基金支出的处罚}",
            1,
            other="- {number: '1', name: 对骗取医疗保障基金支出的处罚}",
        ),
        RuleExample(
            msg("another conduct"),
            "- {number: '1', name: 对违法违规使用医疗保障基金举报的奖励}",
            1,
            other="- {number: '1', name: 对骗取医疗保障基金举报的奖励}",
        ),
        RuleExample(
            msg("a word that the other name has elsewhere"),
            "- {number: '1', name: 对参加药品采购的投标人违法行为的处罚}",
            other="- {number: '1', name: 对参加药品采购投标的投标人违法行为的处罚}",
        ),
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """Of pairs that stand alone: a part is always narrower than its whole."""
        found = thing.names
        if thing.is_alone and found is not None and found.has_content:
            yield Divergence(
                message=msg(
                    "said of who or what: {words}",
                    words=listed([("、".join(found.only_from), "、".join(found.only_to))]),
                ),
                items=thing.ids,
                before=thing.from_.name,
                after=thing.to.name,
            )
