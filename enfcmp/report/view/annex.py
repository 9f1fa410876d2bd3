"""All pairs with their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Link, Report
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.view.lists import called
from enfcmp.report.wording import DOUBTS, RELATIONS, by_instrument, share, sure, weighed
from enfcmp.text.fold import joined


def annex(report: Report, _levels: tuple[str, ...]) -> Section:
    """One row a link, in the order of the links."""
    links = report.pairs.links
    title = say(msg("Annex: all pairs ({count})", count=len(links)))
    return Section(id="annex", title=title, table=links_table(links, called(report.lists), report.names))


def links_table(
    links: Iterable[Link], lists: tuple[str, str], names: tuple[Mapping[str, str], Mapping[str, str]]
) -> Table | None:
    """A row a link, None where there is none; `names` are those of the items of either list."""
    head = *lists, _("Relation"), _("Confidence"), _("Evidence, in points"), _("Provisions in common")
    rows = tuple(_row(link, names) for link in links)
    return Table(head=head, rows=rows, widths=(6, 6, 2, 2, 6, 6)) if rows else None


def _row(link: Link, names: tuple[Mapping[str, str], Mapping[str, str]]) -> Row:
    sides = ((link.from_, names[0]), (link.to, names[1]))
    doubts = [say(msg("In doubt: {reason}", reason=say(DOUBTS[doubt]))) for doubt in link.doubts]
    confidence = f"{say(sure(link))} {share(link.score)}"
    return Row(
        cells=(
            *(Cell.of(f"{item} {joined(of_list[item])}") for item, of_list in sides),
            Cell.of(say(RELATIONS[link.relation])),
            Cell.of(confidence),
            Cell.of("\n".join([*weighed(link.evidence), *doubts])),
            Cell.of("\n".join(by_instrument(link.evidence.shared_provisions))),
        ),
        items=(link.from_, link.to),
    )
