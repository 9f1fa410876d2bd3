"""Text: all that is in the file."""

from __future__ import annotations

from enfcmp.documents.characters import count_characters
from enfcmp.documents.encodings import decoded
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.model import PrintedCount, PublishedDocument


@document_recounts.add("text")
def recount(data: bytes, _document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """The tabs between cells are white space."""
    return printed_count(count_characters(decoded(data, "").replace("\0", "")))
