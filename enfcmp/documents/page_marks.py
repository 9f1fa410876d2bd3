"""The heads and feet that a workbook prints on each page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from enfcmp.documents.archive import local
from enfcmp.model import LooseKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CODE = re.compile(r'&(?:"[^"]*"|\d+|K[0-9A-Fa-f]{6}|[A-Za-z+-])')
_KINDS: dict[str, LooseKind] = {"Header": "page-header", "Footer": "page-footer"}


def page_marks(sheet: Element) -> Iterator[tuple[LooseKind, str]]:
    """Their words without the codes for fonts, page numbers and the day."""
    for marks in sheet.iter("{*}headerFooter"):
        for each in marks:
            text = _CODE.sub("", each.text or "").replace("&&", "&").strip()
            if text and local(each)[-6:] in _KINDS:
                yield _KINDS[local(each)[-6:]], text
