"""quotation-unrelated."""

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


@rules.add("quotation_unrelated")
class QuotationUnrelated:
    """A quotation that has little in common with the cited article, or any other."""

    id = "quotation-unrelated"
    severity = "warning"
    sort = "citation"
    needs_texts = True
    summary = msg("A quotation has little in common with the cited article.")
    reason = msg("It may be that of another edition, a summary, or a wrong law; a person has to look.")
    examples = (
        Example(
            "other words altogether",
            HEAD + "第一条, text: 县级以上人民政府应当加强绿化工作并公布植树造林的成果。}]}]}",
            1,
            TEXT,
        ),
        Example(
            "its own",
            HEAD + "第一条, text: 侵占、挪用社会保险基金的，由有关部门责令追回；有违法所得的，没收违法所得。}]}]}",
            0,
            TEXT,
        ),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
        """Neither the article nor another of the instrument has the words."""
        if thing.reading is not None and thing.reading.kind == "unrelated":
            yield Problem(
                message=msg("the words are not those of the article, nor of any other article of the instrument"),
                mend=msg("compare it with the edition that is cited"),
                spot=thing.spot("text"),
                provision=thing.provision,
                after=thing.citation.text,
            )
