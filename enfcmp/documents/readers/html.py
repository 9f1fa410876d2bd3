"""HTML as saved from a government page: never closed, laid out in tables, pasted from Word."""

from __future__ import annotations

from enfcmp.documents.encodings import decoded_page
from enfcmp.documents.readers import document_readers
from enfcmp.documents.web_document import web_document
from enfcmp.model import PublishedDocument


@document_readers.add("html")
def read(data: bytes, path: str) -> PublishedDocument:
    """One page."""
    return web_document([decoded_page(data, path)], "html", path)
