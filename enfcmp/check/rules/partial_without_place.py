"""Where the article has several paragraphs and whole ones are left out."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_place
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.reading is None or len(cited.citation.units) != 1:
        return
    unit = cited.citation.units[0]
    if cited.reading.kind != "part" or unit.paragraph or unit.subparagraph:
        return
    if cited.reading.place.paragraph:
        yield of_place(
            cited,
            msg("only paragraph {number} is quoted", number=cited.reading.place.paragraph),
            msg("name the paragraph"),
        )


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="info",
    shown=Shown.ENACTED,
    title=msg("Paragraph not named"),
    summary=msg("One paragraph of several is quoted, and the citation names only the article."),
    reason=msg("The reader takes it for the whole article."),
    find=_find,
    examples=(
        quoting(msg("the second paragraph"), "第二条", "登记不收取费用，任何单位不得收费。", 1),
        quoting(msg("named"), "第二条第二款", "登记不收取费用，任何单位不得收费。", 0),
    ),
)
