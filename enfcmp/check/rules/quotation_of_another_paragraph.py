"""Says where the words stand."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_place
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg
from enfcmp.provisions_compared import printed


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.reading is None or cited.reading.kind != "other-paragraph":
        return
    place = cited.reading.place
    if place.paragraph or place.subparagraph:
        yield of_place(
            cited,
            msg("the words stand elsewhere in the article: {place}", place=printed(place)),
            msg("correct the cited place or the quotation"),
        )


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="warning",
    shown=Shown.ENACTED,
    title=msg("Words of another paragraph"),
    summary=msg("The words of a quotation stand in another paragraph or subparagraph than the cited one."),
    reason=msg("The paragraph that is cited says something else."),
    find=_find,
    examples=(
        quoting(msg("the words of the second paragraph"), "第二条第一款", "登记不收取费用，任何单位不得收费。", 1),
        quoting(msg("its own"), "第二条第二款", "登记不收取费用，任何单位不得收费。", 0),
    ),
)
