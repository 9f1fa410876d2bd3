"""The reports of several lists as one."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from enfcmp.law.standing.overview import joined_overview
from enfcmp.model import CheckReport


def join(reports: Sequence[CheckReport], day: dt.date) -> CheckReport:
    """All of them, in the order in which the lists were named."""
    counts: Counter[str] = Counter()
    for report in reports:
        counts.update(report.checked)
    return CheckReport(
        lists=tuple(each for report in reports for each in report.lists),
        as_of=day,
        standing=joined_overview(report.standing for report in reports),
        findings=tuple(each for report in reports for each in report.findings),
        accepted=tuple(each for report in reports for each in report.accepted),
        not_run=tuple(dict.fromkeys(each for report in reports for each in report.not_run)),
        checked=dict(counts),
    )
