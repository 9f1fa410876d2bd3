"""Divergences pair by pair, the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.findings.rule import Shown
from enfcmp.findings.rulebook import shown
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, Finding, Group, ItemHead, Report, Stretch
from enfcmp.report.document import Cell, Mark, Run, Section, Table
from enfcmp.report.view.lists import called
from enfcmp.report.view.said import row
from enfcmp.text.fold import joined
from enfcmp.text.stretches import prints, stretches

_SIDES: tuple[Mark, Mark] = "del", "ins"
_HEADING = 24  # characters of a name


def divergences(report: Report, levels: tuple[str, ...]) -> Section:
    """One section a group of linked items, one for the lists as a whole; pairs without a finding stand in one line."""
    groups = report.diff.groups
    group_of = {head.id: at for at, group in enumerate(groups) for head in group.from_}
    found: dict[int, list[Finding]] = {}
    for finding in report.diff.findings:
        if finding.severity in levels:
            found.setdefault(group_of[finding.items[0]] if finding.items else -1, []).append(finding)
    sections = [_group(at + 1, group, found[at], report) for at, group in enumerate(groups) if at in found]
    silent = [_ids(group) for at, group in enumerate(groups) if at not in found]
    if -1 in found:
        of_lists = Section(id="group-0", title=_("Between the lists as a whole"), table=_table(found[-1], (), report))
        sections.insert(0, of_lists)
    words = _("Without a divergence") if levels == SEVERITIES else _("Without such a divergence")
    text = (say(msg("{label}: {value}", label=words, value=_("; ").join(silent))),) if silent else ()
    return Section(id="divergences", title=_("Divergences"), text=text, sections=tuple(sections))


def _ids(group: Group) -> str:
    return f"{_(', ').join(head.id for head in group.from_)} – {_(', ').join(head.id for head in group.to)}"


def _group(number: int, group: Group, findings: Iterable[Finding], report: Report) -> Section:
    heads = (*group.from_, *group.to)
    types = tuple(dict.fromkeys(head.type for head in heads if head.type))
    return Section(
        id=f"group-{number}",
        title=say(msg("{ids}: {name}", ids=_ids(group), name=_short(joined(heads[0].name)))),
        text=tuple(map(_named, heads)),
        table=_table(findings, types, report),
    )


def _table(findings: Iterable[Finding], types: tuple[str, ...], report: Report) -> Table:
    head = _("Item"), _("Level"), _("Kind"), _("Finding"), *called(report)
    rows = tuple(row(finding, *_texts(finding), types) for finding in findings)
    return Table(head=head, rows=rows, widths=(6, 5, 6, 11, 14, 14))


def _short(name: str) -> str:
    """A name as far as a heading has room for it."""
    return name if len(name) <= _HEADING else f"{name[:_HEADING]}…"


def _named(head: ItemHead) -> str:
    return say(msg("{id}: {name}", id=head.id, name=joined(head.name)))


def _texts(finding: Finding) -> tuple[tuple[Cell, Cell], Cell | None]:
    """What either side prints, words of one side only marked, and the second as changes to the first."""
    before, after = finding.before, finding.after
    if not before or not after:
        return (Cell.of(before or ""), Cell.of(after or "")), None
    parted = (prints if shown(finding.rule) is Shown.PRINT else stretches)(before, after)
    changes = (
        run
        for each in parted
        for run in ((Run(each.to),) if each.same else (Run(each.from_, "del"), Run(each.to, "ins")))
    )
    return (_marked(parted, 0), _marked(parted, 1)), Cell(tuple(run for run in changes if run.text))


def _marked(parted: Iterable[Stretch], side: int) -> Cell:
    texts = [((each.from_, each.to)[side], each.same) for each in parted]
    return Cell(tuple(Run(text, "" if same else _SIDES[side]) for text, same in texts if text))
