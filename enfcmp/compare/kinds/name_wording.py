"""name-wording."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.message import msg
from enfcmp.model import RuleExample


@kinds.add("name_wording")
class NameWording:
    """The same words for who and what, put in another way."""

    id = "name-wording"
    severity = "info"
    sort = "pair"
    needs_texts = False
    title = msg("Name in other words")
    summary = msg("The names say the same in another way.")
    reason = msg("What is searched for under one name is not found under the other.")
    examples = (
        RuleExample(
            msg("another frame"),
            "- {number: '1', name: 对单位遵守社会保险法规情况的监督检查}",
            1,
            other="- {number: '1', name: 对单位遵守社会保险法规情况进行监督检查}",
        ),
        RuleExample(
            msg("form alone"),
            "- {number: '1', name: 对单位、个人遵守法规情况的监督检查}",
            other="- {number: '1', name: 对单位 个人遵守法规情况的监督检查。}",
        ),
        RuleExample(
            msg("another word for who is punished is another kind's"),
            "- {number: '1', name: 对个人骗取医疗保障基金的处罚}",
            other="- {number: '1', name: 对单位骗取医疗保障基金的处罚}",
        ),
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """Of pairs that stand alone: the name of a part is always another one."""
        found = thing.names
        if thing.is_alone and found is not None and not found.has_content:
            yield Divergence(
                message=msg("the names are worded differently"),
                items=thing.ids,
                before=thing.from_.name,
                after=thing.to.name,
            )
