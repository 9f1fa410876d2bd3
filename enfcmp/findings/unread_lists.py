"""Lists that could not be read, as findings: else a host would take their silence for a pass."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from enfcmp.errors import Fault
from enfcmp.findings.engine import numbered
from enfcmp.findings.rule import WithoutRule
from enfcmp.message import msg
from enfcmp.model import CheckReport, Finding, Location
from enfcmp.text.fingerprint import fingerprint

UNREAD = {
    "list-unreadable": WithoutRule(
        severity="error",
        title=msg("List cannot be read"),
        summary=msg("A list that was named is not there, or has a fault of form, so that nothing in it was checked."),
        reason=msg("A list that nobody has checked would look like one without a fault."),
    )
}
"""What is said of a file that is no list, by its id."""


def with_unread(report: CheckReport, faults: Iterable[Fault]) -> CheckReport:
    """A report in which the faults of lists that could not be read come first, each as an error at its place."""
    found = numbered(map(_finding, faults))
    return msgspec.structs.replace(report, findings=(*found, *report.findings))


def _finding(fault: Fault) -> Finding:
    ((rule, kind),) = UNREAD.items()
    values = (str(value) for _, value in fault.message.values)
    return Finding(
        rule=rule,
        severity=kind.severity,
        items=(),
        message=fault.message
        if fault.item is None
        else msg("item {number}: {fault}", number=fault.item, fault=fault.message),
        location=Location(fault.path, fault.line or 1, fault.column or 1) if fault.path else None,
        fingerprint=fingerprint(rule, fault.path or "", fault.item or "", *values),
    )
