"""`check` as text: findings grouped by item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import UNSET

from enfcmp.findings.from_level import counted_levels
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, CheckReport, Finding, Severity
from enfcmp.report.formats.text.findings import headed, headline, level_heading
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.formats.text.standing import draw_standing
from enfcmp.report.item_names import BY_ID, short_ids
from enfcmp.report.level_words import left_out_words
from enfcmp.report.one_fact import OneFact, one_facts
from enfcmp.report.since_words import not_compared_words, since_words
from enfcmp.report.uncompared_quotations import (
    UncomparedRow,
    is_uncompared,
    uncompared_head,
    uncompared_rows,
)

_LONGEST = 120


def draw(report: CheckReport, sheet: TextSheet) -> None:
    """The standing of what is cited; item by item; then what was not compared or not run, and what was."""
    draw_standing(report.standing, report.as_of, sheet)
    facts = one_facts(each for each in report.findings if not is_uncompared(each))
    if sheet.page.by_level:
        _draw_levels(facts, sheet)
    else:
        _draw_items(facts, sheet)
    _draw_uncompared(uncompared_rows(report.findings), sheet)
    if report.accepted and sheet.page.verbose:
        sheet.heading(_("Accepted"))
        for finding in report.accepted:
            sheet.line(_(", ").join(finding.items), indent=2)
            _draw_fact(OneFact((finding,)), sheet)
    elif report.accepted:
        sheet.line()
        sheet.line(say(msg("Accepted findings: {count} (--show-accepted)", count=len(report.accepted))))
    if report.not_run:
        sheet.heading(_("Not run"))
        for reason, rules in _by_reason(report).items():
            sheet.line(say(msg("{label}: {value}", label=reason, value=_(", ").join(rules))), indent=2)
    sheet.line()
    sheet.line(_summary(report))
    for line in left_out_words(report):
        sheet.line(line)
    if report.since is not UNSET:
        label = say(msg("Since {file}", file=report.since.file))
        sheet.line(say(msg("{label}: {value}", label=label, value=since_words(report.since))))
        if report.since.not_compared is not UNSET:
            words = not_compared_words(report.since.not_compared)
            sheet.line(say(msg("{label}: {value}", label=_("Not compared"), value=words)))


def _draw_items(facts: Sequence[OneFact], sheet: TextSheet) -> None:
    """What is said of several items, then item by item, the gravest first in each."""
    several = [fact for fact in facts if fact.is_of_several]
    if several:
        sheet.heading(_("One finding on several items"))
    for fact in _gravest_first(several):
        _draw_fact(fact, sheet)
    alone = [fact for fact in facts if not fact.is_of_several]
    for item, those in groupby(alone, key=lambda fact: fact.items[:1]):
        sheet.heading(_(", ").join(item) or _("The list as a whole"))
        for fact in those:
            _draw_fact(fact, sheet)


def _draw_levels(facts: Iterable[OneFact], sheet: TextSheet) -> None:
    """Level by level, each fact with its items."""
    for level, those in groupby(_gravest_first(facts), key=lambda fact: fact.first.severity):
        level_heading(level, sheet)
        for fact in those:
            _draw_fact(fact, sheet, of_items=not fact.is_of_several)


def _gravest_first(facts: Iterable[OneFact]) -> list[OneFact]:
    return sorted(facts, key=lambda each: SEVERITIES.index(each.first.severity))


def _by_reason(report: CheckReport) -> dict[str, list[str]]:
    """The rules that were not run, by why; the reason is said once."""
    found: dict[str, list[str]] = {}
    for each in report.not_run:
        found.setdefault(say(each.reason), []).append(each.rule)
    return found


def _draw_fact(fact: OneFact, sheet: TextSheet, *, of_items: bool = False) -> None:
    """What is said, of several findings once; then where each of them stands."""
    finding = fact.first
    headed(finding, sheet, of_items=of_items, is_placed=not fact.is_of_several)
    for label, text, style in (
        (_("expected"), finding.before, "green"),
        (_("printed"), finding.after if finding.before is not None else None, "red"),
    ):
        if text is not None:
            sheet.line(
                say(msg("{label}: {value}", label=label, value=_short(text) or _("nothing"))), style=style, indent=4
            )
    if finding.enacted:
        sheet.line(say(msg("{label}: {value}", label=_("as enacted"), value=finding.enacted)), indent=4)
    for fix in fact.fixes(BY_ID):
        sheet.line(fix, indent=4)
    if fact.is_of_several:
        count, places = len(fact.items), _(", ").join(_places(fact.findings))
        sheet.line(say(msg("{count} items: {places}", count=count, places=places)), indent=4)
    elif others := _further(fact.findings):
        sheet.line(say(msg("also at {places}", places=_(", ").join(others))), indent=4)


def _draw_uncompared(rows: Sequence[UncomparedRow], sheet: TextSheet) -> None:
    """One table for all lists, a part of it for each reason, and what would help."""
    if rows:
        sheet.heading(_("Quotations that were not compared with an official text"))
    parts: dict[tuple[str, Severity, str], list[UncomparedRow]] = {}
    for row in rows:
        parts.setdefault((row.rule, row.severity, row.reason), []).append(row)
    for (rule, severity, reason), part in parts.items():
        headline(rule, severity, sheet)
        sheet.line(reason, indent=4)
        for fix in dict.fromkeys(say(fix) for row in part for fix in row.fixes):
            sheet.line(say(msg("fix: {fix}", fix=fix)), indent=4)
        cells = [(row.instrument, str(row.quotations), _(", ").join(_places(row.findings))) for row in part]
        sheet.table(uncompared_head()[:-1], cells, narrow=(1,), indent=4)


def _places(findings: Iterable[Finding]) -> Iterator[str]:
    """The items of findings, each once, with the lines where it stands in the file."""
    by_item: dict[str, dict[str, None]] = {}
    for each in findings:
        lines = by_item.setdefault(_(", ").join(each.items), {})
        lines.update({str(each.location.line): None} if each.location else {})
    for shown, lines in zip(short_ids(tuple(by_item)), by_item.values(), strict=True):
        if len(lines) > 1:
            yield say(msg("{id} (lines {lines})", id=shown, lines=_(", ").join(lines)))
        else:
            yield say(msg("{id} (line {line})", id=shown, line=next(iter(lines)))) if lines else shown


def _further(findings: Sequence[Finding]) -> list[str]:
    """Where else in the file than the first of several findings on one item the others stand."""
    places = (f"{each.location.line}:{each.location.column}" for each in findings if each.location)
    return list(dict.fromkeys(places))[1:]


def _short(text: str) -> str:
    """A long quotation cut: its whole stands in the file."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "……"


def _summary(report: CheckReport) -> str:
    counts = counted_levels(report)
    return say(
        msg(
            "Checked as of {day}: {items} items, {quotations} quotations, {compared} of them with official text. "
            "Errors: {errors}; warnings: {warnings}; notes: {infos}.",
            day=report.as_of.isoformat(),
            items=report.checked.get("items", 0),
            quotations=report.checked.get("quotations", 0),
            compared=report.checked.get("compared", 0),
            errors=counts["error"],
            warnings=counts["warning"],
            infos=counts["info"],
        )
    )
