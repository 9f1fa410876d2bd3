"""Names, and provisions that both quote."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.divergences_of import of_names, of_quotations
from enfcmp.compare.pair_examples import named, quoting_both
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import msg
from enfcmp.text.form import fold


def _find(pair: LinkedPair, _context: DiffContext) -> Iterator[Divergence]:
    before, after = pair.from_.name, pair.to.name
    if pair.is_alone and before != after and fold(before).text == fold(after).text:
        yield of_names(pair, msg("the names differ in form"))
    for each in pair.common:
        if each.outcome and each.outcome.is_equal and not each.outcome.is_same_print:
            yield of_quotations(pair, each, msg("the quotations differ in form"))


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
        quoting_both(msg("numerals in a quotation"), "处二倍以上五倍以下的罚款。", "处2倍以上5倍以下的罚款。", 1),
        named(msg("punctuation in a name"), "对单位、个人的监督检查", "对单位，个人的监督检查", 1),
        named(msg("to the letter"), "医疗保险稽核", "医疗保险稽核"),
    ),
)
