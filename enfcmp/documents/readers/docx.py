"""DOCX, with macros or without (they are never run): the XML of the document, its page heads and feet, its notes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from enfcmp.documents.archive import Archive, local
from enfcmp.documents.characters import count_characters
from enfcmp.documents.flow import Flow, FlowBlock, FlowLine
from enfcmp.documents.readers import document_readers
from enfcmp.documents.word_numbering import WordNumbering
from enfcmp.documents.word_parts import word_parts
from enfcmp.documents.word_tables import word_table
from enfcmp.documents.word_text import paragraph_text
from enfcmp.model import LooseKind, PublishedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"}


@document_readers.add("docx")
def read(data: bytes, path: str) -> PublishedDocument:
    """Every table a grid, every paragraph outside of tables a loose text."""
    archive = Archive(data, path)
    parts = word_parts(archive)
    numbering, styles = (next(map(archive.xml, parts.of(kind)), None) for kind in ("numbering", "styles"))
    word = _Word(WordNumbering(numbering, styles))
    flow = Flow(path)
    flow.add(_marked(archive, parts.of("header"), "page-header"))
    for body in archive.xml(parts.body).iterchildren("{*}body"):
        flow.add(word.blocks(body))
    for note in (note for part in parts.of("footnotes", "endnotes") for note in archive.xml(part)):
        flow.add(word.blocks(note) if _is_printed(note) else ())
    flow.add(_marked(archive, parts.of("footer"), "page-footer"))
    return PublishedDocument(
        format="docx", grids=tuple(flow.grids), loose=tuple(flow.loose), unwritten=word.count_of_numbers
    )


def _marked(archive: Archive, parts: list[str], kind: LooseKind) -> Iterator[FlowBlock]:
    """Each page head, or foot, once."""
    for paragraph in (each for part in parts for each in archive.xml(part).iter("{*}p")):
        if not any(local(above) == "Fallback" for above in paragraph.iterancestors()):  # for programs of old
            yield FlowLine(paragraph_text(paragraph, hidden=False), kind)
            yield FlowLine(paragraph_text(paragraph, hidden=True), "hidden")


def _is_printed(note: Element) -> bool:
    """A line between text and notes is a note too, for Word."""
    return not any(value in {"separator", "continuationSeparator"} for value in note.attrib.values())


class _Word:
    """Reads the content of the body, of a cell, or of a text box."""

    def __init__(self, numbering: WordNumbering) -> None:
        self._numbering = numbering
        self.count_of_numbers = 0  # characters that stand in no run

    def blocks(self, element: Element) -> list[FlowBlock]:
        return list(self._blocks(element))

    def _blocks(self, element: Element) -> Iterator[FlowBlock]:
        for child in element:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield word_table(child, self.blocks)
            elif name in _WRAPPERS:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[FlowBlock]:
        number = self._numbering.number(paragraph)
        self.count_of_numbers += count_characters(number)
        yield FlowLine(number + paragraph_text(paragraph, hidden=False))
        yield FlowLine(paragraph_text(paragraph, hidden=True), "hidden")
        for box in paragraph.iter("{*}txbxContent"):
            inside = takewhile(lambda above: above is not paragraph, box.iterancestors())
            if not any(local(above) in {"Fallback", "txbxContent"} for above in inside):
                yield from self._blocks(box)
