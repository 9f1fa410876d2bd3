"""The lines of a Word document as it prints: what is inserted stands in it, what is struck out does not."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from enfcmp.law.statutes.article_heads import article_head

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part
    from lxml.etree import _Element as Element

_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"}
_NUMBERED = ("条", "章", "节", "编")  # behind which a blank is printed


def word_lines(data: bytes) -> list[str]:
    """The lines outside of text boxes, with the numbers that Word makes; of tables only those that have articles."""
    import docx  # 100 ms, and an extra

    document = docx.Document(io.BytesIO(data))
    return list(_Lines(document).of(document.element.body))


class _Lines:
    """Reads the content of a body, or of a cell."""

    def __init__(self, document: Document) -> None:
        from enfcmp.documents.word_numbering import WordNumbering

        parts = {each.reltype.rpartition("/")[2]: each for each in document.part.rels.values() if not each.is_external}
        roots = (_root(parts[kind].target_part) if kind in parts else None for kind in ("numbering", "styles"))
        self._numbering = WordNumbering(*roots)
        self._begun = ""  # of a paragraph whose end is struck out: the next one goes on with it

    def of(self, element: Element) -> Iterator[str]:
        """The lines, in order."""
        from enfcmp.documents.archive import local

        for child in element:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name in _WRAPPERS:
                yield from self.of(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        from enfcmp.documents.word_text import paragraph_text

        number = self._numbering.number(paragraph)
        number += "\u3000" if number.endswith(_NUMBERED) else ""
        text = self._begun + number + paragraph_text(paragraph, hidden=False)
        self._begun = ""
        if paragraph.find("{*}pPr/{*}rPr/{*}del") is not None:
            self._begun = text
        else:
            yield from text.splitlines()

    def _table(self, table: Element) -> Iterator[str]:
        cells = (cell for cell in table.iter("{*}tc") if next(cell.iterancestors("{*}tbl")) is table)
        lines = [line for cell in cells for line in self.of(cell)]
        return iter(lines if any(article_head(line.strip()) for line in lines) else ())


def _root(part: Part) -> Element:
    """The XML of a part, which python-docx may have parsed or not."""
    from enfcmp.documents.archive import parsed_xml

    return parsed_xml(part.blob)
