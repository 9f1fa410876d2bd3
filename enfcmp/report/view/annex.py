"""All pairs with their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Link, Report
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.wording import DOUBTS, RELATIONS, by_instrument, share, sure, weighed
from enfcmp.text.fold import joined


def annex(report: Report, _levels: tuple[str, ...]) -> Section:
    """One row a link, in the order of the links."""
    links = report.pairs.links
    title = say(msg("Annex: all pairs ({count})", count=len(links)))
    return Section(id="annex", title=title, table=links_table(links, ItemNames(report.lists), report.names))


def links_table(
    links: Iterable[Link], called: ItemNames, names: tuple[Mapping[str, str], Mapping[str, str]]
) -> Table | None:
    """A row a link, None where there is none; `names` are those of the items of either list."""
    head = *called.lists, _("Relation"), _("Confidence"), _("Evidence, in points"), _("Provisions in common")
    rows = tuple(_row(link, called, names) for link in links)
    return Table(head=head, rows=rows, widths=(6, 6, 2, 3, 7, 6), beneath=(5,)) if rows else None


def _row(link: Link, called: ItemNames, names: tuple[Mapping[str, str], Mapping[str, str]]) -> Row:
    sides = ((0, link.from_), (1, link.to))
    doubts = [say(msg("In doubt: {reason}", reason=say(DOUBTS[doubt]))) for doubt in link.doubts]
    confidence = f"{say(sure(link))} {share(link.score)}"
    return Row(
        cells=(
            *(Cell.of(f"{called.item(item, side)} {joined(names[side][item])}") for side, item in sides),
            Cell.of(say(RELATIONS[link.relation])),
            Cell.of(confidence),
            Cell.of(_("; ").join([*weighed(link.evidence), *doubts])),
            Cell.of("\n".join(by_instrument(link.evidence.shared_provisions))),
        ),
        items=(link.from_, link.to),
    )
