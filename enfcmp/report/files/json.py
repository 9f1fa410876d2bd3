"""JSON: the report as data, the same in every language."""

from __future__ import annotations

import json

import msgspec

from enfcmp.report.document import Document
from enfcmp.report.files import Told, writers


@writers.add("json")
def write(told: Told, _document: Document) -> bytes:
    """All that is told, whatever sections are wanted of its words."""
    text = json.dumps(msgspec.to_builtins(told, enc_hook=str), ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")
