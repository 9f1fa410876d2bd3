"""Says which article has the words."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_words
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg
from enfcmp.model import Unit
from enfcmp.provisions_compared import printed


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.reading is not None and cited.reading.kind == "other-article":
        yield of_words(
            cited,
            msg("the words are those of {place}", place=printed(_article(cited.reading.place))),
            msg("correct the cited place or the quotation"),
            printed=cited.citation.at,
        )


def _article(place: Unit) -> Unit:
    """The whole article; where in it the words stand is not what is wrong."""
    return Unit(place.article, inserted=place.inserted)


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="error",
    shown=Shown.ENACTED,
    title=msg("Words of another article"),
    summary=msg("The words of a quotation are those of another article."),
    reason=msg("Either the number or the words are wrong; the item rests on something else than it says."),
    find=_find,
    examples=(
        quoting(msg("the words of article 2"), "第一条", "用人单位应当办理登记。登记事项变更的，应当办理变更登记。", 1),
        quoting(msg("its own words"), "第二条", "用人单位应当办理登记。登记事项变更的，应当办理变更登记。", 0),
    ),
)
