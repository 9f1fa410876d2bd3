"""XML Spreadsheet 2003: the texts of all cells, by another parser; numbers as they were read."""

from __future__ import annotations

from xml.parsers import expat

from enfcmp.documents.characters import count_characters, unprinted_characters
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.model import PrintedCount, PublishedDocument

_LEVELS = {"Worksheet": 0, "Row": 1, "Cell": 2}
_TYPES = {"Number", "DateTime", "Boolean", "Error"}
_SPANS = ("", "Span", "MergeAcross")


@document_recounts.add("xml")
def recount(data: bytes, document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """Comments are not printed."""
    cells = _Cells(data)
    read = [{(cell.row, cell.column): cell.text for cell in grid.cells} for grid in document.grids]
    numbers = sum(count_characters(read[sheet].get((row, column), "0")) for sheet, row, column in cells.numbers)
    return printed_count(count_characters("".join(cells.words)) + numbers - unprinted_characters(document))


class _Cells:
    """The words of the cells, and the places of those with something else: sheet, row and column from 0."""

    def __init__(self, xml: bytes) -> None:
        self.words: list[str] = []
        self.numbers: set[tuple[int, ...]] = set()
        self._place = [0, 0, 0]
        self._next = [0, 0, 0]  # where a sheet, a row and a cell are that do not say it
        self._inside: list[str] = []  # the cell and the elements in it, data by their type
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take
        parser.Parse(xml)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        said = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if kind in _LEVELS and not self._inside:
            level = _LEVELS[kind]
            self._place[level] = int(said["Index"]) - 1 if "Index" in said else self._next[level]
            following = self._place[level] + 1 + int(said.get(_SPANS[level], 0))
            self._next[level:] = [following, 0, 0][: 3 - level]
        if kind == "Cell" or self._inside:
            self._inside.append(said.get("Type", "String") if kind == "Data" else kind)

    def _end(self, _name: str) -> None:
        if self._inside:
            self._inside.pop()

    def _take(self, words: str) -> None:
        kind = "".join(self._inside[1:2])
        if kind == "String":
            self.words.append(words)
        elif kind in _TYPES and words.strip():
            self.numbers.add(tuple(self._place))
