"""What is wrong inside either list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from enfcmp.findings.rule import Shown
from enfcmp.findings.rulebook import shown
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Finding, Report
from enfcmp.report.document import Cell, Row, Run, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.one_fact import OneFact, one_facts
from enfcmp.report.told_once import ToldKey, told_key
from enfcmp.report.uncompared_quotations import is_uncompared
from enfcmp.report.view.said import facts_row, where
from enfcmp.text.fold import joined

NOTHING: Mapping[ToldKey, Finding] = MappingProxyType({})


def checks(report: Report, levels: tuple[str, ...], told: Mapping[ToldKey, Finding] = NOTHING) -> Section:
    """One section a list; quotations that were not compared are told among what could not be.

    What a divergence has `told` is pointed to.
    """
    names = ItemNames(report.lists)
    sections = tuple(
        check_section(
            f"check-{number}",
            say(msg("Findings in {list}", list=name)),
            [each for each in side.findings if each.severity in levels and not is_uncompared(each)],
            names,
            told,
        )
        for number, (name, side) in enumerate(zip(names.lists, report.check, strict=True), 1)
    )
    elsewhere = any(is_uncompared(each) and each.severity in levels for side in report.check for each in side.findings)
    text = (_("Quotations that were not compared with an official text are told under what could not be compared."),)
    return Section(id="checks", title=_("Checks"), text=text if elsewhere else (), sections=sections)


def check_section(
    section_id: str, title: str, found: Sequence[Finding], names: ItemNames, told: Mapping[ToldKey, Finding] = NOTHING
) -> Section:
    """A row a fact, counted in the heading."""
    head = _("Item"), _("Level"), _("Kind"), _("Finding"), _("Printed in the list"), _("Held against")
    own = [each for each in found if told_key(each) not in told]
    rows = tuple(_row(each, names) for each in one_facts(own, by_place=False))
    return Section(
        id=section_id,
        title=say(msg("{label}: {value}", label=title, value=len(found))),
        text=tuple(_pointers((each for each in found if told_key(each) in told), names)),
        table=Table(head=head, rows=rows, widths=(9, 5, 8, 14, 11, 11), beneath=(4, 5)) if rows else None,
    )


def _pointers(found: Iterable[Finding], names: ItemNames) -> Iterator[str]:
    """Where those are that stand in no row."""
    items = [item for each in found for item in each.items]
    if items:
        yield say(
            msg(
                "Told under the divergences, since the other list quotes there as enacted: {count} ({items}).",
                count=len(items),
                items=names.items(items),
            )
        )


def _row(fact: OneFact, names: ItemNames) -> Row:
    """What is printed and what it is held against; marked as a change where that is the law as enacted."""
    finding = fact.first
    is_change = shown(finding.rule) is Shown.ENACTED and finding.before is not None
    said = _told_beside(fact) if finding.before is None else finding.after or ""
    printed = _cell(Run(said, "del" if is_change else ""))
    against = _cell(Run(finding.before or "", "ins" if is_change else ""))
    redline = Cell((*printed.runs, *against.runs)) if is_change else None
    if finding.enacted:
        against = _in_its_sentence(finding.enacted, finding.before or "")
    return facts_row(fact, names, (printed.cut, against.cut), redline)


def _told_beside(fact: OneFact) -> str:
    """What is printed, as far as the sentence does not say it."""
    finding = fact.first
    words = joined(f"{where(finding)}{say(finding.message)}")
    return "\n".join(each for each in fact.printed if joined(each) not in words)


def _in_its_sentence(enacted: str, words: str) -> Cell:
    """The sentence of the law, the words that are not printed so marked in it."""
    before, _, behind = enacted.partition(f"〔{words}〕")
    runs = (Run(before), Run(words, "ins"), Run(behind))
    return Cell(tuple(run for run in runs if run.text))


def _cell(run: Run) -> Cell:
    return Cell((run,)) if run.text else Cell.of("")
