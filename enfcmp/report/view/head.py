"""What was compared, and the numbers of what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, Finding, ListHead, Report, Severity
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.words import SEVERITIES as LEVELS
from enfcmp.report.words import jurisdiction


class _Number(NamedTuple):
    """A row of the summary: what is counted, and the section and level where it can be read."""

    label: str
    number: int
    target: str | None = None
    level: Severity | None = None


def facts(report: Report) -> Iterator[tuple[str, str]]:
    """Whose lists, of which day, from which files, held against the law of which day, by which version."""
    for label, head in zip((_("List A"), _("List B")), report.lists, strict=True):
        yield label, _named(head)
        yield say(msg("{label}: source", label=label)), _source(head)
    yield _("Law as of"), report.as_of.isoformat()
    yield _("Decisions of persons"), _decisions(report)
    yield _("Made by"), f"enfcmp {report.version}"


def _named(head: ListHead) -> str:
    place = say(msg("{one} ({other})", one=head.bureau, other=jurisdiction(head.jurisdiction)))
    return say(
        msg("{place}: {title}, {count} items ({id})", place=place, title=head.title, count=head.items, id=head.id)
    )


def _source(head: ListHead) -> str:
    published = head.published.isoformat() if head.published else _("not known")
    printed = head.source.file if head.source and head.source.file else _("not known")
    return say(
        msg(
            "published {published}; transcribed from {printed}; list file {file}, SHA-256 {digest}",
            published=published,
            printed=printed,
            file=head.file,
            digest=head.sha256,
        )
    )


def _decisions(report: Report) -> str:
    found = report.decisions
    if not found.count:
        return _("none")
    return say(msg("{count} applied, from {file}", count=found.count, file=found.file or ""))


def summary(report: Report, _levels: tuple[str, ...]) -> Section:
    """Items, pairs, gaps, divergences, quotations, checks: one row a number."""
    rows = tuple(
        Row(cells=(Cell.of(label), Cell.of(str(number))), level=level, target=target)
        for label, number, target, level in _numbers(report)
    )
    return Section(
        id="summary",
        title=_("Summary"),
        table=Table(head=(_("Counted"), _("Number")), rows=rows, widths=(7, 1), numbers=(1,)),
    )


def _numbers(report: Report) -> Iterator[_Number]:
    for head in report.lists:
        yield _Number(say(msg("items of {list}", list=head.id)), head.items)
    yield _Number(_("linked pairs"), report.diff.compared.pairs, "annex")
    for side, gaps in enumerate(report.missing, 1):
        values = {"from_list": gaps.from_, "to_list": gaps.to}
        missing = say(msg("items of {from_list} without a counterpart in {to_list}", **values))
        partial = say(msg("items of {from_list} that {to_list} covers in part", **values))
        uncited = say(msg("articles that {from_list} cites and {to_list} nowhere", **values))
        yield _Number(missing, gaps.summary.missing, f"missing-{side}")
        yield _Number(partial, gaps.summary.partial, f"partial-{side}")
        yield _Number(uncited, len(gaps.provisions), f"uncited-{side}")
    yield from _by_level(_("divergences"), report.diff.findings, "divergences")
    counts = report.diff.compared
    yield _Number(_("quotations compared"), counts.quotations)
    yield _Number(_("quotations that are equal"), counts.equal)
    yield _Number(_("quotations that differ in form only"), counts.form, "divergences")
    yield _Number(_("quotations that differ"), counts.differing, "divergences")
    yield from _by_level(_("checks"), report.check.findings, "checks")
    yield _Number(_("checks: findings that persons have accepted"), len(report.check.accepted))


def _by_level(label: str, findings: tuple[Finding, ...], target: str) -> Iterator[_Number]:
    levels: Counter[str] = Counter(finding.severity for finding in findings)
    for level in SEVERITIES:
        yield _Number(say(msg("{label}: {value}", label=label, value=LEVELS[level])), levels[level], target, level)
