"""Once for each further title or edition, at the first item that prints it."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample, Spot
from enfcmp.text.fold import title_key
from enfcmp.text.noted_day import last_noted_day


def _find(items: ItemList, _context: CheckContext) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    seen: set[str] = set()
    for item in items.items:
        for index, basis in enumerate(item.bases):
            key = title_key(basis.instrument.printed)
            for field, printed in (("instrument", basis.instrument.printed), ("edition", basis.edition)):
                if printed is None:
                    continue
                known = first.setdefault((key, field), printed)
                is_same = printed == known or (field == "edition" and _is_one_edition(known, printed))
                if not is_same and key + printed not in seen:
                    yield Problem(
                        message=msg("{printed}; elsewhere in the list {known}", printed=printed, known=known),
                        spot=Spot(item.number, field, index),
                        printed=printed,
                    )
                seen.add(key + printed)


def _is_one_edition(known: str, printed: str) -> bool:
    """Whether two notes can be on one edition: （2022年修正） and （2022年3月4日修订）."""
    one, other = last_noted_day(known), last_noted_day(printed)
    return one is not None and other is not None and one.agrees(other)


RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="info",
    title=msg("One instrument, several names"),
    summary=msg("One instrument is printed under several titles or editions in a list."),
    reason=msg("A reader asks whether two are meant, or two editions."),
    find=_find,
    examples=(
        RuleExample(
            msg("short and full"),
            "- {number: '1', name: 甲, bases: ["
            "{instrument: 《社会保险法》}, {instrument: 《中华人民共和国社会保险法》}]}",
            1,
        ),
        RuleExample(
            msg("two editions"),
            "- {number: '1', name: 甲, bases: ["
            "{instrument: 《甲法》, edition: （2018年修正）}, {instrument: 《甲法》, edition: （2021年修正）}]}",
            1,
        ),
        RuleExample(
            msg("the same"),
            "- {number: '1', name: 甲, bases: [{instrument: 《社会保险法》}, {instrument: 《社会保险法》}]}",
        ),
    ),
)
