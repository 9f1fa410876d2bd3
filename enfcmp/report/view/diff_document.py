"""What `diff` found, as a document to hand on."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, Divergences, ListHead, SanctionTable
from enfcmp.report.compared_counts import told_counts
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.sanction_words import sanction_cells
from enfcmp.report.view.divergences import divergence_section, findings_table
from enfcmp.report.view.head import two_lists_facts
from enfcmp.report.view.standing import standing_line, standing_section


def diff_document(found: Divergences, lists: tuple[ListHead, ListHead], *, by_level: bool = False) -> Document:
    """The divergences pair by pair or in one table, the gravest first; and what was compared."""
    names = ItemNames(lists)
    one, other = names.lists
    return Document(
        title=say(msg("Where {from_list} and {to_list} diverge", from_list=one, to_list=other)),
        language=language(),
        facts=(
            *two_lists_facts(lists),
            (_("Law as of"), found.as_of.isoformat()),
            (_("Standing of what is cited"), standing_line(found.standing, found.as_of)),
        ),
        note=None,
        sections=tuple(_sections(found, names, by_level=by_level)),
        day=found.as_of,
    )


def _sections(found: Divergences, names: ItemNames, *, by_level: bool) -> Iterator[Section]:
    yield standing_section(found.standing, found.as_of, names)
    if by_level:
        gravest = sorted(found.findings, key=lambda each: SEVERITIES.index(each.severity))
        table = findings_table(gravest, (), names) if gravest else None
        yield Section(id="divergences", title=_("Divergences"), table=table)
    else:
        yield divergence_section(found, names)
    whole = [table for table in found.sanctions if table.provision is None]
    if whole:
        parts = tuple(_sanctions(number, table, names) for number, table in enumerate(whole, 1))
        yield Section(id="sanctions", title=_("Sanctions compared"), sections=parts)
    yield Section(id="compared", title=_("What was compared"), text=tuple(told_counts(found, names)))


def _sanctions(number: int, table: SanctionTable, names: ItemNames) -> Section:
    """What is threatened by all that two items quote."""
    rows = tuple(
        Row(cells=tuple(map(Cell.of, sanction_cells(row, (table.before, table.after)))), items=table.items)
        for row in table.rows
    )
    head = _("Sanction"), *names.lists, _("Not the same")
    return Section(
        id=f"sanctions-{number}",
        title=_(" – ").join(names.lines(table.items).split("\n")),
        table=Table(head=head, rows=rows, widths=(2, 5, 5, 3)),
    )
