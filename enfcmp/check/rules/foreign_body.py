"""Both columns, where they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot
from enfcmp.text.fold import joined


def _find(item: Item, context: CheckContext) -> Iterator[Problem]:
    bureau = context.items.bureau
    for field, body in (
        ("responsible_body", item.responsible_body),
        ("implementing_body", item.implementing_body),
    ):
        if body and joined(body) != joined(bureau):
            yield Problem(
                message=msg("another body than the list's bureau"),
                spot=Spot(item.number, field),
                expected=bureau,
                printed=body,
            )


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="info",
    title=msg("Body other than the bureau"),
    summary=msg("The responsible or implementing body is not the list's bureau."),
    reason=msg("That may be right, for a body that is authorised or entrusted; it needs a basis of its own."),
    find=_find,
    examples=(
        RuleExample(msg("an agency"), "- {number: '1', name: 甲, implementing_body: 某中心, bases: []}", 1),
        RuleExample(msg("the bureau"), "- {number: '1', name: 甲, implementing_body: 某局, bases: []}"),
        RuleExample(msg("no such column"), "- {number: '1', name: 甲, bases: []}"),
    ),
)
