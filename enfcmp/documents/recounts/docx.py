"""DOCX: the words of all runs, by another parser and without the tables around them."""

from __future__ import annotations

from xml.parsers import expat

from enfcmp.documents.archive import Archive
from enfcmp.documents.characters import count_characters, unprinted_characters
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.documents.word_parts import word_parts
from enfcmp.model import PrintedCount, PublishedDocument

_UNPRINTED = {"del", "moveFrom", "rt", "Fallback"}
_MARKS = {"sym", "noBreakHyphen"}  # print a character that is no text


@document_recounts.add("docx")
def recount(data: bytes, document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """Numbers that Word counts itself are in no run."""
    archive = Archive(data, "")
    written = sum(count_characters("".join(_Runs(archive.read(part)).found)) for part in word_parts(archive).printed)
    return printed_count(written + document.unwritten - unprinted_characters(document))


class _Runs:
    """Gathers the words that are printed. What stands behind the end of a text is white space."""

    def __init__(self, xml: bytes) -> None:
        self.found: list[str] = []
        self._around: list[str] = []  # elements that say that nothing in them is printed
        self._is_text = False
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.CharacterDataHandler = self._words
        self._parser.Parse(xml)

    def _begin(self, name: str, _attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        self._is_text = kind == "t" and not self._around
        if kind in _MARKS and not self._around:
            self.found.append("-")
        elif kind in _UNPRINTED:
            self._around.append(name)
            self._parser.EndElementHandler = self._end  # most documents need not be told

    def _end(self, name: str) -> None:
        if self._around and name == self._around[-1]:
            self._around.pop()

    def _words(self, words: str) -> None:
        if self._is_text:
            self.found.append(words)
