"""One finding for each stretch that is left out."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_words
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.reading is None or cited.reading.kind not in ("cut", "misworded"):
        return
    for dropped in cited.reading.dropped:
        yield of_words(
            cited,
            msg("these words are left out without ……"),
            msg("print the words, or …… in their place"),
            expected=dropped,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="warning",
    shown=Shown.ENACTED,
    title=msg("Words left out"),
    summary=msg("A part of a sentence is left out in silence, without ……."),
    reason=msg(
        "A cut that is not marked lets the rest say something else than the law; "
        "…… tells the reader that there is more."
    ),
    find=_find,
    examples=(
        quoting(msg("the second half is left out"), "第一条", "侵占、挪用社会保险基金的，由有关部门责令追回。", 1),
        quoting(msg("a whole paragraph"), "第二条", "登记不收取费用，任何单位不得收费。", 0),
    ),
)
