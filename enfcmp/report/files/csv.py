"""CSV that Excel and WPS open by double click: UTF-8 with its mark, and no cell that a program would compute."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from enfcmp.gate import harmless
from enfcmp.report.document import Cell, Document, Section
from enfcmp.report.files import Told, writers
from enfcmp.report.office.formulas import is_formula

_OLD, _NEW = "〖{}〗", "『{}』"  # 【】 is printed in lists: 【法律】
_MARKS = {"": "{}", "rest": "{}", "gap": "{}", "del": _OLD, "ins": _NEW, "struck": _OLD, "bold": _NEW}


@writers.add("csv")
def write(_told: Told, document: Document) -> bytes:
    """One row after the other, each with the heading that it stands under."""
    stream = io.StringIO()
    out = csv.writer(stream, lineterminator="\r\n")
    out.writerow([_safe(document.title)])
    for fact in document.facts:
        out.writerow(map(_safe, fact))
    if document.note:
        out.writerow([_safe(document.note)])
    for section in document.sections:
        out.writerows(_rows(section, ()))
    return stream.getvalue().encode("utf-8-sig")


def _rows(section: Section, above: tuple[str, ...]) -> Iterator[list[str]]:
    path = (*above, section.title)
    yield []
    yield [_safe(" / ".join(path))]
    for paragraph in section.text:
        yield [_safe(paragraph)]
    if section.table:
        yield list(map(_safe, section.table.head))
        for row in section.table.rows:
            yield [_safe(_cell(cell)) for cell in row.cells]
    for each in section.sections:
        yield from _rows(each, path)


def _cell(cell: Cell) -> str:
    return "".join(_MARKS[run.mark].format(run.text) for run in cell.runs)


def _safe(text: str) -> str:
    """An apostrophe before what a spreadsheet would take for a formula."""
    text = harmless(text)
    return f"'{text}" if is_formula(text) else text
