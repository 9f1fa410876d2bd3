"""By the years in the note alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot

_YEAR = re.compile(r"(?<![0-9])([0-9]{3,5})\s*年")
_FIRST = 1949  # nothing older is in force
_AHEAD = 2  # years for which texts are adopted before they are in force


def _find(item: Item, context: CheckContext) -> Iterator[Problem]:
    for index, basis in enumerate(item.bases):
        years = [each for each in _YEAR.findall(basis.edition or "") if not _is_possible(int(each), context)]
        if years:
            yield Problem(
                message=msg("there is no edition of the year {year}", year=years[0]),
                fix=msg("correct the year of the note"),
                spot=Spot(item.number, "edition", index),
                printed=basis.edition,
            )


def _is_possible(year: int, context: CheckContext) -> bool:
    return _FIRST <= year <= context.as_of.year + _AHEAD


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="warning",
    title=msg("Year that cannot be"),
    summary=msg("The note behind a title has a year in which no edition can have been made."),
    reason=msg("A slip of one digit sends whoever looks the edition up to nothing."),
    find=_find,
    examples=(
        RuleExample(
            msg("two digits changed places"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, edition: （2109年修正）}]}",
            1,
        ),
        RuleExample(
            msg("a digit too few"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, edition: （201年修订）}]}",
            1,
        ),
        RuleExample(
            msg("a year that can be"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, edition: （2019年修正）}]}",
        ),
    ),
)
