"""What --fail-on makes of a result: 1 where something at or above its level was found, else 0."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enfcmp.model import Finding, Gaps


def of_findings(findings: Iterable[Finding], fail_on: str) -> int:
    """The exit code of a command that finds mistakes or divergences."""
    from enfcmp.model import SEVERITIES  # loaded by then; --help needs none of it

    levels = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return int(any(finding.severity in levels for finding in findings))


def of_gaps(gaps: Gaps, fail_on: str) -> int:
    """The exit code of `missing`: a missing item is an error, a part a warning, an article cited nowhere is info."""
    found = {"missing": gaps.missing, "error": gaps.missing, "warning": gaps.partial, "info": gaps.provisions}
    levels = list(found)[: list(found).index(fail_on) + 1] if fail_on in found else []
    return int(any(found[level] for level in levels))
