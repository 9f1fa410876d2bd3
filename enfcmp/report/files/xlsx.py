"""Excel: one sheet a section, that filters; differing words coloured; nothing is computed, nothing leads away."""

from __future__ import annotations

import io

import xlsxwriter

from enfcmp.i18n import _
from enfcmp.model import Report
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.files import writers
from enfcmp.report.office import moment, plain
from enfcmp.report.office.limits import Names
from enfcmp.report.office.sheets import Sheet
from enfcmp.report.office.tints import FONT, Tints

_CONSTANT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ABOVE = 4  # lines that may stay in sight above a table; more of them stand under it
_PROPERTY = 255


@writers.add("xlsx")
def write(report: Report, document: Document) -> bytes:
    """A first sheet with what was compared, then one a section."""
    stream = io.BytesIO()
    # XlsxWriter notes things in the properties it is given, so that each workbook gets its own.
    with xlsxwriter.Workbook(stream, {**_CONSTANT, "default_format_properties": dict(FONT)}) as book:
        title = plain(document.title)[:_PROPERTY]
        book.set_properties({"title": title, "author": "enfcmp", "created": moment(report.as_of).replace(tzinfo=None)})
        tints, names = Tints(book), Names()
        _first(Sheet(book.add_worksheet(names.of(_("Report"))), tints), document)
        for section in document.sections:
            _section(Sheet(book.add_worksheet(names.of(section.title)), tints), section)
    return stream.getvalue()


def _first(sheet: Sheet, document: Document) -> None:
    sheet.widths((3, 11))
    sheet.line(document.title, "title")
    for label, value in document.facts:
        sheet.pair(label, value)
    if document.note:
        sheet.line(document.note, "text")


def _section(sheet: Sheet, section: Section) -> None:
    """One table that filters where all tables of the section have the same head, else one below the other."""
    flat = _flat(section)
    tables = [flat] if flat else list(_tables(section))
    sheet.widths(*(table.widths for table in tables))
    sheet.line(section.title, "title")
    if flat is None:
        _below(sheet, section, 1)
        return
    texts = (*section.text, *(each for part in section.sections for each in _silent(part)))
    above = sum(map(sheet.lines, texts)) <= _ABOVE
    for text in texts if above else ():
        sheet.line(text, "text")
    sheet.table(flat, frozen=True)
    for text in () if above else texts:
        sheet.line(text, "text")


def _below(sheet: Sheet, section: Section, depth: int) -> None:
    for text in section.text:
        sheet.line(text, "text")
    if section.table:
        sheet.table(section.table)
    for part in section.sections:
        sheet.gap()
        sheet.line(part.title, "part" if depth == 1 else "step")
        _below(sheet, part, depth + 1)


def _tables(section: Section) -> list[Table]:
    own = [section.table] if section.table else []
    return own + [table for part in section.sections for table in _tables(part)]


def _silent(part: Section) -> tuple[str, ...]:
    return () if part.table else (part.title, *part.text)


def _flat(section: Section) -> Table | None:
    """The tables of all parts as one, their names and words in the first columns."""
    tables = _tables(section)
    parts = [part for part in section.sections if part.table]
    if section.table and not section.sections:
        return section.table
    if section.table or len({table.head for table in tables}) != 1 or any(part.sections for part in section.sections):
        return None
    texts = any(part.text for part in parts)
    head = (_("Part"), _("Of what")) if texts else (_("Part"),)
    widths = (4, 9) if texts else (4,)
    first = tables[0]
    rows = tuple(
        _led(row, [part.title, "\n".join(part.text)][: len(head)])
        for part in parts
        for row in (part.table.rows if part.table else ())
    )
    numbers = tuple(at + len(head) for at in first.numbers)
    return Table(head=head + first.head, rows=rows, widths=widths + first.widths, numbers=numbers)


def _led(row: Row, by: list[str]) -> Row:
    return Row(cells=(*map(Cell.of, by), *row.cells), level=row.level)
