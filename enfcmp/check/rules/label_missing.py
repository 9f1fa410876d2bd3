"""Where at least half of the bases of a list have a tag, the others should."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample, Spot


def _find(items: ItemList, _context: CheckContext) -> Iterator[Problem]:
    bases = [(item, index, basis) for item in items.items for index, basis in enumerate(item.bases)]
    if 2 * sum(basis.label is not None for _, _, basis in bases) < len(bases):
        return
    for item, index, basis in bases:
        if basis.label is None:
            level = basis.instrument.level
            yield Problem(
                message=msg("{instrument} has no level tag", instrument=basis.instrument.printed),
                fix=msg("print 【{level}】 before it", level=level) if level else None,
                spot=Spot(item.number, "instrument", index),
                printed=basis.instrument.printed,
            )


RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="warning",
    title=msg("Level tag missing"),
    summary=msg("A basis has no level tag, and the others of the list have one."),
    reason=msg(
        "A reader takes the tag of the basis above for this one, "
        "and the level of an instrument decides what it may set."
    ),
    find=_find,
    examples=(
        RuleExample(
            msg("the second basis has no tag"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, label: 【法律】}, {instrument: 《乙法》}]}\n"
            "- {number: '2', name: 乙, bases: [{instrument: 《丙法》, label: 【法律】}]}",
            1,
        ),
        RuleExample(
            msg("no tags at all"), "- {number: '1', name: 甲, bases: [{instrument: 《甲法》}, {instrument: 《乙法》}]}"
        ),
    ),
)
