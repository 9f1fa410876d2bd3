"""Chinese text for a terminal, broken into lines of so many columns.

Rich measures; it breaks anywhere, though, and a line that begins with 》 or 。 is a mistake to a Chinese reader
(避头尾), so the breaking is ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

_NOT_FIRST = frozenset(" ，。、；：？！）》〉】〕」』”’…—％,.;:?!)]}%")
_NOT_LAST = frozenset("（《〈【〔「『“‘([{")
_WIDE = "\u2e80"  # and all characters behind it


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
    """What is kept together: an ideograph with the marks that belong to it, or a word with the blanks after it.

    Without a regular expression: to compile one of ideographs takes longer than most commands take to break lines.
    """
    start, before = 0, text[:1]
    for at, after in enumerate(text):
        is_wide = (before >= _WIDE or after >= _WIDE) and before not in _NOT_LAST and after not in _NOT_FIRST
        if at and (after != " " if before == " " else is_wide):
            yield text[start:at]
            start = at
        before = after
    yield text[start:]


def _cut(piece: str, width: int) -> list[str]:
    """An overlong piece in parts of at most `width` columns, of one character at the least."""
    parts = [""]
    for char in piece:
        if parts[-1] and cell_len(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts
