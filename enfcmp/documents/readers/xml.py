"""XML Spreadsheet 2003, which Excel and exports of platforms write as .xml or .xls: a workbook in one XML file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.documents.archive import attribute, local, whole_xml
from enfcmp.documents.readers import document_readers
from enfcmp.documents.sheet import Merge, Sheet, SheetSpot, sheet_grid
from enfcmp.documents.shown_number import shown_number
from enfcmp.model import PublishedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FORMATS = {
    "General": "", "General Number": "", "General Date": "yyyy/m/d h:mm", "Long Date": 'yyyy"年"m"月"d"日"',
    "Medium Date": "d-mmm-yy", "Short Date": "yyyy/m/d", "Long Time": "h:mm:ss", "Medium Time": "h:mm AM/PM",
    "Short Time": "h:mm", "Currency": "#,##0.00", "Fixed": "0.00", "Standard": "#,##0.00", "Percent": "0.00%",
}  # fmt: skip
_FIRST_DAY = dt.datetime.combine(dt.date(1899, 12, 30), dt.time())
_MOST_COLUMNS = 16_384


@document_readers.add("xml")
def read(data: bytes, path: str) -> PublishedDocument:
    """Every sheet a grid."""
    root = whole_xml(data, path)
    codes = dict(_codes(root))
    sheets = (_sheet(each, codes) for each in root.iterchildren("{*}Worksheet"))
    return PublishedDocument(format="xml", grids=tuple(sheet_grid(sheet, path) for sheet in sheets))


class _Placed(NamedTuple):
    """A column, a row or a cell, the number that it has from 0, and how many further ones are as it is."""

    number: int
    further: int
    element: Element


def _placed(elements: Iterator[Element], further: str) -> Iterator[_Placed]:
    """Each follows the one before and what that spans, unless it says its own number (from 1)."""
    number = 0
    for each in elements:
        said = attribute(each, "Index")
        number = int(said) - 1 if said is not None else number
        if number < 0:
            raise ValueError(said)
        span = max(int(attribute(each, further) or 0), 0)
        yield _Placed(number, span, each)
        number += span + 1


def _codes(root: Element) -> Iterator[tuple[str, str]]:
    """The code of the number format of each style."""
    for style in root.iter("{*}Style"):
        for each in style.iterchildren("{*}NumberFormat"):
            said = attribute(each, "Format") or ""
            yield attribute(style, "ID") or "", _FORMATS.get(said, said)


def _sheet(sheet: Element, codes: dict[str, str]) -> Sheet:
    texts: dict[SheetSpot, str] = {}
    formulas: set[SheetSpot] = set()
    merges: list[Merge] = []
    columns, rows = (list(_placed(_children(sheet, name), "Span")) for name in ("Column", "Row"))
    for row in rows:
        for cell in _placed(row.element.iterchildren("{*}Cell"), "MergeAcross"):
            spot = row.number, cell.number
            style = attribute(cell.element, "StyleID") or attribute(row.element, "StyleID") or "Default"
            texts[spot] = _shown(cell.element, codes.get(style, ""))
            if not texts[spot] and attribute(cell.element, "Formula"):
                formulas.add(spot)
            down = max(int(attribute(cell.element, "MergeDown") or 0), 0)
            if down or cell.further:
                merges.append(Merge(*spot, row.number + down, cell.number + cell.further))
    hidden_rows, hidden_columns = set(_hidden(rows)), set(_hidden(columns))
    name = attribute(sheet, "Name") or ""
    return Sheet(name, texts, merges, hidden_rows, hidden_columns, formulas, _is_hidden(sheet))


def _children(sheet: Element, name: str) -> Iterator[Element]:
    return (each for table in sheet.iterchildren("{*}Table") for each in table.iterchildren(f"{{*}}{name}"))


def _hidden(placed: list[_Placed]) -> Iterator[int]:
    for each in placed:
        sizes = (attribute(each.element, "Height"), attribute(each.element, "Width"))
        if attribute(each.element, "Hidden") == "1" or "0" in sizes:
            yield from range(each.number, each.number + min(each.further, _MOST_COLUMNS) + 1)


def _is_hidden(sheet: Element) -> bool:
    return any(each.text != "SheetVisible" for each in sheet.iterfind("{*}WorksheetOptions/{*}Visible"))


def _shown(cell: Element, code: str) -> str:
    """What is printed of the data; a comment has data of its own."""
    data = next((each for each in cell if local(each) == "Data"), None)
    if data is None:
        return ""
    kind, words = attribute(data, "Type"), "".join(data.itertext())
    if kind == "Number" and words.strip():
        return shown_number(float(words), code)
    if kind == "DateTime" and words.strip():
        moment = dt.datetime.fromisoformat(words.strip()).replace(tzinfo=None)
        return shown_number((moment - _FIRST_DAY) / dt.timedelta(days=1), code or "yyyy/m/d")
    if kind == "Boolean":
        return ("FALSE", "TRUE")[words.strip() == "1"]
    return words.replace("\r\n", "\n").replace("\r", "\n")
