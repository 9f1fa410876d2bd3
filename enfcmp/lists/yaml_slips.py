"""Slips of people who write YAML by hand: signs that it takes for its own, marks of Chinese where it wants ASCII."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.message import Message, msg

_FIELD = r"\s*(?:-\s+)?(?P<field>[A-Za-z_]{2,20})"
_WIDE_COLON = re.compile(rf"{_FIELD}(?P<sign>：)")
_NO_BLANK = re.compile(rf"{_FIELD}(?P<sign>:)(?=[^\s:])")
_INDENT = re.compile(r"[ -]*(?P<sign>[\u3000\u00a0])[\s-]*[A-Za-z_-]")
_SIGN = re.compile(rf"{_FIELD}:\s+(?P<sign>[*&!|>%@`\[\]{{}},])\s*\S")
_HALF_QUOTED = re.compile(rf"{_FIELD}:\s+(?:(?P<sign>\")[^\"]*\"\s*[^\s#\"]|(?P<single>')[^']*'\s*[^\s#'])")
_NEAR = 2  # lines before the one that YAML complains of


class Slip(NamedTuple):
    """What is wrong at a place, counted from 0."""

    line: int
    column: int
    message: Message


def slip_near(text: str, line: int) -> Slip | None:
    """The slip in a line that YAML complains of, or right before it; None where none is seen."""
    lines = text.split("\n")
    for at in range(line, max(line - _NEAR - 1, -1), -1):
        found = next(_slips(lines[at]), None) if at < len(lines) else None
        if found is not None:
            return found._replace(line=at)
    return None


def _slips(line: str) -> Iterator[Slip]:
    match = _INDENT.match(line)
    if match:
        sign = f"U+{ord(match['sign']):04X}"
        message = msg("the line is indented with {sign}, a blank that YAML does not know; use ASCII blanks", sign=sign)
        yield Slip(0, match.start("sign"), message)
    match = _WIDE_COLON.match(line)
    if match:
        message = msg("`：` behind `{field}` is a full-width colon; write `{field}: `", field=match["field"])
        yield Slip(0, match.start("sign"), message)
    match = _NO_BLANK.match(line)
    if match:
        message = msg("a blank is missing behind `{field}:`", field=match["field"])
        yield Slip(0, match.start("sign"), message)
    match = _SIGN.match(line) or _HALF_QUOTED.match(line)
    if match:
        group = "sign" if match["sign"] else "single"
        message = msg("a text cannot begin with `{sign}` in YAML; put all of it in quotes", sign=match[group])
        yield Slip(0, match.start(group), message)


def comment_behind(text_of_line: str, column: int) -> bool:
    """Whether what stands behind a value in its line is a comment to YAML."""
    return text_of_line[column:].lstrip().startswith("#")


def is_meant(text_of_line: str, column: int) -> bool:
    """Whether a comment looks like one: set off by two blanks, with a blank behind its sign."""
    return text_of_line[column:].startswith("  ") and re.search(r"\s{2,}# ", text_of_line[column:]) is not None
