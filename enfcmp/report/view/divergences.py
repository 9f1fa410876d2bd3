"""Divergences pair by pair, the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.findings.from_level import from_level
from enfcmp.findings.rule import Shown
from enfcmp.findings.rulebook import shown
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, Divergences, Finding, Group, ItemHead, Report, Stretch
from enfcmp.report.document import Cell, Mark, Run, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.level_words import without_words
from enfcmp.report.one_fact import one_facts
from enfcmp.report.view.said import facts_row
from enfcmp.text.fold import joined
from enfcmp.text.stretches import prints, stretches

_SIDES: tuple[Mark, Mark] = "del", "ins"


def divergences(report: Report, levels: tuple[str, ...]) -> Section:
    """What of the levels is found in the pairs of a report."""
    return divergence_section(from_level(report.diff, SEVERITIES[len(levels) - 1]), ItemNames(report.lists))


def divergence_section(diff: Divergences, names: ItemNames) -> Section:
    """One section a group of linked items, one for the lists as a whole; pairs without a finding stand in one line."""
    groups = diff.groups
    group_of = {head.id: at for at, group in enumerate(groups) for head in group.from_}
    found: dict[int, list[Finding]] = {}
    for finding in diff.findings:
        found.setdefault(group_of[finding.items[0]] if finding.items else -1, []).append(finding)
    sections = [_group(at + 1, group, found[at], names) for at, group in enumerate(groups) if at in found]
    silent = [_called(group, names) for at, group in enumerate(groups) if at not in found]
    if -1 in found:
        table = findings_table(found[-1], (), names)
        sections.insert(0, Section(id="group-0", title=_("Between the lists as a whole"), table=table))
    words = without_words(diff)
    text = (say(msg("{label}: {value}", label=words, value=_("; ").join(silent))),) if silent else ()
    return Section(id="divergences", title=_("Divergences"), text=text, sections=tuple(sections))


def _called(group: Group, names: ItemNames) -> str:
    sides = (names.items((head.id for head in heads), side) for side, heads in enumerate((group.from_, group.to)))
    return _(" – ").join(sides)


def _group(number: int, group: Group, findings: Iterable[Finding], names: ItemNames) -> Section:
    heads = (*group.from_, *group.to)
    types = tuple(dict.fromkeys(head.type for head in heads if head.type))
    return Section(
        id=f"group-{number}",
        title=_called(group, names),
        text=tuple(_named(head, side, names) for side, some in enumerate((group.from_, group.to)) for head in some),
        table=findings_table(findings, types, names),
    )


def findings_table(findings: Iterable[Finding], types: tuple[str, ...], names: ItemNames) -> Table:
    """A row a finding, with what either list prints."""
    head = _("Item"), _("Level"), _("Kind"), _("Finding"), *names.lists
    rows = tuple(facts_row(fact, names, *_texts(fact.first), types) for fact in one_facts(findings, by_text=True))
    return Table(head=head, rows=rows, widths=(9, 5, 8, 8, 14, 14), beneath=(4, 5))


def _named(head: ItemHead, side: int, names: ItemNames) -> str:
    return say(msg("{id}: {name}", id=names.item(head.id, side), name=joined(head.name)))


def _texts(finding: Finding) -> tuple[tuple[Cell, Cell], Cell | None]:
    """What either side prints, words of one side only marked, and the second as changes to the first."""
    before, after = finding.before, finding.after
    if not before or not after:
        return (Cell.of(before or "").cut, Cell.of(after or "").cut), None
    parted = (prints if shown(finding.rule) is Shown.PRINT else stretches)(before, after)
    changes = (
        run
        for each in parted
        for run in ((Run(each.to),) if each.same else (Run(each.from_, "del"), Run(each.to, "ins")))
    )
    return (marked_side(parted, 0).cut, marked_side(parted, 1).cut), Cell(tuple(run for run in changes if run.text))


def marked_side(parted: Iterable[Stretch], side: int) -> Cell:
    """One of two texts, the words that only it has marked."""
    texts = [((each.from_, each.to)[side], each.same) for each in parted]
    return Cell(tuple(Run(text, "" if same else _SIDES[side]) for text, same in texts if text))
