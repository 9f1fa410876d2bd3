"""Pages as a document: their innermost tables are grids, and what stands around them is loose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from enfcmp.documents.flow import Flow
from enfcmp.documents.web_page import web_blocks
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import PublishedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def web_document(pages: Iterable[str], format_: Literal["html", "mht"], path: str) -> PublishedDocument:
    """One page, or the frames of one. Scripts are never run."""
    flow = Flow(path)
    for page in pages:
        root = _root(page)
        flow.add(web_blocks(root) if root is not None else ())
    if not flow.grids:
        raise InputError.of(msg("no table is found in the document"), path)
    return PublishedDocument(format=format_, grids=tuple(flow.grids), loose=tuple(flow.loose))


def _root(text: str) -> Element | None:
    from lxml import etree  # an extra

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    return etree.fromstring(text.encode("utf-8", "replace"), parser)
