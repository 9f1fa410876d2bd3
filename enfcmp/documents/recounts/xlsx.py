"""XLSX: the texts of all cells, by another parser; numbers as they were read, for only their formats say the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from xml.parsers import expat

from enfcmp.documents.archive import Archive
from enfcmp.documents.characters import count_characters, unprinted_characters
from enfcmp.documents.recounts import count_shared, document_recounts, printed_count
from enfcmp.documents.workbook_parts import workbook_parts
from enfcmp.model import Grid, PrintedCount, PublishedDocument

_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BEGIN, _WORDS, _READING = {"c", "si"}, {"v", "t"}, "rPh"
_Told = tuple[dict[str, str], list[str]]  # what is said of a cell, or of a text that cells share, and its words


@document_recounts.add("xlsx")
def recount(data: bytes, document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """What is no cell, such as the heads of pages, as it was read."""
    archive = Archive(data, "")
    parts = workbook_parts(archive)
    shown: Counter[int] = Counter()
    count = sum(count_characters(each.text) for each in document.loose)
    for sheet, grid in zip(parts.sheets, document.grids, strict=True):
        cells = _told(archive.read(sheet.part))
        if not all("r" in said for said, words in cells if words):
            return ()
        shown.update(int("".join(words)) for said, words in cells if said.get("t") == "s" and words)
        count += _own(cells, grid)
    shared = ["".join(words) for _, words in _told(archive.read(parts.texts))] if parts.texts else []
    return printed_count(count + count_shared(shared, shown, _count) - unprinted_characters(document))


def _own(cells: Sequence[_Told], grid: Grid) -> int:
    """The characters of the cells that say themselves what is in them."""
    read = {cell.place.cell: cell.text for cell in grid.cells}
    own = [(said, words) for said, words in cells if words and said.get("t") != "s"]
    texts = [word for said, words in own if said.get("t") in {"str", "inlineStr"} for word in words]
    numbers = [read.get(said["r"], "0") for said, _ in own if said.get("t") not in {"str", "inlineStr"}]
    return _count("".join(texts)) + count_characters("".join(numbers))


def _count(written: str) -> int:
    return count_characters(_CODE.sub(lambda code: chr(int(code[1], 16)), written) if "_x" in written else written)


def _told(xml: bytes) -> list[_Told]:
    """Without readings in another script, which follow the words; what stands between elements is white space."""
    found: list[_Told] = []
    nowhere: list[str] = []
    words = into = nowhere

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal words, into
        kind = name.rpartition(":")[2] if ":" in name else name
        into = words if kind in _WORDS else nowhere
        if kind in _BEGIN:
            words = []
            found.append((attributes, words))
        elif kind == _READING:
            words = nowhere

    def take(text: str) -> None:
        into.append(text)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.CharacterDataHandler = take
    parser.Parse(xml)
    return found
