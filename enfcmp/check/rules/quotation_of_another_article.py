"""quotation-of-another-article."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.check.examples import quoting
from enfcmp.law.cited import Cited
from enfcmp.message import msg
from enfcmp.model import Unit
from enfcmp.places import printed


@rules.add("quotation_of_another_article")
class QuotationOfAnotherArticle:
    """A quotation whose words are those of another article."""

    id = "quotation-of-another-article"
    severity = "error"
    sort = "citation"
    needs_texts = True
    title = msg("Words of another article")
    summary = msg("The words of a quotation are those of another article.")
    reason = msg("Either the number or the words are wrong; the item rests on something else than it says.")
    examples = (
        quoting(msg("the words of article 2"), "第一条", "用人单位应当办理登记。登记事项变更的，应当办理变更登记。", 1),
        quoting(msg("its own words"), "第二条", "用人单位应当办理登记。登记事项变更的，应当办理变更登记。", 0),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:
        """Says which article has the words."""
        if thing.reading is not None and thing.reading.kind == "other-article":
            yield Problem(
                message=msg("the words are those of {place}", place=printed(_article(thing.reading.place))),
                mend=msg("correct the cited place or the quotation"),
                spot=thing.spot("text"),
                provision=thing.provision,
                after=thing.citation.at,
            )


def _article(place: Unit) -> Unit:
    """The whole article; where in it the words stand is not what is wrong."""
    return Unit(place.article, inserted=place.inserted)
