"""JSON: the report as data, the same in every language."""

from __future__ import annotations

import json

import msgspec

from enfcmp.model import Report
from enfcmp.report.document import Document
from enfcmp.report.files import writers


@writers.add("json")
def write(report: Report, _document: Document) -> bytes:
    """All that is in the report, whatever sections are wanted of its words."""
    text = json.dumps(msgspec.to_builtins(report, enc_hook=str), ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")
