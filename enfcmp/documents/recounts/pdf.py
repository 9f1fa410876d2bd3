"""PDF: pdfium, an engine of its own, page by page."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from enfcmp.documents.characters import count_characters
from enfcmp.documents.recounts import document_recounts
from enfcmp.model import PrintedCount, PublishedDocument

if TYPE_CHECKING:
    import pypdfium2


_LIGATURE = re.compile("[\ufb00-\ufb06]")


@document_recounts.add("pdf")
def recount(data: bytes, document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """The characters that it finds on each page; it writes the letters of a ligature (ﬁ) one by one."""
    import pypdfium2  # comes with pdfplumber

    joined = _joined(document)
    opened = pypdfium2.PdfDocument(data)
    try:
        return tuple(
            PrintedCount(characters=count_characters(_words(page)) - joined[number], page=number)
            for number, page in enumerate(opened, 1)
        )
    finally:
        opened.close()


def _joined(document: PublishedDocument) -> Counter[int | None]:
    """How many letters of each page stand in ligatures with the one before."""
    texts = [(grid.page, cell.text) for grid in document.grids for cell in grid.cells]
    texts += [(each.place.page, each.text) for each in document.loose]
    joined: Counter[int | None] = Counter()
    for page, text in texts:
        for ligature in _LIGATURE.findall(text):
            joined[page] += len(unicodedata.normalize("NFKC", ligature)) - 1
    return joined


def _words(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()
