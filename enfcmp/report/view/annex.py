"""All pairs with their evidence."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Link, Report
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.view.lists import called
from enfcmp.report.wording import DOUBTS, RELATIONS, by_instrument, share, sure, weighed
from enfcmp.text.fold import joined


def annex(report: Report, _levels: tuple[str, ...]) -> Section:
    """One row a link, in the order of the links."""
    head = *called(report), _("Relation"), _("Confidence"), _("Evidence, in points"), _("Provisions in common")
    rows = tuple(_row(link, report) for link in report.pairs.links)
    return Section(
        id="annex",
        title=say(msg("Annex: all pairs ({count})", count=len(rows))),
        table=Table(head=head, rows=rows, widths=(6, 6, 2, 2, 6, 6)) if rows else None,
    )


def _row(link: Link, report: Report) -> Row:
    sides = ((link.from_, report.names[0]), (link.to, report.names[1]))
    doubts = [say(msg("In doubt: {reason}", reason=say(DOUBTS[doubt]))) for doubt in link.doubts]
    confidence = f"{say(sure(link))} {share(link.score)}"
    return Row(
        cells=(
            *(Cell.of(f"{item} {joined(names[item])}") for item, names in sides),
            Cell.of(say(RELATIONS[link.relation])),
            Cell.of(confidence),
            Cell.of("\n".join([*weighed(link.evidence), *doubts])),
            Cell.of("\n".join(by_instrument(link.evidence.shared_provisions))),
        ),
        items=(link.from_, link.to),
    )
