"""问题处理表: a row a finding, whatever command found it, with columns for an office to fill in and send back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from enfcmp.finding_answers import ITEM_NUMBER, STATE, STATES, finding_code, item_numbers
from enfcmp.findings.from_level import levels_from
from enfcmp.i18n import _, say
from enfcmp.model import SEVERITIES, Acceptance, Finding, Report, ToDo
from enfcmp.rebase_proposals import DOES_IT, OPINION, ROW_CODE, UNTIL
from enfcmp.report.document import Cell, Document, Row, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.office.worklist_texts import worklist_texts
from enfcmp.report.one_fact import OneFact
from enfcmp.report.told_once import departing
from enfcmp.report.view.said import said
from enfcmp.report.wording import SEVERITY_WORDS, document_place, kind_name
from enfcmp.text.fold import joined

_WIDTHS = (8, 6, 21, 9, 10, 6, 23, 25, 28, 7, 9, 10, 7, 10)
_NUMBERS = (1,)


class OwnItems(NamedTuple):
    """Which list a finding is to be seen to in; the items there, and those of the other list that are held against.

    `is_settled` where the law says which of two lists is right.
    """

    side: int
    own: tuple[str, ...]
    other: tuple[str, ...] = ()
    is_divergence: bool = False
    is_settled: bool = False


def worklist(report: Report, document: Document) -> Table | None:
    """The findings that a document tells: list by list, item by item, the gravest first; with what was decided."""
    decided: dict[str, Acceptance | ToDo] = {each.fingerprint: each for each in report.to_do}
    decided |= {each.fingerprint: each for each in report.accepted}
    order = [{item: at for at, item in enumerate(names)} for names in report.names]
    levels = levels_from(document.least)
    found = [each for each in _placed(report, {part.id for part in document.sections}) if each[0].severity in levels]
    if not found:
        return None
    found.sort(key=lambda each: _rank(each[0], each[1], order))
    calls = ItemNames(report.lists)
    rows = tuple(
        _row(finding, place, (calls, report.names[place.side]), decided.get(finding.fingerprint))
        for finding, place in found
    )
    return Table(head=_head(), rows=rows, widths=_WIDTHS, numbers=_NUMBERS)


def _head() -> tuple[str, ...]:
    return (
        _("List"),
        say(ITEM_NUMBER),
        _("Name of the item"),
        _("Held against"),
        _("Kind"),
        _("Level"),
        _("Finding"),
        _("What stands there"),
        _("As it should be, or as the other list has it"),
        *map(say, (DOES_IT, UNTIL, OPINION, STATE, ROW_CODE)),
    )


def _placed(report: Report, sections: set[str]) -> Iterator[tuple[Finding, OwnItems]]:
    if "divergences" in sections:
        for each in (*report.diff.findings, *report.diff.accepted):
            yield each, _of_pair(each, report)
    if "checks" in sections:
        for side, checked in enumerate(report.check):
            for each in (*checked.findings, *checked.accepted):
                yield each, OwnItems(side, each.items)


def _of_pair(finding: Finding, report: Report) -> OwnItems:
    """The list that alone departs from the law where that is known, else our own, else the first."""
    departs = departing(finding, report)
    is_settled = len(departs) == 1
    sides = _sides(finding.items, report)
    side = departs[0] if is_settled else report.our_side or 0
    return OwnItems(side, sides[side], sides[1 - side], is_divergence=True, is_settled=is_settled)


def _sides(items: tuple[str, ...], report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The items of either list; of two versions of one list the first item is of the first."""
    one, other = (each.id for each in report.lists)
    if one == other:
        return items[:1], items[1:]
    ours = tuple(item for item in items if item.partition(":")[0] == one)
    return ours, tuple(item for item in items if item not in ours)


def _rank(finding: Finding, place: OwnItems, order: list[dict[str, int]]) -> tuple[int, int, int]:
    """Where a row stands; what is said of a whole list comes before its items."""
    at = order[place.side].get(place.own[0], len(order[place.side])) if place.own else -1
    return place.side, at, SEVERITIES.index(finding.severity)


def _row(
    finding: Finding, place: OwnItems, called: tuple[ItemNames, Mapping[str, str]], decision: Acceptance | ToDo | None
) -> Row:
    calls, names = called
    name = "\n".join([joined(names.get(item, item)) for item in place.own]) or _("the list as a whole")
    told = (
        calls.lists[place.side],
        item_numbers(place.own),
        "\n".join(filter(None, (name, document_place(finding)))),
        calls.items(place.other, 1 - place.side),
        kind_name(finding.rule),
        say(SEVERITY_WORDS[finding.severity]),
        said(OneFact((finding,)), calls),
    )
    stands, wanted = worklist_texts(finding, place.side, is_divergence=place.is_divergence, is_settled=place.is_settled)
    filled = (*_decided(decision), finding_code(finding.fingerprint))
    return Row(
        cells=(*map(Cell.of, told), stands, wanted, *map(Cell.of, filled)), level=finding.severity, kind=finding.rule
    )


def _decided(decision: Acceptance | ToDo | None) -> tuple[str, str, str, str]:
    """Who, until when, why, and what was decided; empty where nothing was."""
    if decision is None:
        return "", "", "", ""
    state = STATES["accepted" if isinstance(decision, Acceptance) else "fix"]
    return decision.reviewer or "", "", decision.reason or "", say(state)
