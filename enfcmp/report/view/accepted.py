"""What persons have accepted, and why: a report must not pass over it in a number."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Acceptance, Finding, Report
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.one_fact import OneFact
from enfcmp.report.view.said import said
from enfcmp.report.wording import SEVERITY_WORDS, kind_name


def accepted(report: Report, levels: tuple[str, ...]) -> Section:
    """One row a finding that was set aside, divergences first; its reason, by whom, when, and until when."""
    found = [each for part in (report.diff, *report.check) for each in part.accepted if each.severity in levels]
    decided = {each.fingerprint: each for each in report.accepted}
    head = _("Item"), _("Level"), _("Kind"), _("Finding"), _("Reason"), _("By whom, and when")
    names = ItemNames(report.lists)
    rows = tuple(_row(each, decided[each.fingerprint], names) for each in found)
    return Section(
        id="accepted",
        title=say(msg("Accepted findings: {count}", count=len(rows))),
        table=Table(head=head, rows=rows, widths=(6, 5, 6, 14, 12, 8)) if rows else None,
    )


def decided_in_short(report: Report) -> str:
    """How much persons have decided and accepted, and who."""
    count = sum(len(part.accepted) for part in (report.diff, *report.check))
    persons = dict.fromkeys(each.reviewer for each in report.accepted if each.reviewer)
    pairs = report.decisions.count
    text = msg("decisions on pairs: {pairs}; findings accepted: {count}", pairs=pairs, count=count)
    return say(msg("{sentence} (by {persons})", sentence=text, persons=_(", ").join(persons)) if persons else text)


def _row(finding: Finding, decision: Acceptance, names: ItemNames) -> Row:
    level, kind = say(SEVERITY_WORDS[finding.severity]), kind_name(finding.rule)
    texts = names.lines(finding.items), level, kind, said(OneFact((finding,)), names), decision.reason
    return Row(
        cells=tuple(map(Cell.of, (*texts, _by(decision)))),
        level=finding.severity,
        kind=finding.rule,
        items=finding.items,
    )


def _by(decision: Acceptance) -> str:
    """The person and the days, as far as they are told."""
    day = decision.date.isoformat() if decision.date else ""
    until = say(msg("until {day}", day=decision.expires.isoformat())) if decision.expires else ""
    return "\n".join(filter(None, (decision.reviewer, day, until)))
