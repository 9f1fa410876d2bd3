"""partial-without-place."""

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


@rules.add("partial_without_place")
class PartialWithoutPlace:
    """A part of an article quoted without saying which paragraph it is."""

    id = "partial-without-place"
    severity = "info"
    sort = "citation"
    needs_texts = True
    summary = msg("One paragraph of several is quoted, and the citation names only the article.")
    reason = msg("The reader takes it for the whole article.")
    examples = (
        Example("the second paragraph", HEAD + "第二条, text: 登记不收取费用，任何单位不得收费。}]}]}", 1, TEXT),
        Example("named", HEAD + "第二条第二款, text: 登记不收取费用，任何单位不得收费。}]}]}", 0, TEXT),
    )

    def check(self, thing: Cited, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
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
