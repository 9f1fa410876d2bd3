"""What was found, in numbers that lead to where it is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, Report, Severity
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.view.standing import standing_rest
from enfcmp.report.wording import SEVERITY_WORDS as LEVELS


class _Number(NamedTuple):
    """A row of numbers: what is counted, and where each of them can be read."""

    label: str
    numbers: tuple[int, ...]
    targets: tuple[str | None, ...]
    level: Severity | None = None


def numbers(report: Report, levels: tuple[str, ...]) -> Section:
    """List by list, and between the lists; all findings are counted, whatever is left out of the tables."""
    names = ItemNames(report.lists)
    parts = (
        Section(
            id="by-list",
            title=_("List by list"),
            table=_numbers((_("Counted"), *names.lists), _by_list(report, levels), (5, 2, 2)),
        ),
        Section(
            id="between",
            title=_("Between the lists"),
            table=_numbers((_("Counted"), _("Number")), _between(report, levels), (5, 2)),
        ),
        standing_rest(report, names),
    )
    return Section(id="numbers", title=_("In numbers"), sections=parts)


def _numbers(head: tuple[str, ...], numbers: Iterable[_Number], widths: tuple[int, ...]) -> Table:
    rows = tuple(
        Row(
            cells=(Cell.of(each.label), *(Cell.of(str(number)) for number in each.numbers)),
            level=each.level,
            targets=(None, *each.targets),
        )
        for each in numbers
    )
    return Table(head=head, rows=rows, widths=widths, numbers=tuple(range(1, len(head))))


def _by_list(report: Report, levels: tuple[str, ...]) -> Iterator[_Number]:
    both = report.missing
    nowhere = None, None
    yield _Number(_("items"), tuple(head.items for head in report.lists), nowhere)
    for label, name, number in (
        (_("items without a counterpart"), "missing", [each.summary.missing for each in both]),
        (_("items covered in part"), "partial", [each.summary.partial for each in both]),
        (_("articles that only this list cites"), "uncited", [len(each.provisions) for each in both]),
    ):
        yield _Number(label, tuple(number), (f"{name}-1", f"{name}-2"))
    counts = [Counter(each.severity for each in side.findings) for side in report.check]
    for level in SEVERITIES:
        label = say(msg("{label}: {value}", label=_("checks"), value=LEVELS[level]))
        targets = ("check-1", "check-2") if level in levels else nowhere
        yield _Number(label, tuple(side[level] for side in counts), targets, level)
    accepted = tuple(len(side.accepted) for side in report.check)
    yield _Number(_("checks: findings that persons have accepted"), accepted, nowhere)


def _between(report: Report, levels: tuple[str, ...]) -> Iterator[_Number]:
    counts = report.diff.compared
    yield _Number(_("linked pairs"), (counts.pairs,), ("annex",))
    found = Counter(each.severity for each in report.diff.findings)
    for level in SEVERITIES:
        label = say(msg("{label}: {value}", label=_("divergences"), value=LEVELS[level]))
        yield _Number(label, (found[level],), ("divergences" if level in levels else None,), level)
    yield _Number(_("divergences: findings that persons have accepted"), (len(report.diff.accepted),), (None,))
    yield _Number(_("quotations compared"), (counts.quotations,), (None,))
    yield _Number(_("quotations that are equal"), (counts.equal,), (None,))
    yield _Number(_("quotations that differ in form only"), (counts.form,), (None,))
    yield _Number(_("quotations that differ"), (counts.differing,), ("divergences",))
