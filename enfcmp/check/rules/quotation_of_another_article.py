"""quotation-of-another-article."""

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


@rules.add("quotation_of_another_article")
class QuotationOfAnotherArticle:
    """A quotation whose words are those of another article."""

    id = "quotation-of-another-article"
    severity = "error"
    sort = "citation"
    needs_texts = True
    summary = msg("The words of a quotation are those of another article.")
    reason = msg("Either the number or the words are wrong; the item rests on something else than it says.")
    examples = (
        Example(
            "the words of article 2",
            HEAD + "第一条, text: 用人单位应当办理登记。登记事项变更的，应当办理变更登记。}]}]}",
            1,
            TEXT,
        ),
        Example(
            "its own words",
            HEAD + "第二条, text: 用人单位应当办理登记。登记事项变更的，应当办理变更登记。}]}]}",
            0,
            TEXT,
        ),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
        """Says which article has the words."""
        if thing.reading is not None and thing.reading.kind == "other-article":
            number = thing.reading.place.article or 0
            yield Problem(
                message=msg("the words are those of article {number}", number=number),
                mend=msg("correct the cited place or the quotation"),
                spot=thing.spot("text"),
                provision=thing.provision,
                after=thing.citation.at,
            )
