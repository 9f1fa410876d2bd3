"""`check` as text: findings grouped by item."""

from __future__ import annotations

from itertools import groupby

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import CheckReport, Finding
from enfcmp.report.formats.text.findings import STYLES, headed
from enfcmp.report.formats.text.sheet import TextSheet

_LONGEST = 120


def draw(report: CheckReport, sheet: TextSheet) -> None:
    """Item by item; then what was not run, and what was."""
    for item, findings in groupby(report.findings, key=lambda finding: finding.items[:1]):
        sheet.heading(_(", ").join(item) or _("The list as a whole"))
        for finding in findings:
            _draw_finding(finding, sheet)
    if report.accepted and sheet.page.verbose:
        sheet.heading(_("Accepted"))
        for finding in report.accepted:
            sheet.line(_(", ").join(finding.items), indent=2)
            _draw_finding(finding, sheet)
    elif report.accepted:
        sheet.line()
        sheet.line(say(msg("Accepted findings: {count} (--show-accepted)", count=len(report.accepted))))
    if report.not_run:
        sheet.heading(_("Not run"))
        for rule in report.not_run:
            sheet.line(say(msg("{rule}: {reason}", rule=rule.rule, reason=rule.reason)), indent=2)
    sheet.line()
    sheet.line(_summary(report))


def _draw_finding(finding: Finding, sheet: TextSheet) -> None:
    headed(finding, sheet)
    for label, text, style in (
        (_("expected"), finding.before, "green"),
        (_("printed"), finding.after if finding.before is not None else None, "red"),
    ):
        if text is not None:
            sheet.line(
                say(msg("{label}: {value}", label=label, value=_short(text) or _("nothing"))), style=style, indent=4
            )
    if finding.fix:
        sheet.line(say(msg("fix: {fix}", fix=finding.fix)), indent=4)


def _short(text: str) -> str:
    """A long quotation cut: its whole stands in the file."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "……"


def _summary(report: CheckReport) -> str:
    counts = {level: sum(finding.severity == level for finding in report.findings) for level in STYLES}
    return say(
        msg(
            "Checked as of {day}: {items} items, {quotations} quotations, {compared} of them with official text. "
            "Errors: {errors}; warnings: {warnings}; notes: {infos}.",
            day=report.as_of.isoformat(),
            items=report.checked.get("items", 0),
            quotations=report.checked.get("quotations", 0),
            compared=report.checked.get("compared", 0),
            errors=counts["error"],
            warnings=counts["warning"],
            infos=counts["info"],
        )
    )
