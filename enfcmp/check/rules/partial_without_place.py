"""partial-without-place."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.check.examples import quoting
from enfcmp.law.cited import Cited
from enfcmp.message import msg


@rules.add("partial_without_place")
class PartialWithoutPlace:
    """A part of an article quoted without saying which paragraph it is."""

    id = "partial-without-place"
    severity = "info"
    sort = "citation"
    needs_texts = True
    title = msg("Paragraph not named")
    summary = msg("One paragraph of several is quoted, and the citation names only the article.")
    reason = msg("The reader takes it for the whole article.")
    examples = (
        quoting(msg("the second paragraph"), "第二条", "登记不收取费用，任何单位不得收费。", 1),
        quoting(msg("named"), "第二条第二款", "登记不收取费用，任何单位不得收费。", 0),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:
        """Where the article has several paragraphs and whole ones are left out."""
        if thing.reading is None or len(thing.citation.units) != 1:
            return
        unit = thing.citation.units[0]
        if thing.reading.kind != "part" or unit.paragraph or unit.subparagraph:
            return
        if thing.reading.place.paragraph:
            yield Problem(
                message=msg("only paragraph {number} is quoted", number=thing.reading.place.paragraph),
                mend=msg("name the paragraph"),
                spot=thing.spot("at"),
                provision=thing.provision,
                after=thing.citation.at,
            )
