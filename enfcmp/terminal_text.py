"""Chinese text for a terminal, broken into lines of so many columns.

Rich measures; it breaks anywhere, though, and a line that begins with 》 or 。 is a mistake to a Chinese reader
(避头尾), so the breaking is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

_NOT_FIRST = "，。、；：？！）》〉】〕」』”’…—％,.;:?!)]}%"
_NOT_LAST = "（《〈【〔「『“‘([{"
_WIDE = "[\u2e80-\U0010ffff]"
# Behind a blank, and beside what is wide: every character of a Chinese text comes through here.
_BREAK = re.compile(
    rf"(?<= )(?! )|(?<![ {re.escape(_NOT_LAST)}])(?![ {re.escape(_NOT_FIRST)}])(?:(?={_WIDE})|(?<={_WIDE}))"
)


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns; line breaks in it are kept. At least one line."""
    return [line for paragraph in text.split("\n") for line in _fill(paragraph, width)]


def _fill(paragraph: str, width: int) -> list[str]:
    if not paragraph.strip(" "):
        return [""]
    if cell_len(paragraph) <= width:
        return [paragraph]
    lines, line, used = [], "", 0
    for piece in _pieces(paragraph):
        size = cell_len(piece)
        if line and used + size > width and used + cell_len(piece.rstrip(" ")) > width:
            lines.append(line.rstrip(" "))
            line, used = "", 0
        if size > width:
            *whole, rest = _cut(piece, width)
            lines += whole
            line += rest
            used += cell_len(rest)
        else:
            line += piece
            used += size
    return [*lines, line.rstrip(" ")] if line.strip(" ") else lines


def _pieces(text: str) -> Iterator[str]:
    """What is kept together: an ideograph with the marks that belong to it, or a word with the blanks after it."""
    return filter(None, _BREAK.split(text))


def _cut(piece: str, width: int) -> list[str]:
    """An overlong piece in parts of at most `width` columns, of one character at the least."""
    parts = [""]
    for char in piece:
        if parts[-1] and cell_len(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts
