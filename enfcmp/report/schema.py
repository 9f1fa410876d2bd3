"""The JSON Schema of a report, made from the model: `python -m enfcmp.report.schema > docs/report.schema.json`."""

from __future__ import annotations

import json
import sys

import msgspec

from enfcmp.message import Message
from enfcmp.model import Report


def report_schema() -> str:
    """The schema as JSON text, so that programs know what a report has."""
    schema = msgspec.json.schema(Report, schema_hook=_sentence)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "enfcmp.report/1", **schema}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _sentence(kind: type) -> dict[str, str]:
    """A sentence is its English words."""
    if kind is Message:
        return {"type": "string"}
    raise NotImplementedError(kind)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # the shell's encoding may be another
    sys.stdout.write(report_schema())
