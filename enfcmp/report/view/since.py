"""What became of an earlier report: what was corrected, what is new; what is open stands where it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import UNSET

from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import SEVERITIES, CheckSince, EarlierFinding, Finding, Report, Since
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.one_fact import OneFact
from enfcmp.report.since_words import not_compared_words, since_words
from enfcmp.report.view.said import said
from enfcmp.report.wording import SEVERITY_WORDS, kind_name
from enfcmp.text.fold import joined

_CORRECTED, _SET_ASIDE, _NEW = msg("found no more"), msg("accepted since"), msg("new")
_FILLED, _OPENED = msg("has a counterpart now"), msg("has no counterpart any more")


def since_section(report: Report, levels: tuple[str, ...]) -> Section | None:
    """A row for whatever has changed; None where no earlier report was named."""
    if report.since is UNSET:
        return None
    names = ItemNames(report.lists)
    found = [each for part in (*report.check, report.diff) for each in part.findings]
    rows = (*_findings(report.since, found, levels, names), *_gaps(report, report.since, names))
    return Section(
        id="since",
        title=say(msg("Since the report of {day}", day=_day(report.since))),
        text=(_counted(report.since), *_other_version(report)),
        table=_table(rows),
    )


def since_check_section(since: CheckSince, found: Sequence[Finding], called: ItemNames) -> Section:
    """What became of the findings of an earlier check, a row for each that is new or told no more."""
    apart = since.not_compared
    return Section(
        id="since",
        title=say(msg("Since {file}", file=since.file)),
        text=(since_words(since), *(() if apart is UNSET else (not_compared_words(apart),))),
        table=_table(tuple(_findings(since, found, SEVERITIES, called))),
    )


def _table(rows: tuple[Row, ...]) -> Table | None:
    head = _("What became of it"), _("Item"), _("Level"), _("Kind"), _("Finding")
    return Table(head=head, rows=rows, widths=(5, 6, 4, 6, 14)) if rows else None


def _counted(since: Since) -> str:
    return say(
        msg(
            "Against {file}, as of {day}: {corrected} findings are found no more, {aside} are accepted since, "
            "{open} are still open, {new} are new; {filled} items have a counterpart that had none, "
            "{opened} have lost theirs.",
            file=since.report,
            day=since.as_of.isoformat(),
            corrected=len(since.corrected),
            aside=len(since.set_aside),
            open=len(since.open),
            new=len(since.new),
            filled=len(since.filled),
            opened=len(since.opened),
        )
    )


def _other_version(report: Report) -> Iterator[str]:
    assert report.since is not UNSET
    if report.since.version != report.version:
        words = msg(
            "It was made by enfcmp {before}, this one by {now}: rules may have changed, not the lists.",
            before=report.since.version,
            now=report.version,
        )
        yield say(words)


def _findings(
    since: Since | CheckSince, found: Iterable[Finding], levels: Sequence[str], called: ItemNames
) -> Iterator[Row]:
    parts: tuple[tuple[Message, Sequence[EarlierFinding]], ...] = (
        (_CORRECTED, since.corrected),
        (_SET_ASIDE, since.set_aside),
    )
    for state, gone in parts:
        for earlier in gone:
            if earlier.severity in levels:
                yield _row(state, earlier, called.in_words(earlier.message), called)
    new = set(since.new)
    for each in found:
        if each.fingerprint in new and each.severity in levels:
            yield _row(_NEW, each, said(OneFact((each,)), called), called)


def _gaps(report: Report, since: Since, called: ItemNames) -> Iterator[Row]:
    names = report.names[0] | report.names[1]
    for state, items in ((_FILLED, since.filled), (_OPENED, since.opened)):
        for item in items:
            cells = say(state), called.item(item), "", _("Gap"), joined(names.get(item, ""))
            yield Row(cells=tuple(map(Cell.of, cells)), items=(item,))


def _row(state: Message, found: Finding | EarlierFinding, words: str, called: ItemNames) -> Row:
    cells = say(state), called.lines(found.items), say(SEVERITY_WORDS[found.severity]), kind_name(found.rule), words
    return Row(cells=tuple(map(Cell.of, cells)), level=found.severity, kind=found.rule, items=found.items)


def _day(since: Since) -> str:
    return since.made.date().isoformat() if since.made else since.as_of.isoformat()
