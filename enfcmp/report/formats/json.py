"""JSON: the result itself, field for field, the same in every language (CONTRACT: stable field names)."""

from __future__ import annotations

import json

import msgspec

from enfcmp.model import Matching
from enfcmp.report.formats import formats
from enfcmp.report.page import Page


@formats.add("json")
def render(result: msgspec.Struct, page: Page) -> str:
    """Indented JSON; where the stream is not UTF-8, every other character is escaped, which JSON allows anywhere."""
    if isinstance(result, Matching):
        result = result.pairs
    return json.dumps(msgspec.to_builtins(result, enc_hook=str), ensure_ascii=not page.is_unicode, indent=2) + "\n"
