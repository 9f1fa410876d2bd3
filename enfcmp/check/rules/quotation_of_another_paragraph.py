"""quotation-of-another-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.check.examples import quoting
from enfcmp.law.cited import Cited
from enfcmp.message import msg
from enfcmp.places import printed


@rules.add("quotation_of_another_paragraph")
class QuotationOfAnotherParagraph:
    """A quotation whose words stand in another paragraph or subparagraph of the cited article."""

    id = "quotation-of-another-paragraph"
    severity = "warning"
    sort = "citation"
    needs_texts = True
    title = msg("Words of another paragraph")
    summary = msg("The words of a quotation stand in another paragraph or subparagraph than the cited one.")
    reason = msg("The paragraph that is cited says something else.")
    examples = (
        quoting(msg("the words of the second paragraph"), "第二条第一款", "登记不收取费用，任何单位不得收费。", 1),
        quoting(msg("its own"), "第二条第二款", "登记不收取费用，任何单位不得收费。", 0),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:
        """Says where the words stand."""
        if thing.reading is None or thing.reading.kind != "other-paragraph":
            return
        place = thing.reading.place
        if place.paragraph or place.subparagraph:
            yield Problem(
                message=msg("the words stand elsewhere in the article: {place}", place=printed(place)),
                mend=msg("correct the cited place or the quotation"),
                spot=thing.spot("at"),
                provision=thing.provision,
                after=thing.citation.at,
            )
