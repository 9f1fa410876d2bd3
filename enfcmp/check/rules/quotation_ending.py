"""Only where the words reach the end of the paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_words
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.reading is not None and cited.reading.ending is not None:
        before, after = cited.reading.ending
        yield of_words(
            cited,
            msg("it does not end in the mark that was enacted"),
            msg("end it as enacted"),
            expected=before,
            printed=after,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="info",
    shown=Shown.ENACTED,
    title=msg("Ending not as enacted"),
    summary=msg("A quotation ends in ； or ： where the enactment has a full stop."),
    reason=msg("It looks as if something followed, and was cut."),
    find=_find,
    examples=(
        quoting(msg("a semicolon"), "第二条第二款", "登记不收取费用，任何单位不得收费；", 1),
        quoting(msg("a full stop"), "第二条第二款", "登记不收取费用，任何单位不得收费。", 0),
    ),
)
