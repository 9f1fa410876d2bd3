"""Where the next words complete the last ones, or take some of them back."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_words
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.law.quotations.quotation_kinds import FAITHFUL
from enfcmp.message import msg


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.reading is not None and cited.reading.kind in FAITHFUL and cited.reading.unsaid:
        yield of_words(
            cited,
            msg("the next words belong to it: the items that it announces, or what it excepts"),
            msg("quote them too, or print …… in their place"),
            expected=cited.reading.unsaid,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="info",
    shown=Shown.ENACTED,
    title=msg("Stops before its items or its exception"),
    summary=msg("A quotation stops at a colon without the items, or before a proviso."),
    reason=msg("The law says something else without what follows: which acts are meant, or who is excepted."),
    find=_find,
    examples=(
        quoting(msg("without the proviso"), "第三条", "变更登记免收费用。", 1),
        quoting(msg("with it"), "第三条", "变更登记免收费用。但是，补发证件的除外。", 0),
        quoting(msg("without the items"), "第四条", "有下列行为之一的，责令改正：", 1),
        quoting(msg("with one of them"), "第四条", "有下列行为之一的，责令改正：（二）隐瞒收入的。", 0),
    ),
)
