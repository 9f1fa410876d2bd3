"""The JSON Schema of a list file, made from the model: `python -m enfcmp.lists.schema > data/list.schema.json`."""

from __future__ import annotations

import json
import sys

import msgspec

from enfcmp.model import PrintedList


def list_schema() -> str:
    """The schema as JSON text, so that editors complete and check a list while it is typed."""
    schema = msgspec.json.schema(PrintedList)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "enfcmp.list/1", **schema}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # the shell's encoding may be another
    sys.stdout.write(list_schema())
