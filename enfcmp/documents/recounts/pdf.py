"""PDF: pdfium, an engine of its own, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from enfcmp.documents.characters import count_characters
from enfcmp.documents.recounts import document_recounts
from enfcmp.model import PrintedCount, PublishedDocument

if TYPE_CHECKING:
    import pypdfium2


@document_recounts.add("pdf")
def recount(data: bytes, _document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """The characters that it finds on each page."""
    import pypdfium2  # comes with pdfplumber

    document = pypdfium2.PdfDocument(data)
    try:
        return tuple(
            PrintedCount(characters=count_characters(_words(page)), page=number)
            for number, page in enumerate(document, 1)
        )
    finally:
        document.close()


def _words(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()
