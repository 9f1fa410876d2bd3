"""HTML as saved from a government page: never closed, laid out in tables, pasted from Word."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import msgspec

from enfcmp.documents.characters import count_characters, unprinted_characters
from enfcmp.documents.encodings import decoded
from enfcmp.documents.flow import Flow
from enfcmp.documents.readers import document_readers
from enfcmp.documents.web_page import web_blocks
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import PublishedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=[\s"']*([\w-]+)""", re.IGNORECASE)
_HEAD = 4096
_UNSEEN = ("script", "style", "head", "noscript", "template", "select", "textarea", "title")
_MARKUP = re.compile(
    "|".join([r"<!--.*?-->", *(rf"<{name}\b.*?</{name}\s*>" for name in _UNSEEN), "<[^<>]*>"]),
    re.IGNORECASE | re.DOTALL,
)


@document_readers.add("html")
def read(data: bytes, path: str) -> PublishedDocument:
    """The innermost tables as grids; what stands around them is loose. Scripts are never run."""
    declared = _CHARSET.search(data[:_HEAD])
    text = decoded(data, path, declared[1].decode() if declared else None).replace("\0", "")
    flow = Flow(path)
    root = _root(text)
    flow.add(web_blocks(root) if root is not None else ())
    if not flow.grids:
        raise InputError.of(msg("no table is found in the document"), path)
    document = PublishedDocument(format="html", grids=tuple(flow.grids), loose=tuple(flow.loose))
    return msgspec.structs.replace(document, counted=_counted(text) - unprinted_characters(document))


def _root(text: str) -> Element | None:
    from lxml import etree  # an extra

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    return etree.fromstring(text.encode("utf-8", "replace"), parser)


def _counted(text: str) -> int:
    """The characters between the tags, found without any parser."""
    return count_characters(html.unescape(_MARKUP.sub("", text)))
