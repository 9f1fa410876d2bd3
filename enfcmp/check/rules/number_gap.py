"""Each number follows the one before it, as far as their last part is a number and the rest is the same."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample, Spot


def _find(items: ItemList, _context: CheckContext) -> Iterator[Problem]:
    before: tuple[str, int] | None = None
    for item in items.items:
        number, _, repeat = item.number.partition("#")
        stem = number.rstrip("0123456789")
        last = int(number[len(stem) :] or 0)
        if repeat:
            yield Problem(
                message=msg("the number {number} is printed again", number=number), spot=Spot(item.number, "number")
            )
        elif before and before[0] == stem and last > before[1] + 1:
            message = msg(
                "between {before} and {number} a number is left out", before=stem + str(before[1]), number=number
            )
            yield Problem(message=message, spot=Spot(item.number, "number"), printed=number)
        before = (stem, last)


RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="info",
    title=msg("Numbers not consecutive"),
    summary=msg("The numbering of the items has a hole or a repeat."),
    reason=msg("An item may have been lost between two versions, or two may be confused."),
    find=_find,
    examples=(
        RuleExample(
            msg("3 is not there"),
            "- {number: '1', name: 甲, bases: []}\n"
            "- {number: '2', name: 乙, bases: []}\n"
            "- {number: '4', name: 丙, bases: []}",
            1,
        ),
        RuleExample(
            msg("printed twice"), "- {number: '1', name: 甲, bases: []}\n- {number: '1#2', name: 乙, bases: []}", 1
        ),
        RuleExample(msg("in order"), "- {number: '1', name: 甲, bases: []}\n- {number: '2', name: 乙, bases: []}"),
        RuleExample(
            msg("numbers of another form"),
            "- {number: 1-1, name: 甲, bases: []}\n- {number: 1-3, name: 乙, bases: []}",
            1,
        ),
    ),
)
