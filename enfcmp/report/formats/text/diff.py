"""`diff` as text: one block a pair, what matters first, words that differ marked; then what was compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple

from enfcmp.findings.rule import Asks, Shown
from enfcmp.findings.rulebook import asks, shown
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, Divergences, Finding, Group, ItemHead, Provision, SanctionTable, Stretch
from enfcmp.report.compared_counts import side_names, told_counts
from enfcmp.report.formats.text.findings import STYLES, headed, headline, level_heading
from enfcmp.report.formats.text.marks import SIDES, marked_spans
from enfcmp.report.formats.text.sanctions import draw_table
from enfcmp.report.formats.text.sheet import StyledText, TextSheet
from enfcmp.report.formats.text.standing import draw_standing
from enfcmp.report.level_words import without_words
from enfcmp.report.page import Page
from enfcmp.report.wording import SEVERITY_WORDS as LEVELS
from enfcmp.report.wording import by_instrument, kind_name
from enfcmp.text.fold import joined
from enfcmp.text.stretches import excerpt, prints, stretches

_LONGEST = 200  # characters of a name
_WIDE = 120  # columns from which two texts stand side by side
_WORDED = frozenset({Shown.WORDS, Shown.PRINT, Shown.SANCTIONS})  # both texts, where they differ marked


class _Beside(NamedTuple):
    """What is told beside findings: the names of both sides, and the fines by the items and the provision."""

    names: tuple[str, str]
    tables: Mapping[tuple[tuple[str, ...], Provision | None], Sequence[SanctionTable]]

    @classmethod
    def of(cls, found: Divergences) -> _Beside:
        """All fines of it."""
        tables: dict[tuple[tuple[str, ...], Provision | None], list[SanctionTable]] = {}
        for table in found.sanctions:
            tables.setdefault((table.items, table.provision), []).append(table)
        return cls(side_names(found), tables)


def draw(found: Divergences, sheet: TextSheet) -> None:
    """The blocks with findings, those without in one line, and the counts."""
    sheet.line(
        say(msg("Where {from_list} and {to_list} diverge", from_list=found.from_, to_list=found.to)), style="bold"
    )
    draw_standing(found.standing, found.as_of, sheet)
    if sheet.page.summary:
        _draw_rules(found, sheet)
    elif sheet.page.by_level:
        _draw_levels(found, sheet)
    else:
        _draw_groups(found, sheet)
    sheet.line()
    for line in told_counts(found):
        sheet.line(line)


def _draw_groups(found: Divergences, sheet: TextSheet) -> None:
    by_first: dict[str, list[Finding]] = {}
    for finding in found.findings:
        by_first.setdefault(finding.items[0] if finding.items else "", []).append(finding)
    whole: dict[str, list[tuple[int, SanctionTable]]] = {}
    for at, table in enumerate(found.sanctions):
        if table.provision is None:
            whole.setdefault(table.items[0], []).append((at, table))
    beside = _Beside.of(found)
    silent = []
    for group in found.groups:
        findings = [finding for head in group.from_ for finding in by_first.get(head.id, ())]
        placed = chain.from_iterable(whole.get(head.id, ()) for head in group.from_)
        tables = [table for _, table in sorted(placed, key=itemgetter(0))]
        if findings or tables:
            _draw_group(group, sorted(findings, key=lambda each: SEVERITIES.index(each.severity)), beside, sheet)
            _draw_whole_tables(tables, beside, sheet)
        else:
            silent.append(_ids(group))
    for finding in by_first.get("", ()):
        sheet.line()
        headed(finding, sheet)
    if silent:
        sheet.heading(say(msg("{label}: {value}", label=without_words(found), value=str(len(silent)))))
        sheet.line(_("; ").join(silent), indent=2)


def _draw_whole_tables(tables: Iterable[SanctionTable], beside: _Beside, sheet: TextSheet) -> None:
    """The sanctions of all that two items quote."""
    for table in tables:
        sheet.line(_(" – ").join(table.items), style="dim", indent=2)
        draw_table(table, beside.names, sheet)


def _draw_levels(found: Divergences, sheet: TextSheet) -> None:
    """Level by level, in the order of the from list; each finding names its items."""
    beside = _Beside.of(found)
    for level in SEVERITIES:
        findings = [finding for finding in found.findings if finding.severity == level]
        if findings:
            level_heading(level, sheet)
            _draw_findings(findings, beside, sheet, of_items=True)
    whole = [table for table in found.sanctions if table.provision is None]
    if whole:
        sheet.heading(_("Sanctions compared"))
        _draw_whole_tables(whole, beside, sheet)


def _ids(group: Group) -> str:
    return f"{_(', ').join(head.id for head in group.from_)} – {_(', ').join(head.id for head in group.to)}"


def _draw_group(group: Group, findings: Sequence[Finding], beside: _Beside, sheet: TextSheet) -> None:
    sheet.line()
    for head in (*group.from_, *group.to):
        sheet.line(_head(head, sheet.page), style="bold")
    of_items = len(group.from_) + len(group.to) > 2  # noqa: PLR2004  # a pair needs no names
    _draw_findings(findings, beside, sheet, of_items=of_items)


def _draw_findings(findings: Iterable[Finding], beside: _Beside, sheet: TextSheet, *, of_items: bool) -> None:
    """One below the other, those that only name provisions of one item in one line."""
    seen: set[tuple[tuple[str, ...], str | None, str | None]] = set()
    for is_listed, several in groupby(
        findings, key=lambda each: shown(each.rule) is Shown.PLACES and not sheet.page.verbose
    ):
        if is_listed:
            _draw_listed(list(several), sheet)
        else:
            for finding in several:
                texts = finding.items, finding.before, finding.after
                headed(finding, sheet, of_items=of_items)
                _draw_proof(finding, beside, sheet, is_shown=texts in seen)
                seen.add(texts)


def _head(head: ItemHead, page: Page) -> str:
    """The id and the name, in one line and not longer than anybody reads."""
    name = joined(head.name)
    return f"{head.id} {name if len(name) <= _LONGEST else name[:_LONGEST] + page.own('⋯⋯')}"


def _draw_listed(findings: Sequence[Finding], sheet: TextSheet) -> None:
    """Provisions of one side only, those of one item in one line."""
    for (rule, items), several in groupby(findings, key=lambda each: (each.rule, each.items)):
        lacking = [finding.provision for finding in several if finding.provision]
        item = items[-1] if asks(rule) is Asks.TO_ITEM else items[0]
        headline(rule, "warning", sheet)
        message = msg("only {item} cites {places}", item=item, places=_("; ").join(by_instrument(lacking)))
        sheet.line(say(message), indent=4)


def _draw_proof(finding: Finding, beside: _Beside, sheet: TextSheet, *, is_shown: bool) -> None:
    """The texts of a finding, unless they are shown already, with another finding on them; its sanctions."""
    how = shown(finding.rule)
    if how in _WORDED and finding.before and finding.after and not is_shown:
        parted = prints if how is Shown.PRINT else stretches
        _draw_texts(parted(finding.before, finding.after), beside, sheet)
    for table in beside.tables.get((finding.items, finding.provision), ()) if how is Shown.SANCTIONS else ():
        draw_table(table, beside.names, sheet)
    if sheet.page.verbose and how is Shown.PLACES:
        sheet.line(finding.before or finding.after or "", style="dim", indent=4)


def _draw_texts(both: Sequence[Stretch], beside: _Beside, sheet: TextSheet) -> None:
    """Both texts, cut around what differs: side by side where the page is wide, else one below the other."""
    words = both if sheet.page.verbose else excerpt(both)
    ours, theirs = (
        [(f"{name}  ", "dim"), *marked_spans(words, side, sheet.page)]
        for name, side in zip(beside.names, SIDES, strict=True)
    )
    if sheet.page.width >= _WIDE:
        sheet.beside(ours, theirs, indent=4)
    else:
        sheet.spans(ours, indent=4)
        sheet.spans(theirs, indent=4)


def _draw_rules(found: Divergences, sheet: TextSheet) -> None:
    """How often each kind was found."""
    counts = Counter((finding.severity, finding.rule) for finding in found.findings)
    rows: list[list[str | StyledText]] = [
        [(say(LEVELS[severity]), STYLES[severity]), kind_name(rule), rule, str(count)]
        for (severity, rule), count in sorted(
            counts.items(), key=lambda each: (SEVERITIES.index(each[0][0]), each[0][1])
        )
    ]
    sheet.line()
    sheet.table([_("Level"), _("Kind"), _("Rule"), _("Count")], rows)
