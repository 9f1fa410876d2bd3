"""What could not be compared, and why: silence would read as agreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import CheckReport, Report
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.one_fact import short_ids
from enfcmp.report.uncompared_quotations import UncomparedRow, uncompared_head, uncompared_rows, ways_out
from enfcmp.report.view.lists import called
from enfcmp.report.wording import joined_ids, kind_name


def uncompared(report: Report, levels: tuple[str, ...]) -> Section:
    """Items without a counterpart, without a provision; quotations without official text; rules that were not run."""
    found = (each for side in report.check for each in side.findings if each.severity in levels)
    rows = uncompared_rows(found)
    text = (*_reasons(report), *ways_out(rows)) or (() if rows else (_("nothing"),))
    return Section(id="uncompared", title=_("What could not be compared"), text=text, table=uncompared_table(rows))


def uncompared_table(rows: Sequence[UncomparedRow]) -> Table | None:
    """The instruments; a person may accept that their quotations were not compared."""
    return (
        Table(head=uncompared_head(), rows=tuple(map(_row, rows)), widths=(8, 3, 5, 6), numbers=(1,)) if rows else None
    )


def _row(row: UncomparedRow) -> Row:
    items = tuple(item for each in row.findings for item in each.items)
    cells = row.instrument, str(row.quotations), joined_ids(short_ids(items)), row.reason
    return Row(
        cells=tuple(map(Cell.of, cells)),
        level=row.severity,
        kind=row.rule,
        items=items,
        marks=tuple((each.items[0] if each.items else "", each.fingerprint) for each in row.findings),
    )


def _reasons(report: Report) -> Iterator[str]:
    both = report.pairs.unlinked.from_, report.pairs.unlinked.to
    for name, unlinked in zip(called(report.lists), both, strict=True):
        if unlinked:
            values = {"list": name, "ids": joined_ids(unlinked)}
            yield say(msg("Items of {list} without a counterpart, so not compared: {ids}", **values))
    counts = report.diff.compared
    if counts.unread:
        yield say(msg("Without a provision that could be compared: {ids}.", ids=joined_ids(counts.unread)))
    if counts.provisions > counts.quotations:
        number = counts.provisions - counts.quotations
        yield say(msg("Provisions that both cite and not both quote by themselves: {count}", count=number))
    if counts.quotations > counts.official:
        number = counts.quotations - counts.official
        yield say(msg("Quotations compared without the official text: {count}", count=number))
    yield from not_run_words(report.check)


def not_run_words(checks: Iterable[CheckReport]) -> Iterator[str]:
    """The rules that were not run, by why."""
    reasons: dict[str, list[str]] = {}
    for each in dict.fromkeys(each for side in checks for each in side.not_run):
        reasons.setdefault(say(each.reason), []).append(kind_name(each.rule))
    for reason, rules in reasons.items():
        yield say(msg("Rules that were not run, since {reason}: {rules}", reason=reason, rules=joined_ids(rules)))
