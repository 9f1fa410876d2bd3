"""JSON: the report as data, the same in every language."""

from __future__ import annotations

import msgspec

from enfcmp.json_text import json_text
from enfcmp.report.document import Document
from enfcmp.report.files import Told, writers


@writers.add("json")
def write(told: Told, _document: Document) -> bytes:
    """All that is told, whatever sections are wanted of its words."""
    return json_text(msgspec.to_builtins(told, enc_hook=str)).encode()
