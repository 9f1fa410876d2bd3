"""quotation-cut."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.check.examples import quoting
from enfcmp.law.cited import Cited
from enfcmp.message import msg


@rules.add("quotation_cut")
class QuotationCut:
    """A part of the enacted words that is left out in silence."""

    id = "quotation-cut"
    severity = "warning"
    sort = "citation"
    needs_texts = True
    title = msg("Words left out")
    summary = msg("A part of a sentence is left out in silence, without …….")
    reason = msg(
        "A cut that is not marked lets the rest say something else than the law; "
        "…… tells the reader that there is more."
    )
    examples = (
        quoting(msg("the second half is left out"), "第一条", "侵占、挪用社会保险基金的，由有关部门责令追回。", 1),
        quoting(msg("a whole paragraph"), "第二条", "登记不收取费用，任何单位不得收费。", 0),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:
        """One finding for each stretch that is left out."""
        if thing.reading is None or thing.reading.kind not in ("cut", "misworded"):
            return
        for dropped in thing.reading.dropped:
            yield Problem(
                message=msg("these words are left out without ……"),
                mend=msg("print the words, or …… in their place"),
                spot=thing.spot("text"),
                provision=thing.provision,
                before=dropped,
            )
