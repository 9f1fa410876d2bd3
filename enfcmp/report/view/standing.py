"""The standing of what both lists cite: a line under the title, and a table at the head of the summary."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import StandingOverview
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.standing_words import LOUD, StandingRow, standing_known, standing_next, standing_rows


def standing_line(found: StandingOverview, as_of: dt.date) -> str:
    """How many instruments there are in each state: what has to be read on the first page."""
    counts = Counter(row.state for row in standing_rows(found, as_of))
    if not counts:
        return _("None of them is known to be repealed, or to have a newer edition.")
    return _("; ").join(say(msg("{label}: {value}", label=state, value=count)) for state, count in counts.items())


def standing_section(found: StandingOverview, as_of: dt.date) -> Section:
    """The table, how far it is known, and what to type next."""
    rows = tuple(
        Row(cells=tuple(map(Cell.of, (row.state, _about(row), row.items))), level=LOUD.get(fact.state))
        for fact, row in zip(found.facts, standing_rows(found, as_of), strict=True)
    )
    empty = () if rows else (_("None of them is known to be repealed, or to have a newer edition."),)
    known = (words for words, _is_warning in standing_known(found, as_of))
    head = _("Standing"), _("Instrument"), _("Items")
    return Section(
        id="standing",
        title=_("Standing of the instruments that are cited"),
        text=(*empty, *known, *standing_next(found)),
        table=Table(head=head, rows=rows, widths=(2, 6, 3)) if rows else None,
    )


def _about(row: StandingRow) -> str:
    """The instrument, and in a second line since or from when, and by what."""
    return "\n".join((row.instrument, _("; ").join(filter(None, (row.when, row.by)))))
