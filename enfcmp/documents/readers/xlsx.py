"""XLSX, with macros or without (they are never run): the XML of the sheets, which alone keeps what merges cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from enfcmp.documents.archive import Archive, local
from enfcmp.documents.page_marks import page_marks
from enfcmp.documents.places import line_place
from enfcmp.documents.readers import document_readers
from enfcmp.documents.sheet import Merge, Sheet, SheetSpot, sheet_grid
from enfcmp.documents.shown_number import format_code, shown_number
from enfcmp.documents.workbook_parts import WorkbookParts, workbook_parts
from enfcmp.model import LooseText, PublishedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPOT = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_UNDERLINED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how XLSX writes a character that XML has not
_MOST_COLUMNS = 16_384


@document_readers.add("xlsx")
def read(data: bytes, path: str) -> PublishedDocument:
    """Every sheet a grid; text boxes, and the heads and feet of printed pages, are loose."""
    archive = Archive(data, path)
    parts = workbook_parts(archive)
    book = _Workbook(archive, parts)
    grids, loose = [], []
    for index, (name, part, is_hidden) in enumerate(parts.sheets):
        root = archive.xml(part)
        grids.append(sheet_grid(book.sheet(root, name, is_hidden=is_hidden), path))
        loose += list(_loose(archive, part, root, index))
    return PublishedDocument(format="xlsx", grids=tuple(grids), loose=tuple(loose))


class _Workbook:
    """What the sheets of a workbook share: its texts, its number formats, the day it counts from."""

    def __init__(self, archive: Archive, parts: WorkbookParts) -> None:
        self._texts = [_text(each) for each in archive.xml(parts.texts).iterchildren("{*}si")] if parts.texts else []
        self._formats = list(_formats(archive.xml(parts.styles))) if parts.styles else []
        self._from_1904 = any(_is_on(each.get("date1904")) for each in parts.root.iter("{*}workbookPr"))

    def sheet(self, root: Element, name: str, *, is_hidden: bool) -> Sheet:
        texts: dict[SheetSpot, str] = {}
        formulas = set()
        hidden_rows = set()
        row = -1
        for each in root.iter("{*}row"):
            row = _row_number(each.get("r"), row)
            if _is_on(each.get("hidden")) or each.get("ht") == "0":
                hidden_rows.add(row)
            for spot, cell in _cells(each, row):
                texts[spot] = self._shown(cell)
                if not texts[spot] and cell.find("{*}f") is not None:
                    formulas.add(spot)
        return Sheet(name, texts, list(_merges(root)), hidden_rows, set(_hidden_columns(root)), formulas, is_hidden)

    def _shown(self, cell: Element) -> str:
        kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
        if kind == "inlineStr":
            inline = cell.find("{*}is")
            return "" if inline is None else _text(inline)
        if kind == "s":
            return self._texts[int(value)] if value else ""
        if kind == "b":
            return ("FALSE", "TRUE")[_is_on(value)]
        if kind == "n" and value:
            style = int(cell.get("s") or 0)
            code = self._formats[style] if style < len(self._formats) else ""
            return shown_number(float(value), code, from_1904=self._from_1904)
        return _unescaped(value)


def _row_number(said: str | None, before: int) -> int:
    """The number of a row, from 0; one that does not say its own follows the one before."""
    if said is None:
        return before + 1
    if int(said) < 1:
        raise ValueError(said)
    return int(said) - 1


def _cells(row: Element, number: int) -> Iterator[tuple[SheetSpot, Element]]:
    column = -1
    for cell in row.iterchildren("{*}c"):
        column = _spot(cell.get("r"))[1] if cell.get("r") else column + 1
        yield (number, column), cell


def _spot(reference: str) -> SheetSpot:
    match = _SPOT.fullmatch(reference)
    if not match:
        raise ValueError(reference)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _merges(root: Element) -> Iterator[Merge]:
    for each in root.iter("{*}mergeCell"):
        first, _, last = each.get("ref", "").partition(":")
        yield Merge(*_spot(first), *_spot(last or first))


def _hidden_columns(root: Element) -> Iterator[int]:
    for each in root.iter("{*}col"):
        if _is_on(each.get("hidden")) or each.get("width") == "0":
            yield from range(max(int(each.get("min")), 1) - 1, min(int(each.get("max")), _MOST_COLUMNS))


def _text(item: Element) -> str:
    """The runs of a text; its readings in another script (rPh) are not printed."""
    runs = (each.text or "" for each in item.iter("{*}t") if local(each.getparent()) != "rPh")
    return _unescaped("".join(runs))


def _unescaped(text: str) -> str:
    plain = _UNDERLINED.sub(lambda match: chr(int(match[1], 16)), text)
    return plain.replace("\r\n", "\n").replace("\r", "\n")


def _formats(styles: Element) -> Iterator[str]:
    own = {int(each.get("numFmtId")): each.get("formatCode", "") for each in styles.iter("{*}numFmt")}
    for all_formats in styles.iter("{*}cellXfs"):
        for each in all_formats.iterchildren("{*}xf"):
            yield format_code(int(each.get("numFmtId") or 0), own)


def _is_on(value: str | None) -> bool:
    return value in {"1", "true", "on"}


def _loose(archive: Archive, part: str, root: Element, index: int) -> Iterator[LooseText]:
    line = 0
    for kind, text in page_marks(root):
        line += 1
        yield LooseText(text=text, place=line_place(line), before=index, kind=kind)
    drawings = [target for _, kind, target in archive.related(part) if kind == "drawing" and archive.has(target)]
    for paragraph in (each for drawing in drawings for each in archive.xml(drawing).iter("{*}p")):
        text = "".join(each.text or "" for each in paragraph.iter("{*}t"))
        line += bool(text.strip())
        if text.strip():
            yield LooseText(text=text, place=line_place(line), before=index + 1)
