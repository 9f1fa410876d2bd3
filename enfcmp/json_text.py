"""JSON as all of enfcmp writes it: the data exact, and no character raw that could disguise them to who looks at it."""

from __future__ import annotations

import json

from enfcmp.gate import escaped


def json_text(content: object, *, indent: int = 2, is_ascii: bool = False) -> str:
    """Indented JSON that ends its last line; with `is_ascii` every other character is escaped too."""
    return escaped(json.dumps(content, ensure_ascii=is_ascii, indent=indent), _code) + "\n"


def _code(char: str) -> str:
    return json.dumps(char)[1:-1]
