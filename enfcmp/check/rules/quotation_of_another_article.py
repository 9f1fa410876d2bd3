"""quotation-of-another-article."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Cited, Context, Problem, rules
from enfcmp.check.examples import quoting
from enfcmp.message import msg


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
        quoting("the words of article 2", "第一条", "用人单位应当办理登记。登记事项变更的，应当办理变更登记。", 1),
        quoting("its own words", "第二条", "用人单位应当办理登记。登记事项变更的，应当办理变更登记。", 0),
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
