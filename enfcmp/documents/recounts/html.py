"""HTML: the characters between the tags, found without a parser."""

from __future__ import annotations

import html
import re

from enfcmp.documents.characters import count_characters, unprinted_characters
from enfcmp.documents.encodings import decoded_page
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.model import PrintedCount, PublishedDocument

_ELEMENTS = ("style", "head", "noscript", "template", "select", "textarea", "title")
_UNSEEN = re.compile(
    "|".join(
        [r"<!--.*?-->", r"<script\b[^<>]*>(?P<script>.*?)</script\s*>"] + [rf"<{e}\b.*?</{e}\s*>" for e in _ELEMENTS]
    ),
    re.IGNORECASE | re.DOTALL,
)
_TABLE_IN_SCRIPT = re.compile(r"<t[rd]\b", re.IGNORECASE)
_TAG = re.compile(
    r"""<[a-z/!?](?:[^<>"']|"[^<"]*"|'[^<']*')*>"""
    "|<[a-z/!?][^<>]*>",  # where a quotation mark is missing
    re.IGNORECASE,
)


@document_recounts.add("html")
def recount(data: bytes, document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """What is hidden is between tags too."""
    return printed_count(written_in_page(decoded_page(data, "")) - unprinted_characters(document))


def written_in_page(page: str) -> int:
    """The characters of a page, shown or not."""
    return count_characters(html.unescape(_TAG.sub("", _UNSEEN.sub(_kept, page))))


def _kept(unseen: re.Match[str]) -> str:
    """Nothing but scripts that write cells, which are named as they stand."""
    script = unseen["script"] or ""
    return html.escape(script) if _TABLE_IN_SCRIPT.search(script) else ""
