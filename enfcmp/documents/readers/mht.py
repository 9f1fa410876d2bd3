"""MHTML: a page saved with all that belongs to it in one file, as browsers, Word and WPS do."""

from __future__ import annotations

from enfcmp.documents.readers import document_readers
from enfcmp.documents.web_archive import saved_pages
from enfcmp.documents.web_document import web_document
from enfcmp.model import PublishedDocument


@document_readers.add("mht")
def read(data: bytes, path: str) -> PublishedDocument:
    """All pages in it; nothing is fetched that is not."""
    return web_document(saved_pages(data, path), "mht", path)
