"""quotation-ending."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.check.examples import quoting
from enfcmp.law.cited import Cited
from enfcmp.message import msg


@rules.add("quotation_ending")
class QuotationEnding:
    """A quotation that ends in another mark than the enactment."""

    id = "quotation-ending"
    severity = "info"
    sort = "citation"
    needs_texts = True
    title = msg("Ending not as enacted")
    summary = msg("A quotation ends in ； or ： where the enactment has a full stop.")
    reason = msg("It looks as if something followed, and was cut.")
    examples = (
        quoting(msg("a semicolon"), "第二条第二款", "登记不收取费用，任何单位不得收费；", 1),
        quoting(msg("a full stop"), "第二条第二款", "登记不收取费用，任何单位不得收费。", 0),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:
        """Only where the words reach the end of the paragraph."""
        if thing.reading is not None and thing.reading.ending is not None:
            before, after = thing.reading.ending
            yield Problem(
                message=msg("it does not end in the mark that was enacted"),
                mend=msg("end it as enacted"),
                spot=thing.spot("text"),
                provision=thing.provision,
                before=before,
                after=after,
            )
