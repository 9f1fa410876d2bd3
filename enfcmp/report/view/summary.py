"""The answer on the first page: in sentences, what has to be seen to first, and in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from enfcmp.findings.rule import Shown
from enfcmp.findings.rulebook import shown
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, Finding, Report, Severity
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.one_fact import OneFact, one_facts, short_ids
from enfcmp.report.told_once import told_by_divergences, told_key
from enfcmp.report.view.lists import called
from enfcmp.report.view.said import said
from enfcmp.report.view.standing import standing_section
from enfcmp.report.wording import SEVERITY_WORDS as LEVELS
from enfcmp.report.wording import joined_ids, kind_name

_FIRST = 20  # errors that are told at the beginning; all of them stand in their sections


class _Number(NamedTuple):
    """A row of numbers: what is counted, and where each of them can be read."""

    label: str
    numbers: tuple[int, ...]
    targets: tuple[str | None, ...]
    level: Severity | None = None


def summary(report: Report, levels: tuple[str, ...]) -> Section:
    """The numbers count all findings, whatever is left out of the tables below them."""
    told = told_by_divergences(report, ("error",))
    of_lists = (each for side in report.check for each in side.findings if told_key(each) not in told)
    errors = [each for each in (*of_lists, *report.diff.findings) if each.severity == "error"]
    names = called(report.lists)
    return Section(
        id="summary",
        title=_("Summary"),
        text=tuple(_sentences(report, levels)),
        sections=(
            standing_section(report.diff.standing, report.as_of),
            _first(errors),
            Section(
                id="numbers",
                title=_("In numbers, list by list"),
                table=_numbers((_("Counted"), *names), _by_list(report, levels), (5, 2, 2)),
            ),
            Section(
                id="between",
                title=_("In numbers, between the lists"),
                table=_numbers((_("Counted"), _("Number")), _between(report, levels), (5, 2)),
            ),
        ),
    )


def _sentences(report: Report, levels: tuple[str, ...]) -> Iterator[str]:
    one, other = names = called(report.lists)
    yield say(
        msg(
            "{one} has {count} items, {other} {others}; {pairs} pairs of them answer to each other.",
            one=one,
            count=report.lists[0].items,
            other=other,
            others=report.lists[1].items,
            pairs=report.diff.compared.pairs,
        )
    )
    for at, found in enumerate(report.missing):
        yield say(
            msg(
                "Items of {one} without a counterpart in {other}: {missing}; covered in part: {partial}; articles that "
                "{one} cites and {other} nowhere: {articles}.",
                one=names[at],
                other=names[1 - at],
                missing=found.summary.missing,
                partial=found.summary.partial,
                articles=len(found.provisions),
            )
        )
    for name, side in zip(names, report.check, strict=True):
        yield _counted(say(msg("Checks of {list}", list=name)), side.findings)
    yield _counted(_("Where paired items say different things"), report.diff.findings)
    left_out = [say(LEVELS[level]) for level in SEVERITIES if level not in levels]
    if left_out:
        yield say(
            msg(
                "Findings of these levels are counted, and left out of the tables: {levels}.",
                levels=joined_ids(left_out),
            )
        )


def _counted(label: str, findings: Iterable[Finding]) -> str:
    levels = Counter(finding.severity for finding in findings)
    counts = {f"{level}s": levels[level] for level in SEVERITIES}
    return say(msg("{label}: errors {errors}, warnings {warnings}, notes {infos}.", label=label, **counts))


def _first(errors: list[Finding]) -> Section:
    """What no list should be published with."""
    facts = one_facts(errors)
    rows = tuple(
        Row(cells=tuple(map(Cell.of, (_ids(each), kind_name(each.first.rule), _whole(each)))), level="error")
        for each in facts[:_FIRST]
    )
    text = () if errors else (_("No error was found."),)
    if len(facts) > _FIRST:
        text = (say(msg("The first {count} of {all}.", count=_FIRST, all=len(facts))),)
    return Section(
        id="first",
        title=_("Look at these first"),
        text=text,
        table=Table(head=(_("Item"), _("Kind"), _("Finding")), rows=rows, widths=(2, 2, 7)) if rows else None,
    )


def _ids(fact: OneFact) -> str:
    """The items of a finding, one a line; of several findings on one item each in one line, else a line a pair."""
    if len(fact.findings) == 1:
        return "\n".join(fact.items)
    if all(len(each.items) == 1 for each in fact.findings):
        return joined_ids(short_ids(fact.items))
    return "\n".join(dict.fromkeys(_(" – ").join(each.items) for each in fact.findings))


def _whole(fact: OneFact) -> str:
    """What is said of an error, and the law as enacted where that is what it is held against."""
    error = fact.first
    if shown(error.rule) is not Shown.ENACTED or not error.before:
        return said(fact)
    return _("; ").join([said(fact), say(msg("the law as enacted: {text}", text=error.before))])


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
