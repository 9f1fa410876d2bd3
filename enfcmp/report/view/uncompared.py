"""What could not be compared, and why: silence would read as agreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import CheckReport, Report
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.uncompared_quotations import UncomparedRow, uncompared_head, uncompared_rows, ways_out
from enfcmp.report.wording import joined_ids, kind_name

_FIRST = 3  # instruments that the first page has room for


def uncompared(report: Report, levels: tuple[str, ...]) -> Section:
    """Items without a counterpart, without a provision; quotations without official text; rules that were not run."""
    found = (each for side in report.check for each in side.findings if each.severity in levels)
    rows = uncompared_rows(found)
    names = ItemNames(report.lists)
    text = (*_reasons(report, names), *ways_out(rows)) or (() if rows else (_("nothing"),))
    return Section(
        id="uncompared", title=_("What could not be compared"), text=text, table=uncompared_table(rows, names)
    )


def uncompared_in_short(report: Report) -> Section:
    """How many quotations were not held against the law, of which instruments, and why: the first rows of it."""
    rows = uncompared_rows(each for side in report.check for each in side.findings)
    count = sum(row.quotations for row in rows)
    told = tuple(
        Row(cells=tuple(map(Cell.of, (row.instrument, str(row.quotations), row.reason)))) for row in rows[:_FIRST]
    )
    if more := rows[_FIRST:]:
        words = say(msg("{count} more instruments", count=len(more)))
        rest = str(sum(row.quotations for row in more))
        told = (*told, Row(cells=tuple(map(Cell.of, (words, rest, _("see below"))))))
    head = _("Instrument"), _("Quotations"), _("Reason")
    return Section(
        id="unchecked",
        title=say(msg("Quotations that were not checked: {count}", count=count)),
        table=Table(head=head, rows=told, widths=(7, 2, 5), numbers=(1,)) if told else None,
    )


def uncompared_table(rows: Sequence[UncomparedRow], names: ItemNames) -> Table | None:
    """The instruments; a person may accept that their quotations were not compared."""
    if not rows:
        return None
    told = tuple(_row(each, names) for each in rows)
    return Table(head=uncompared_head(), rows=told, widths=(9, 3, 5, 7), numbers=(1,))


def _row(row: UncomparedRow, names: ItemNames) -> Row:
    items = tuple(item for each in row.findings for item in each.items)
    cells = row.instrument, str(row.quotations), names.items(items), row.reason
    return Row(
        cells=tuple(map(Cell.of, cells)),
        level=row.severity,
        kind=row.rule,
        items=items,
        marks=tuple((each.items[0] if each.items else "", each.fingerprint) for each in row.findings),
    )


def _reasons(report: Report, names: ItemNames) -> Iterator[str]:
    both = report.pairs.unlinked.from_, report.pairs.unlinked.to
    for name, unlinked in zip(names.lists, both, strict=True):
        if unlinked:
            values = {"list": name, "ids": names.items(unlinked)}
            yield say(msg("Items of {list} without a counterpart, so not compared: {ids}", **values))
    counts = report.diff.compared
    if counts.unread:
        yield say(msg("Without a provision that could be compared: {ids}.", ids=names.items(counts.unread)))
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
