"""What is wrong inside either list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec

from enfcmp.findings.rule import Shown
from enfcmp.findings.rulebook import shown
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Finding, Report
from enfcmp.report.document import Cell, Row, Run, Section, Table
from enfcmp.report.one_fact import OneFact, one_facts, short_ids
from enfcmp.report.told_once import ToldKey, told_key
from enfcmp.report.uncompared_quotations import is_uncompared
from enfcmp.report.view.lists import called
from enfcmp.report.view.said import row, said
from enfcmp.report.wording import joined_ids

NOTHING: Mapping[ToldKey, Finding] = MappingProxyType({})


def checks(report: Report, levels: tuple[str, ...], told: Mapping[ToldKey, Finding] = NOTHING) -> Section:
    """One section a list; quotations that were not compared are told among what could not be.

    What a divergence has `told` is pointed to.
    """
    sections = tuple(
        check_section(
            f"check-{number}",
            say(msg("Findings in {list}", list=name)),
            [each for each in side.findings if each.severity in levels and not is_uncompared(each)],
            told,
        )
        for number, (name, side) in enumerate(zip(called(report.lists), report.check, strict=True), 1)
    )
    elsewhere = any(is_uncompared(each) and each.severity in levels for side in report.check for each in side.findings)
    text = (_("Quotations that were not compared with an official text are told under what could not be compared."),)
    return Section(id="checks", title=_("Checks"), text=text if elsewhere else (), sections=sections)


def check_section(
    section_id: str, title: str, found: Sequence[Finding], told: Mapping[ToldKey, Finding] = NOTHING
) -> Section:
    """A row a fact, counted in the heading."""
    head = _("Item"), _("Level"), _("Kind"), _("Finding"), _("Printed in the list"), _("Held against")
    own = [each for each in found if told_key(each) not in told]
    rows = tuple(map(_fact, one_facts(own)))
    return Section(
        id=section_id,
        title=say(msg("{label}: {value}", label=title, value=len(found))),
        text=tuple(_pointers(each for each in found if told_key(each) in told)),
        table=Table(head=head, rows=rows, widths=(6, 5, 7, 14, 11, 11)) if rows else None,
    )


def _pointers(found: Iterable[Finding]) -> Iterator[str]:
    """Where those are that stand in no row."""
    items = [item for each in found for item in each.items]
    if items:
        yield say(
            msg(
                "Told under the divergences, since the other list quotes there as enacted: {count} ({items}).",
                count=len(items),
                items=joined_ids(short_ids(tuple(dict.fromkeys(items)))),
            )
        )


def _fact(fact: OneFact) -> Row:
    """One row for all items of one fact, which a person may accept of all of them at once."""
    one = _row(fact.first)
    if len(fact.findings) == 1:
        return one
    ids = Cell.of(joined_ids(short_ids(fact.items)))
    printed = Cell.of("\n".join(fact.printed)) if fact.first.before is None else one.cells[4]
    cells = (ids, *one.cells[1:3], Cell.of(said(fact)), printed, one.cells[5])
    marks = tuple((each.items[0] if each.items else "", each.fingerprint) for each in fact.findings)
    return msgspec.structs.replace(one, cells=cells, items=fact.items, marks=marks)


def _row(finding: Finding) -> Row:
    """What is printed and what it is held against; marked as a change where that is the law as enacted."""
    is_change = shown(finding.rule) is Shown.ENACTED and finding.before is not None
    printed = _cell(finding.after, Run(finding.after or "", "del" if is_change else ""))
    against = _cell(finding.before, Run(finding.before or "", "ins" if is_change else ""))
    redline = Cell((*printed.runs, *against.runs)) if is_change else None
    if finding.enacted:
        against = _in_its_sentence(finding.enacted, finding.before or "")
    return row(finding, (printed, against), redline)


def _in_its_sentence(enacted: str, words: str) -> Cell:
    """The sentence of the law, the words that are not printed so marked in it."""
    before, _, behind = enacted.partition(f"〔{words}〕")
    runs = (Run(before), Run(words, "ins"), Run(behind))
    return Cell(tuple(run for run in runs if run.text))


def _cell(text: str | None, run: Run) -> Cell:
    return Cell((run,)) if text else Cell.of("")
