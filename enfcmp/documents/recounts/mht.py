"""MHTML: the characters between the tags of all pages in it, found without a parser."""

from __future__ import annotations

from enfcmp.documents.characters import unprinted_characters
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.documents.recounts.html import written_in_page
from enfcmp.documents.web_archive import saved_pages
from enfcmp.model import PrintedCount, PublishedDocument


@document_recounts.add("mht")
def recount(data: bytes, document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """As of a page."""
    return printed_count(sum(map(written_in_page, saved_pages(data, ""))) - unprinted_characters(document))
