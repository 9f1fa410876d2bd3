"""Says which edition has the words, and which one counts."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.problems_of import of_words
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg
from enfcmp.model import RuleExample

_TEXT = "# 甲法\n\n<!-- INFO END -->\n\n第一条 侵占基金的，由有关部门责令追回。\n"


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.other_edition is not None and cited.statute is not None:
        quoted, counts = (each.begins.isoformat() for each in (cited.other_edition, cited.statute))
        yield of_words(
            cited,
            msg(
                "the words are those of the edition of {quoted}; that of {counts} counts",
                quoted=quoted,
                counts=counts,
            ),
            msg("print the words of the edition in force"),
            expected=counts,
            printed=quoted,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="warning",
    shown=Shown.ENACTED,
    of_instrument=True,
    title=msg("Words of another edition"),
    summary=msg("A quotation has the words of another edition than the one in force."),
    reason=msg("The words were the law once, or will be; on the day that is asked about the law says something else."),
    find=_find,
    examples=(
        RuleExample(
            msg("the words of the older edition"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: 占用基金的，由有关部门责令追回。}]}]}",
            1,
            _TEXT,
            _TEXT.replace("侵占", "占用"),
        ),
        RuleExample(
            msg("the words of the edition in force"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: 侵占基金的，由有关部门责令追回。}]}]}",
            0,
            _TEXT,
        ),
    ),
)
