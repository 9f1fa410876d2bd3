"""quotation-cut."""

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


@rules.add("quotation_cut")
class QuotationCut:
    """A part of the enacted words that is left out in silence."""

    id = "quotation-cut"
    severity = "warning"
    sort = "citation"
    needs_texts = True
    summary = msg("A part of a sentence is left out in silence, without …….")
    reason = msg(
        "A cut that is not marked lets the rest say something else than the law; "
        "…… tells the reader that there is more."
    )
    examples = (
        Example(
            "the second half is left out",
            HEAD + "第一条, text: 侵占、挪用社会保险基金的，由有关部门责令追回。}]}]}",
            1,
            TEXT,
        ),
        Example("a whole paragraph", HEAD + "第二条, text: 登记不收取费用，任何单位不得收费。}]}]}", 0, TEXT),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
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
