"""Excel: the answer, the findings to work through, then one sheet a section; nothing is computed or leads away."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import msgspec

from enfcmp.gate import harmless
from enfcmp.i18n import _
from enfcmp.model import Report, Survey
from enfcmp.office.workbooks import workbook
from enfcmp.report.document import Cell, Document, Section, Table
from enfcmp.report.files import Told, writers
from enfcmp.report.office.excel_limits import SheetNames, before_count
from enfcmp.report.office.sheets import FormattedSheet
from enfcmp.report.office.tints import Tints
from enfcmp.report.office.worklist import worklist
from enfcmp.report.office.worklist_sheet import WorklistSheet

_WORKED_THROUGH = frozenset({"divergences", "checks"})  # what stands in the table of findings, row by row
_ABOVE = 4  # lines that may stay in sight above a table; more of them stand under it


@writers.add("xlsx")
def write(told: Told, document: Document) -> bytes:
    """A first sheet with what was compared and the answer, of a report one with all findings, then one a section."""
    stream = io.BytesIO()
    with workbook(stream, harmless(document.title), document.day) as book:
        tints, names = Tints(book), SheetNames()
        title = _("Overview") if isinstance(told, Survey) else _("Report")
        first = FormattedSheet(book.add_worksheet(names.of(title)), tints)
        sections = _after(first, document)
        table = worklist(told, document) if isinstance(told, Report) else None
        if table and isinstance(told, Report):
            title = _("Findings to work through")
            sheet = WorklistSheet(book.add_worksheet(names.of(title)), tints)
            sheet.fill(title, table, [each.id for each in told.lists])
            for text in (text for section in sections if section.id == "divergences" for text in section.text):
                sheet.line(text, "text")  # the pairs of which no row tells anything
            sections = tuple(each for each in sections if each.id not in _WORKED_THROUGH)
        for section in sections:
            for part in _sheets(section):
                _section(FormattedSheet(book.add_worksheet(names.of(part.title)), tints), part)
    return stream.getvalue()


def _sheets(section: Section) -> Iterable[Section]:
    """One; where its parts have the same tables, one a table, with the rows of all parts, that filters as a whole."""
    if not section.sections or not all(part.sections for part in section.sections):
        return (section,)
    steps = zip(*(part.sections for part in section.sections), strict=True)
    return (_sheet(section, together, is_first=at == 0) for at, together in enumerate(steps))


def _sheet(section: Section, steps: tuple[Section, ...], *, is_first: bool) -> Section:
    beside = tuple(zip(section.sections, steps, strict=True))
    titles = (f"{section.title} / {part.title} / {step.title}" for part, step in beside)
    texts = (text for step in steps for text in step.text)
    return Section(
        id=steps[0].id,
        title=before_count(steps[0].title),
        text=(*(section.text if is_first else ()), *titles, *texts),
        table=_led([(part.title, step.table) for part, step in beside if step.table]),
    )


def _led(tables: Sequence[tuple[str, Table]]) -> Table | None:
    """Tables of one head as one, the part that a row is of in its first column."""
    if not tables:
        return None
    first = tables[0][1]
    rows = (
        msgspec.structs.replace(row, cells=(Cell.of(part), *row.cells), targets=())
        for part, table in tables
        for row in table.rows
    )
    return Table(
        head=(_("Part"), *first.head),
        rows=tuple(rows),
        widths=(4, *first.widths),
        numbers=tuple(at + 1 for at in first.numbers),
    )


def _after(sheet: FormattedSheet, document: Document) -> tuple[Section, ...]:
    """The first sheet, with the answer under what was compared; the sections that are left."""
    answer = document.sections[:1]
    if any(map(_flat, answer)):
        answer = ()
    shares = [table.widths for section in answer for table in _tables(section)]
    sheet.widths(*(shares or [(3, 11)]))
    sheet.line(document.title, "title")
    for label, value in document.facts:
        sheet.pair(label, value)
    if document.note:
        sheet.line(document.note, "text")
    for section in answer:
        sheet.gap()
        sheet.line(section.title, "title")
        _below(sheet, section, 1)
    return document.sections[len(answer) :]


def _section(sheet: FormattedSheet, section: Section) -> None:
    """One table that filters where all tables of the section have the same head, else one below the other."""
    flat = _flat(section)
    tables = [flat] if flat else list(_tables(section))
    sheet.widths(*(table.widths[: table.signs] for table in tables))
    if flat and flat.signs is not None:
        _signs(sheet, section, flat, flat.signs)
        return
    sheet.line(section.title, "title")
    if flat is None:
        _below(sheet, section, 1)
        return
    texts = (*section.text, *(each for part in section.sections for each in (part.title, *part.text)))
    above = sum(map(sheet.lines, texts)) <= _ABOVE
    for text in texts if above else ():
        sheet.line(text, "text")
    sheet.table(flat, frozen=True)
    for text in () if above else texts:
        sheet.line(text, "text")


def _signs(sheet: FormattedSheet, section: Section, table: Table, first: int) -> None:
    """What the signs mean stands under them: heads over all columns would be as wide as they are."""
    sheet.signs(table, first)
    for text in section.text:
        sheet.text(text)


def _below(sheet: FormattedSheet, section: Section, depth: int) -> None:
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


def _flat(section: Section) -> Table | None:
    """The tables of all parts as one, where they have one head; rows that do not name an item are led by their part."""
    parts = [(part.title, part.table) for part in section.sections if part.table]
    if section.table and not section.sections:
        return section.table
    if section.table or len({table.head for _title, table in parts}) != 1 or any(p.sections for p in section.sections):
        return None
    tables = [table for _title, table in parts]
    rows = tuple(row for table in tables for row in table.rows)
    return msgspec.structs.replace(tables[0], rows=rows) if tables[0].head[0] == _("Item") else _led(parts)
