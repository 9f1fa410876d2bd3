"""Divergences pair by pair, the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Finding, Group, ItemHead, Report, Stretch
from enfcmp.report.document import Cell, Mark, Row, Run, Section, Table
from enfcmp.report.words import SEVERITIES, place, title
from enfcmp.text.fold import joined
from enfcmp.text.stretches import prints, stretches

_SIDES: tuple[Mark, Mark] = "del", "ins"


def divergences(report: Report, levels: tuple[str, ...]) -> Section:
    """One section a group of linked items; those without a finding are named in one line."""
    groups = report.diff.groups
    group_of = {head.id: at for at, group in enumerate(groups) for head in group.from_}
    found: dict[int, list[Finding]] = {}
    for finding in report.diff.findings:
        if finding.severity in levels:
            found.setdefault(group_of[finding.items[0]] if finding.items else -1, []).append(finding)
    sections = [_group(at + 1, group, found[at], report) for at, group in enumerate(groups) if at in found]
    silent = [_ids(group) for at, group in enumerate(groups) if at not in found]
    text = [say(finding.message) for finding in found.get(-1, ())]
    if silent:
        text.append(say(msg("Without a divergence: {pairs}", pairs=_("; ").join(silent))))
    return Section(id="divergences", title=_("Divergences"), text=tuple(text), sections=tuple(sections))


def _ids(group: Group) -> str:
    return f"{_(', ').join(head.id for head in group.from_)} – {_(', ').join(head.id for head in group.to)}"


def _group(number: int, group: Group, findings: Iterable[Finding], report: Report) -> Section:
    heads = (*group.from_, *group.to)
    types = tuple(dict.fromkeys(head.type for head in heads if head.type))
    rows = tuple(_row(finding, types) for finding in findings)
    one, other = (head.id for head in report.lists)
    head = _("Level"), _("Kind"), _("Finding"), one, other
    return Section(
        id=f"group-{number}",
        title=_ids(group),
        text=tuple(map(_named, heads)),
        table=Table(head=head, rows=rows, widths=(2, 4, 6, 8, 8)),
    )


def _named(head: ItemHead) -> str:
    return say(msg("{id}: {name}", id=head.id, name=joined(head.name)))


def _row(finding: Finding, types: tuple[str, ...]) -> Row:
    before, after = _texts(finding)
    cells = Cell.of(say(SEVERITIES[finding.severity])), Cell.of(finding.rule), Cell.of(_said(finding)), before, after
    return Row(
        cells=cells,
        level=finding.severity,
        kind=finding.rule,
        types=types,
        items=finding.items,
        fingerprint=finding.fingerprint,
    )


def _said(finding: Finding) -> str:
    words = say(finding.message)
    provision = finding.provision
    if provision is None:
        return words
    where = title(provision.instrument) + (place(provision) if provision.article is not None else "")
    return say(msg("{label}: {value}", label=where, value=words))


def _texts(finding: Finding) -> tuple[Cell, Cell]:
    """What either side prints, words of one side only marked."""
    before, after = finding.before, finding.after
    if not before or not after:
        return Cell.of(before or ""), Cell.of(after or "")
    parted = (prints if finding.rule == "style-only" else stretches)(before, after)
    return _marked(parted, 0), _marked(parted, 1)


def _marked(parted: Iterable[Stretch], side: int) -> Cell:
    texts = [((each.from_, each.to)[side], each.same) for each in parted]
    return Cell(tuple(Run(text, "" if same else _SIDES[side]) for text, same in texts if text))
