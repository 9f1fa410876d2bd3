"""Text: all that is in the file, without the quotation marks that a spreadsheet puts around its cells."""

from __future__ import annotations

from enfcmp.documents.characters import count_characters
from enfcmp.documents.encodings import decoded
from enfcmp.documents.quoted_cells import has_quoted_cells, without_quotation
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.model import PrintedCount, PublishedDocument


@document_recounts.add("text")
def recount(data: bytes, _document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """The tabs between cells are white space."""
    text = decoded(data, "").replace("\0", "")
    return printed_count(count_characters(without_quotation(text) if has_quoted_cells(text) else text))
