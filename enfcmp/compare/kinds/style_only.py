"""style-only."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.message import msg
from enfcmp.model import RuleExample
from enfcmp.text.form import fold


@kinds.add("style_only")
class StyleOnly:
    """The same said in another form."""

    id = "style-only"
    severity = "info"
    sort = "pair"
    needs_texts = False
    title = msg("Form only")
    summary = msg("Width, punctuation, numerals or spelling differ, and nothing else; only with --style.")
    reason = msg("It changes nothing, but a list that is printed beside another should look like it.")
    examples = (
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
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """Names, and provisions that both quote."""
        before, after = thing.from_.name, thing.to.name
        if thing.is_alone and before != after and fold(before).text == fold(after).text:
            yield Divergence(message=msg("the names differ in form"), items=thing.ids, before=before, after=after)
        for each in thing.common:
            if each.outcome and each.outcome.is_equal and not each.outcome.is_same_print:
                yield Divergence(
                    message=msg("the quotations differ in form"),
                    items=thing.ids,
                    provision=each.provision,
                    before=each.outcome.before,
                    after=each.outcome.after,
                )
