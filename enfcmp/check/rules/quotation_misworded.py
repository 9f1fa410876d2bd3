"""quotation-misworded."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.check.examples import quoting
from enfcmp.law.cited import Cited
from enfcmp.law.judge import Change
from enfcmp.message import msg

_CONTEXT = 8  # characters on either side


@rules.add("quotation_misworded")
class QuotationMisworded:
    """Words of a quotation that are not those of the enactment."""

    id = "quotation-misworded"
    severity = "error"
    sort = "citation"
    needs_texts = True
    title = msg("Not the words enacted")
    summary = msg("The words of a quotation are not those that were enacted.")
    reason = msg("What is printed in the name of the law is read as the law.")
    examples = (
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
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:
        """One finding for each stretch of words that differs."""
        if thing.reading is None or thing.reading.kind != "misworded":
            return
        for change in thing.reading.changes:
            yield Problem(
                message=msg("not as enacted: …{around}…", around=_around(thing.citation.text or "", change)),
                mend=msg("print the enacted words"),
                spot=thing.spot("text"),
                provision=thing.provision,
                before=change.before,
                after=change.after,
            )


def _around(text: str, change: Change) -> str:
    """The printed words in their sentence, marked."""
    before, after = text[max(0, change.start - _CONTEXT) : change.start], text[change.end : change.end + _CONTEXT]
    return f"{before}〔{text[change.start : change.end]}〕{after}"
