"""Names, and provisions that both quote."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Pair
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import msg
from enfcmp.model import RuleExample
from enfcmp.text.form import fold


def _find(pair: Pair, _context: Context) -> Iterator[Divergence]:
    before, after = pair.from_.name, pair.to.name
    if pair.is_alone and before != after and fold(before).text == fold(after).text:
        yield Divergence(message=msg("the names differ in form"), items=pair.ids, ours=before, theirs=after)
    for each in pair.common:
        if each.outcome and each.outcome.is_equal and not each.outcome.is_same_print:
            yield Divergence(
                message=msg("the quotations differ in form"),
                items=pair.ids,
                provision=each.provision,
                ours=each.outcome.before,
                theirs=each.outcome.after,
            )


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="info",
    shown=Shown.PRINT,
    on_request=True,
    title=msg("Form only"),
    summary=msg("Width, punctuation, numerals or spelling differ, and nothing else; only with --style."),
    reason=msg("It changes nothing, but a list that is printed beside another should look like it."),
    find=_find,
    examples=(
        RuleExample(
            msg("numerals in a quotation"),
            "- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 处二倍以上五倍以下的罚款。}]}]}",
            1,
            other="- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 处2倍以上5倍以下的罚款。}]}]}",
        ),
        RuleExample(
            msg("punctuation in a name"),
            "- {number: '1', name: 对单位、个人的监督检查}",
            1,
            other="- {number: '1', name: 对单位，个人的监督检查}",
        ),
        RuleExample(
            msg("to the letter"), "- {number: '1', name: 医疗保险稽核}", other="- {number: '1', name: 医疗保险稽核}"
        ),
    ),
)
