"""The standing of what both lists cite: a line under the title, and a table at the head of the summary."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import chain

import msgspec

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Report, StandingOverview
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.standing_words import LOUD, StandingRow, standing_known, standing_next, standing_rows

_FIRST = 3  # rows that the first page has room for


def standing_line(found: StandingOverview, as_of: dt.date) -> str:
    """How many instruments there are in each state: what has to be read on the first page."""
    counts = Counter(row.state for row in standing_rows(found, as_of))
    if not counts:
        return _("None of them is known to be repealed, or to have a newer edition.")
    return _("; ").join(say(msg("{label}: {value}", label=state, value=count)) for state, count in counts.items())


def standing_section(found: StandingOverview, as_of: dt.date, names: ItemNames) -> Section:
    """The table, how far it is known, and what to type next."""
    rows = _rows(found, as_of, names)
    return Section(
        id="standing",
        title=_("Standing of the instruments that are cited"),
        text=(*_none(rows), *standing_limits(found, as_of)),
        table=_table(rows),
    )


def standing_in_short(found: StandingOverview, as_of: dt.date, names: ItemNames) -> Section:
    """What a new law changes, the first rows of it."""
    rows = _rows(found, as_of, names)
    text = list(_none(rows))
    if len(rows) > _FIRST:
        text.append(say(msg("The first {count} of {all}; all of them stand below.", count=_FIRST, all=len(rows))))
    return Section(id="law", title=_("What new laws and repeals change"), text=tuple(text), table=_table(rows[:_FIRST]))


def standing_rest(report: Report, names: ItemNames) -> Section:
    """How far it is known, and the whole table where the first page has its beginning only."""
    found = report.diff.standing
    whole = standing_section(found, report.as_of, names)
    text = (*standing_limits(found, report.as_of), *_followed(report))
    if len(found.facts) > _FIRST:
        return msgspec.structs.replace(whole, text=text)
    return Section(id=whole.id, title=_("How far standing is known"), text=text)


def _followed(report: Report) -> Iterator[str]:
    """How many bases have an article that took over; nothing where no newer law was at hand to look in."""
    followed, stated = (sum(side.checked.get(name, 0) for side in report.check) for name in ("followed", "taken_over"))
    if followed:
        message = msg("{count} with its text at hand; with a stated successor {stated}", count=followed, stated=stated)
        yield say(msg("{label}: {value}", label=_("Bases with a newer law"), value=message))


def standing_limits(found: StandingOverview, as_of: dt.date) -> tuple[str, ...]:
    """How far it is known, and what to type next."""
    return (*(words for words, _is_warning in standing_known(found, as_of)), *standing_next(found))


def _rows(found: StandingOverview, as_of: dt.date, names: ItemNames) -> tuple[Row, ...]:
    return tuple(
        Row(
            cells=tuple(map(Cell.of, (row.state, _about(row), names.items(chain(*fact.items.values()))))),
            level=LOUD.get(fact.state),
        )
        for fact, row in zip(found.facts, standing_rows(found, as_of), strict=True)
    )


def _table(rows: tuple[Row, ...]) -> Table | None:
    head = _("Standing"), _("Instrument"), _("Items")
    return Table(head=head, rows=rows, widths=(4, 15, 7)) if rows else None


def _none(rows: tuple[Row, ...]) -> tuple[str, ...]:
    return () if rows else (_("None of them is known to be repealed, or to have a newer edition."),)


def _about(row: StandingRow) -> str:
    """The instrument, and in a second line since or from when, and by what."""
    return "\n".join((row.instrument, _("; ").join(filter(None, (row.when, row.by)))))
