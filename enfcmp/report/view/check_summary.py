"""What `check` found, on a page: what is new and what is found no more where an earlier check was named, else all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import UNSET

from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, CheckReport, Finding, PlacedEarlier
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.item_names import BY_ID
from enfcmp.report.level_words import level_words
from enfcmp.report.since_words import not_compared_words, since_words
from enfcmp.report.wording import SEVERITY_WORDS, kind_name, sentence


def check_summary(found: CheckReport, most: int | None = None) -> Document:
    """Counts, then tables of findings, the gravest first, of each as many rows as are wanted at `most`."""
    return Document(
        title=say(msg("Check of {lists}", lists=_(", ").join(found.lists) or "–")),
        language=language(),
        facts=tuple(_facts(found)),
        note=None,
        sections=tuple(_sections(found, most)),
        day=found.as_of,
    )


def _facts(found: CheckReport) -> Iterator[tuple[str, str]]:
    yield _("Law as of"), found.as_of.isoformat()
    yield _("Findings"), " ".join(level_words(found))
    if found.since is not UNSET:
        yield say(msg("Since {file}", file=found.since.file)), since_words(found.since)
        if found.since.not_compared is not UNSET:
            yield _("Not compared"), not_compared_words(found.since.not_compared)


def _sections(found: CheckReport, most: int | None) -> Iterator[Section]:
    if found.since is UNSET:
        yield _section("findings", _("Findings"), found.findings, most)
        return
    new = set(found.since.new)
    yield _section("new", _("New"), [each for each in found.findings if each.fingerprint in new], most)
    told = new.union(found.since.open)
    rest: tuple[tuple[str, str, Sequence[Finding | PlacedEarlier]], ...] = (
        ("corrected", _("Found no more"), found.since.corrected),
        ("set-aside", _("Accepted since"), found.since.set_aside),
        ("not-compared", _("Not compared"), [each for each in found.findings if each.fingerprint not in told]),
    )
    for name, title, findings in rest:
        if findings:
            yield _section(name, title, findings, most)


def _section(name: str, title: str, found: Sequence[Finding | PlacedEarlier], most: int | None) -> Section:
    rows = tuple(map(_row, sorted(found, key=lambda each: SEVERITIES.index(each.severity))))
    head = _("Level"), _("Kind"), _("Place"), _("Finding")
    more = len(rows[most:]) if most is not None else 0
    return Section(
        id=name,
        title=say(msg("{label}: {value}", label=title, value=len(rows))),
        text=(say(msg("{count} more are not shown here.", count=more)),) if more else (),
        table=Table(head=head, rows=rows[:most], widths=(4, 8, 10, 20)) if rows else None,
    )


def _row(found: Finding | PlacedEarlier) -> Row:
    cells = say(SEVERITY_WORDS[found.severity]), kind_name(found.rule), _place(found), _words(found)
    return Row(cells=tuple(map(Cell.of, cells)), level=found.severity, kind=found.rule, items=found.items)


def _place(found: Finding | PlacedEarlier) -> str:
    """Where it stands, or stood."""
    return f"{found.location.file}:{found.location.line}" if found.location else ""


def _words(found: Finding | PlacedEarlier) -> str:
    """The sentence; that of an earlier check is in its own language."""
    if isinstance(found, Finding):
        return sentence(found, say)
    items = BY_ID.items(found.items)
    return say(msg("{label}: {value}", label=items, value=found.message)) if items else found.message
