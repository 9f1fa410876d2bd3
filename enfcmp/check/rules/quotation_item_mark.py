"""The number of a 项 as it is printed before its words."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_words
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    for enacted, printed in cited.reading.marks if cited.reading is not None else ():
        yield of_words(
            cited,
            msg("the words behind the mark are those of another item"),
            msg("print the mark as enacted"),
            expected=enacted,
            printed=printed,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="warning",
    shown=Shown.ENACTED,
    title=msg("Mark of an item not as enacted"),
    summary=msg("An item of the law is printed under the number of another one."),
    reason=msg("Decisions cite the item by its number; the words and the number have to be those of one."),
    find=_find,
    examples=(
        quoting(msg("item two under （一）"), "第四条", "有下列行为之一的，责令改正：（一）隐瞒收入的。", 1),
        quoting(msg("its own"), "第四条", "有下列行为之一的，责令改正：（二）隐瞒收入的。", 0),
    ),
)
