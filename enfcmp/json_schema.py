"""JSON Schemas of what is written and read, made from the model: `make schema`."""

from __future__ import annotations

import sys
from inspect import cleandoc
from typing import Any, TypeGuard

import msgspec

from enfcmp.json_text import json_text
from enfcmp.message import Message
from enfcmp.model import PrintedList, Report, SettingsFile

_SENTENCE: dict[type, dict[str, Any]] = {Message: {"type": "string"}}  # a sentence is its English words
_OF = {
    "list": (PrintedList, "enfcmp.list/1"),
    "report": (Report, "enfcmp.report/1"),
    "settings": (SettingsFile, "enfcmp.settings/1"),
}


def json_schema(name: str) -> str:
    """The schema as JSON text: of a `list` or of `settings`, so that editors check them, or of a `report`."""
    kind, title = _OF[name]
    schema = msgspec.json.schema(kind, schema_hook=_SENTENCE.__getitem__)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:" + title.replace(".", ":").replace("/", ":"),  # a name, since it has no address
        "title": title,
        **schema,
    }
    return json_text(_alike(schema))


def _alike(part: object) -> object:
    """The same for every release of msgspec: newer ones take the indentation out of docstrings, and name keys."""
    if isinstance(part, dict):
        kept = {key: each for key, each in part.items() if key != "propertyNames"}
        return {key: cleandoc(each) if _is_said(key, each) else _alike(each) for key, each in kept.items()}
    return [_alike(each) for each in part] if isinstance(part, list) else part


def _is_said(key: str, part: object) -> TypeGuard[str]:
    return key == "description" and isinstance(part, str)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # the shell's encoding may be another
    sys.stdout.write(json_schema(sys.argv[1]))
