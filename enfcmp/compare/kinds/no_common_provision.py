"""no-common-provision."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.message import msg
from enfcmp.model import RuleExample
from enfcmp.text.form import fold


@kinds.add("no_common_provision")
class NoCommonProvision:
    """Two items that are one matter, and rest on nothing in common."""

    id = "no-common-provision"
    severity = "warning"
    sort = "pair"
    needs_texts = False
    title = msg("No provision in common")
    summary = msg("Linked items cite no provision in common; an error where they have the same name.")
    reason = msg("Either one of them rests on a wrong basis, or they are not one matter.")
    examples = (
        RuleExample(
            msg("the same name over other articles"),
            "- {number: '1', name: 对药品价格进行监测, type: 行政检查, basis_text: 《甲法》第一百零三条}",
            1,
            other="- {number: '1', name: 对药品价格进行监测, type: 行政检查, basis_text: 《乙法》第八十四条}",
        ),
        RuleExample(
            msg("one article in common"),
            "- {number: '1', name: 对药品价格进行监测, basis_text: 《甲法》第八条 《甲法》第九条}",
            other="- {number: '1', name: 对药品价格进行监测, basis_text: 《甲法》第九条}",
        ),
        RuleExample(
            msg("nothing that could be compared"),
            "- {number: '1', name: 对药品价格进行监测, basis_text: 《甲法》第八条}",
            other="- {number: '1', name: 对药品价格进行监测}",
        ),
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """Where both cite something; a part rests on a part of what its whole rests on."""
        if thing.is_alone and thing.from_.provisions and thing.to.provisions and not thing.shared:
            is_one_name = fold(thing.from_.name).text == fold(thing.to.name).text
            yield Divergence(
                message=msg("they have one name and no provision in common")
                if is_one_name
                else msg("they have no provision in common"),
                items=thing.ids,
                severity="error" if is_one_name else None,
            )
