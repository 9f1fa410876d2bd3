"""What is found of some levels only: what is left out is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, TypeVar

import msgspec

from enfcmp.findings.level_of import article_level, basis_level, link_level
from enfcmp.model import SEVERITIES, CheckReport, Concordance, Divergences, Gaps, Pairs, Rebase, Severity

Levelled = CheckReport | Divergences | Gaps | Pairs | Concordance | Rebase
"""What has findings or rows of several levels."""

_Found = TypeVar("_Found", bound=Levelled)
_LevelOf = Callable[[Any], Severity]


def _all_are(level: Severity) -> _LevelOf:
    return lambda _row: level


_OF_FINDINGS: Mapping[str, _LevelOf] = {"findings": attrgetter("severity")}
# Result → the fields of which rows may be left out, and how grave a row of each is. Items without a counterpart are
# errors: they always stand there.
_ROWS: Mapping[type, Mapping[str, _LevelOf]] = {
    CheckReport: _OF_FINDINGS,
    Divergences: _OF_FINDINGS,
    Gaps: {"partial": _all_are("warning"), "provisions": _all_are("info")},
    Pairs: {"links": link_level},
    Concordance: {"rows": article_level},
    Rebase: {"rows": basis_level, "powers": _all_are("warning")},
}


def from_level(found: _Found, least: Severity) -> _Found:
    """The same without what is below the level `least`; as it is where there is no level below it."""
    kept, below = levels_from(least), SEVERITIES[len(levels_from(least)) :]
    if not below:
        return found
    counts: Counter[Severity] = Counter()
    rows: dict[str, tuple[object, ...]] = {}
    for name, level_of in _ROWS[type(found)].items():
        levelled = [(level_of(row), row) for row in getattr(found, name)]
        counts.update(level for level, _row in levelled)
        rows[name] = tuple(row for level, row in levelled if level in kept)
    return msgspec.structs.replace(found, **rows, left_out={level: counts[level] for level in below})


def levels_from(least: Severity) -> tuple[Severity, ...]:
    """A level and those above it, the gravest first."""
    return SEVERITIES[: SEVERITIES.index(least) + 1]


def counted_levels(found: CheckReport | Divergences) -> Counter[Severity]:
    """How many findings there are of each level, be they left out or not."""
    return Counter(each.severity for each in found.findings) + Counter(found.left_out or {})
