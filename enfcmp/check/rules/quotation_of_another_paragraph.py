"""quotation-of-another-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Cited, Context, Example, Problem, rules
from enfcmp.message import msg
from enfcmp.model import Unit
from enfcmp.text.numerals import chinese

TEXT = (
    "# 甲法\n\n<!-- INFO END -->\n\n"
    "第一条 侵占、挪用社会保险基金的，由有关部门责令追回；有违法所得的，没收违法所得。\n\n"
    "第二条 用人单位应当办理登记。登记事项变更的，应当办理变更登记。\n\n登记不收取费用，任何单位不得收费。\n"
)
HEAD = "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: "


@rules.add("quotation_of_another_paragraph")
class QuotationOfAnotherParagraph:
    """A quotation whose words stand in another paragraph or subparagraph of the cited article."""

    id = "quotation-of-another-paragraph"
    severity = "warning"
    sort = "citation"
    needs_texts = True
    summary = msg("The words of a quotation stand in another paragraph or subparagraph than the cited one.")
    reason = msg("The paragraph that is cited says something else.")
    examples = (
        Example(
            "the words of the second paragraph",
            HEAD + "第二条第一款, text: 登记不收取费用，任何单位不得收费。}]}]}",
            1,
            TEXT,
        ),
        Example("its own", HEAD + "第二条第二款, text: 登记不收取费用，任何单位不得收费。}]}]}", 0, TEXT),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
        """Says where the words stand."""
        if thing.reading is None or thing.reading.kind != "other-paragraph":
            return
        place = thing.reading.place
        if _words(place):
            yield Problem(
                message=msg("the words stand elsewhere in the article: {place}", place=_words(place)),
                mend=msg("correct the cited place or the quotation"),
                spot=thing.spot("at"),
                provision=thing.provision,
                after=thing.citation.at,
            )


def _words(place: Unit) -> str:
    """第二款第（三）项, whatever the language: it is how a list prints it."""
    paragraph = f"第{chinese(place.paragraph)}款" if place.paragraph else ""
    return paragraph + (f"第（{chinese(place.subparagraph)}）项" if place.subparagraph else "")
