"""DOCX, with macros or without (they are never run): the XML of the document, its page heads and feet, its notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from enfcmp.documents.archive import Archive, local
from enfcmp.documents.flow import Flow, FlowBlock, FlowLine
from enfcmp.documents.readers import document_readers
from enfcmp.documents.word_numbering import WordNumbering
from enfcmp.documents.word_tables import word_table
from enfcmp.documents.word_text import paragraph_text
from enfcmp.model import LooseKind, PublishedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MARKS: dict[str, LooseKind] = {"header": "page-header", "footer": "page-footer"}
_NOTES = {"footnotes", "endnotes"}
_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"}


@document_readers.add("docx")
def read(data: bytes, path: str) -> PublishedDocument:
    """Every table a grid, every paragraph outside of tables a loose text."""
    archive = Archive(data, path)
    parts = [target for _, kind, target in archive.related("") if kind == "officeDocument"]
    part = next(filter(archive.has, parts), "word/document.xml")
    related = [(kind, target) for _, kind, target in archive.related(part) if archive.has(target)]
    named = {kind: target for kind, target in related if kind in {"numbering", "styles"}}
    roots = {kind: archive.xml(target) for kind, target in named.items()}
    word = _Word(WordNumbering(roots.get("numbering"), roots.get("styles")))
    flow = Flow(path)
    flow.add(_marked(archive, related, "header"))
    for body in archive.xml(part).iterchildren("{*}body"):
        flow.add(word.blocks(body))
    for kind, target in related:
        if kind in _NOTES:
            flow.add(block for note in archive.xml(target) if _is_printed(note) for block in word.blocks(note))
    flow.add(_marked(archive, related, "footer"))
    return PublishedDocument(format="docx", grids=tuple(flow.grids), loose=tuple(flow.loose))


def _marked(archive: Archive, related: list[tuple[str, str]], kind: str) -> Iterator[FlowBlock]:
    """Each page head, or foot, once."""
    for target in dict.fromkeys(target for each, target in related if each == kind):
        for paragraph in archive.xml(target).iter("{*}p"):
            yield FlowLine(paragraph_text(paragraph, hidden=False), _MARKS[kind])


def _is_printed(note: Element) -> bool:
    """A line between text and notes is a note too, for Word."""
    return not any(value in {"separator", "continuationSeparator"} for value in note.attrib.values())


class _Word:
    """Reads the content of the body, of a cell, or of a text box."""

    def __init__(self, numbering: WordNumbering) -> None:
        self._numbering = numbering

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
        yield FlowLine(self._numbering.number(paragraph) + paragraph_text(paragraph, hidden=False))
        yield FlowLine(paragraph_text(paragraph, hidden=True), "hidden")
        for box in paragraph.iter("{*}txbxContent"):
            if not any(local(above) in {"Fallback", "txbxContent"} for above in box.iterancestors()):
                yield from self._blocks(box)
