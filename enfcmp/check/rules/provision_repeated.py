"""The second and every later citation of the same place."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, Provision, RuleExample, Spot
from enfcmp.provisions_compared import Key, place_key


def _find(item: Item, _context: CheckContext) -> Iterator[Problem]:
    seen: set[Key] = set()
    for index, basis in enumerate(item.bases):
        for number, citation in enumerate(basis.provisions):
            places = [Provision.of(basis.instrument, unit) for unit in citation.units if unit.article]
            if places and all(place_key(place) in seen for place in places):
                yield Problem(
                    message=msg(
                        "{instrument}{at} is cited a second time",
                        instrument=basis.instrument.printed,
                        at=citation.at or "",
                    ),
                    fix=msg("leave one of the two out"),
                    spot=Spot(item.number, "at", index, number),
                    provision=places[0],
                    printed=citation.at,
                )
            seen.update(map(place_key, places))


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="warning",
    title=msg("Provision cited twice"),
    summary=msg("One provision is cited twice in an item."),
    reason=msg("A second copy is mostly a slip of the pen; the reader looks for a difference that is not there."),
    find=_find,
    examples=(
        RuleExample(
            msg("printed twice"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第一条}]},"
            " {instrument: 《甲法》, provisions: [{at: 第一条}]}]}",
            1,
        ),
        RuleExample(
            msg("two paragraphs of one article"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条第一款}, {at: 第一条第二款}]}]}",
        ),
    ),
)
