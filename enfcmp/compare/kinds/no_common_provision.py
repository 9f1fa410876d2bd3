"""Where both cite something; a part rests on a part of what its whole rests on."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.pair_examples import resting
from enfcmp.compare.renumbered import in_two_editions, renumbered
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.message import msg
from enfcmp.model import RuleExample
from enfcmp.text.form import fold


def _find(pair: LinkedPair, context: DiffContext) -> Iterator[Divergence]:
    if not (pair.is_alone and pair.from_.provisions and pair.to.provisions) or pair.shared:
        return
    ends = pair.from_, pair.to
    if not any(renumbered(*ends)) and not any(in_two_editions(*ends, context.followed)):
        is_one_name = fold(pair.from_.name).text == fold(pair.to.name).text
        yield Divergence(
            message=msg("they have one name and no provision in common")
            if is_one_name
            else msg("they have no provision in common"),
            items=pair.ids,
            severity="error" if is_one_name else None,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="warning",
    title=msg("No provision in common"),
    summary=msg("Linked items cite no provision in common; an error where they have the same name."),
    reason=msg("Either one of them rests on a wrong basis, or they are not one matter."),
    find=_find,
    examples=(
        RuleExample(
            msg("the same name over other articles"),
            "- {number: '1', name: 对药品价格进行监测, type: 行政检查, basis_text: 《甲法》第一百零三条}",
            1,
            other="- {number: '1', name: 对药品价格进行监测, type: 行政检查, basis_text: 《乙法》第八十四条}",
        ),
        resting(msg("one article in common"), "对药品价格进行监测", "《甲法》第八条 《甲法》第九条", "《甲法》第九条"),
        RuleExample(
            msg("nothing that could be compared"),
            "- {number: '1', name: 对药品价格进行监测, basis_text: 《甲法》第八条}",
            other="- {number: '1', name: 对药品价格进行监测}",
        ),
    ),
)
