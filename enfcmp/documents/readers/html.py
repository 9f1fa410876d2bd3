"""HTML as saved from a government page: never closed, laid out in tables, pasted from Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from enfcmp.documents.encodings import decoded_page
from enfcmp.documents.flow import Flow
from enfcmp.documents.readers import document_readers
from enfcmp.documents.web_page import web_blocks
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import PublishedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@document_readers.add("html")
def read(data: bytes, path: str) -> PublishedDocument:
    """The innermost tables as grids; what stands around them is loose. Scripts are never run."""
    text = decoded_page(data, path)
    flow = Flow(path)
    root = _root(text)
    flow.add(web_blocks(root) if root is not None else ())
    if not flow.grids:
        raise InputError.of(msg("no table is found in the document"), path)
    return PublishedDocument(format="html", grids=tuple(flow.grids), loose=tuple(flow.loose))


def _root(text: str) -> Element | None:
    from lxml import etree  # an extra

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    return etree.fromstring(text.encode("utf-8", "replace"), parser)
