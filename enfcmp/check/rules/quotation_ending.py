"""quotation-ending."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Cited, Context, Example, Problem, rules
from enfcmp.message import msg

TEXT = (
    "# 甲法\n\n<!-- INFO END -->\n\n"
    "第一条 侵占、挪用社会保险基金的，由有关部门责令追回；有违法所得的，没收违法所得。\n\n"
    "第二条 用人单位应当办理登记。登记事项变更的，应当办理变更登记。\n\n登记不收取费用，任何单位不得收费。\n"
)
HEAD = "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: "


@rules.add("quotation_ending")
class QuotationEnding:
    """A quotation that ends in another mark than the enactment."""

    id = "quotation-ending"
    severity = "info"
    sort = "citation"
    needs_texts = True
    summary = msg("A quotation ends in ； or ： where the enactment has a full stop.")
    reason = msg("It looks as if something followed, and was cut.")
    examples = (
        Example("a semicolon", HEAD + "第二条第二款, text: 登记不收取费用，任何单位不得收费；}]}]}", 1, TEXT),
        Example("a full stop", HEAD + "第二条第二款, text: 登记不收取费用，任何单位不得收费。}]}]}", 0, TEXT),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
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
