"""One finding for each stretch of words that differs."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_words
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.law.quotations.judge import Departure
from enfcmp.message import msg

_CONTEXT = 8  # characters on either side


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.reading is None or cited.reading.kind != "misworded":
        return
    for change in cited.reading.changes:
        found = of_words(
            cited,
            msg("not as enacted: …{around}…", around=_around(cited.citation.text or "", change)),
            msg("print the enacted words"),
            expected=change.before,
            printed=change.after,
        )
        yield msgspec.structs.replace(found, enacted=change.sentence)


def _around(text: str, change: Departure) -> str:
    """The printed words in their sentence, marked."""
    before, after = text[max(0, change.start - _CONTEXT) : change.start], text[change.end : change.end + _CONTEXT]
    return f"{before}〔{text[change.start : change.end]}〕{after}"


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="error",
    shown=Shown.ENACTED,
    title=msg("Not the words enacted"),
    summary=msg("The words of a quotation are not those that were enacted."),
    reason=msg("What is printed in the name of the law is read as the law."),
    find=_find,
    examples=(
        quoting(
            msg("占用 for 侵占"),
            "第一条",
            "占用、挪用社会保险基金的，由有关部门责令追回；有违法所得的，没收违法所得。",
            1,
        ),
        quoting(
            msg("as enacted"), "第一条", "侵占、挪用社会保险基金的，由有关部门责令追回；有违法所得的，没收违法所得。", 0
        ),
        quoting(
            msg("other punctuation is form"),
            "第一条",
            "侵占、挪用社会保险基金的，由有关部门责令追回，有违法所得的，没收违法所得",
            0,
        ),
    ),
)
