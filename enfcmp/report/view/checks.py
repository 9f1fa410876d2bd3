"""What is wrong inside either list."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Finding, Report
from enfcmp.report.document import Cell, Row, Run, Section, Table
from enfcmp.report.words import SEVERITIES, place, title


def checks(report: Report, levels: tuple[str, ...]) -> Section:
    """One section a list; the rules that were not run are named."""
    sections = tuple(_of(head.id, report, levels) for head in report.lists)
    not_run = tuple(say(msg("{rule}: {reason}", rule=each.rule, reason=each.reason)) for each in report.check.not_run)
    text = (_("Not run"), *not_run) if not_run else ()
    return Section(id="checks", title=_("Checks"), text=text, sections=sections)


def _of(list_id: str, report: Report, levels: tuple[str, ...]) -> Section:
    found = [each for each in report.check.findings if each.severity in levels and _is_on(each, list_id)]
    head = _("Item"), _("Level"), _("Kind"), _("Finding"), _("Expected"), _("Printed")
    rows = tuple(map(_row, found))
    return Section(
        id=f"check-{list_id}",
        title=say(msg("Findings in {list}: {count}", list=list_id, count=len(found))),
        table=Table(head=head, rows=rows, widths=(3, 2, 4, 7, 6, 6)) if rows else None,
    )


def _is_on(finding: Finding, list_id: str) -> bool:
    return any(item.partition(":")[0] == list_id for item in finding.items)


def _row(finding: Finding) -> Row:
    expected = Cell((Run(finding.before, "del"),)) if finding.before else Cell.of("")
    printed = (
        Cell((Run(finding.after, "ins"),))
        if finding.after and finding.before is not None
        else Cell.of(finding.after or "")
    )
    return Row(
        cells=(
            Cell.of(_(", ").join(finding.items)),
            Cell.of(say(SEVERITIES[finding.severity])),
            Cell.of(finding.rule),
            Cell.of(_said(finding)),
            expected,
            printed,
        ),
        level=finding.severity,
        kind=finding.rule,
        items=finding.items,
        fingerprint=finding.fingerprint,
    )


def _said(finding: Finding) -> str:
    words = say(finding.message)
    provision = finding.provision
    if provision is not None and provision.article is not None:
        where = title(provision.instrument) + place(provision)
        words = say(msg("{label}: {value}", label=where, value=words))
    return _("; ").join([words, say(msg("mend: {mend}", mend=finding.mend))]) if finding.mend else words
