"""Findings of some levels only: what is left out is counted."""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

import msgspec

from enfcmp.model import SEVERITIES, CheckReport, Divergences, Severity

_Found = TypeVar("_Found", CheckReport, Divergences)


def from_level(found: _Found, least: Severity) -> _Found:
    """The same without the findings below the level `least`; as it is where there is no level below it."""
    kept, below = levels_from(least), SEVERITIES[len(levels_from(least)) :]
    if not below:
        return found
    counts = Counter(each.severity for each in found.findings)
    return msgspec.structs.replace(
        found,
        findings=tuple(each for each in found.findings if each.severity in kept),
        left_out={level: counts[level] for level in below},
    )


def levels_from(least: Severity) -> tuple[Severity, ...]:
    """A level and those above it, the gravest first."""
    return SEVERITIES[: SEVERITIES.index(least) + 1]


def counted_levels(found: CheckReport | Divergences) -> Counter[Severity]:
    """How many findings there are of each level, be they left out or not."""
    return Counter(each.severity for each in found.findings) + Counter(found.left_out or {})
