"""Heads and feet of printed pages: lines at the edge that come again on other pages, and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.pdf_text import PdfLine
from enfcmp.model import LooseKind

if TYPE_CHECKING:
    from enfcmp.documents.pdf_page import PdfPage

EDGE = 0.14  # of the height of a page, above and below
_NUMBER = re.compile(r"\d+|[一二三四五六七八九十]+")
_PAGE_NUMBER = re.compile(r"[-—–―－·.]*第?#(?:页|/#)?[,，]?(?:/?共?#页?)?[-—–―－·.]*")


class Margins:
    """Knows which lines come again."""

    def __init__(self, pages: Sequence[PdfPage]) -> None:
        self._seen = Counter(
            key for page in pages for key in {_key(page, line) for line, _ in page.lines} if key is not None
        )

    def kind(self, page: PdfPage, line: PdfLine) -> LooseKind:
        """What a line outside of tables is."""
        key = _key(page, line)
        if key is None or (self._seen[key] == 1 and not is_page_number(line.text)):
            return "text"
        return key[0]


def is_page_number(text: str) -> bool:
    """Whether a line is the number of its page and nothing else."""
    return bool(_PAGE_NUMBER.fullmatch(_without_numbers(text)))


def _without_numbers(text: str) -> str:
    return _NUMBER.sub("#", without_blanks(text))


def _key(page: PdfPage, line: PdfLine) -> tuple[LooseKind, str] | None:
    """The edge that a line stands at, and its words with their numbers left open."""
    words = _without_numbers(line.text)
    if line.middle < EDGE * page.height:
        return "page-header", words
    return ("page-footer", words) if line.middle > (1 - EDGE) * page.height else None
