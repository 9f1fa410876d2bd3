"""foreign-body."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot
from enfcmp.text.fold import joined


@rules.add("foreign_body")
class ForeignBody:
    """An item that another body than the list's bureau answers for or carries out."""

    id = "foreign-body"
    severity = "info"
    sort = "item"
    needs_texts = False
    title = msg("Body other than the bureau")
    summary = msg("The responsible or implementing body is not the list's bureau.")
    reason = msg("That may be right, for a body that is authorised or entrusted; it needs a basis of its own.")
    examples = (
        RuleExample(msg("an agency"), "- {number: '1', name: 甲, implementing_body: 某中心, bases: []}", 1),
        RuleExample(msg("the bureau"), "- {number: '1', name: 甲, implementing_body: 某局, bases: []}"),
        RuleExample(msg("no such column"), "- {number: '1', name: 甲, bases: []}"),
    )

    def check(self, thing: Item, context: Context) -> Iterator[Problem]:
        """Both columns, where they are printed."""
        bureau = context.items.bureau
        for field, body in (
            ("responsible_body", thing.responsible_body),
            ("implementing_body", thing.implementing_body),
        ):
            if body and joined(body) != joined(bureau):
                yield Problem(
                    message=msg("another body than the list's bureau"),
                    spot=Spot(thing.number, field),
                    before=bureau,
                    after=body,
                )
