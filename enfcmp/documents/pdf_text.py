"""Characters of a PDF page as lines, and the lines of a cell as the text that was broken into them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

PdfChar = dict[str, Any]
_UNKNOWN = re.compile(r"\(cid:\d+\)")  # how pdfminer writes a character that its font does not name
_UNBROKEN = re.compile(
    r"[（《〈“‘【〔(\[]*(?:[A-Za-z0-9]+|[^A-Za-z0-9（《〈“‘【〔(\[])[，。、；：？！）》〉”’】〕%)\],.;:]*"
)
_NARROW, _SPARE = 0.55, 0.3  # of the size of a letter: how wide one of ASCII is, and how even lines end
_SHIFT = 0.1  # of the size of a letter that is drawn again
_WORD = re.compile(r"[A-Za-z0-9]")


class PdfLine(NamedTuple):
    """A line of a page, from the top."""

    text: str
    left: float
    right: float
    middle: float
    size: float


def drawn_once(chars: Iterable[PdfChar]) -> list[PdfChar]:
    """The characters without those that are drawn again at their own place, which makes letters bold."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for char in chars:
        step = max(_SHIFT * char["size"], 0.01)
        across, down = int(char["x0"] / step), int(char["top"] / step)
        around = ((char["text"], x, y) for x in range(across - 1, across + 2) for y in range(down - 1, down + 2))
        if not any(spot in seen for spot in around):
            kept.append(char)
        seen.add((char["text"], across, down))
    return kept


def middle(char: PdfChar) -> float:
    """How far down the page a character stands."""
    return float(char["top"] + char["bottom"]) / 2


def pdf_lines(chars: Iterable[PdfChar]) -> list[PdfLine]:
    """The lines that characters stand in, from the top and from the left."""
    return [line for line in map(_line, char_lines(chars)) if line.text.strip()]


def char_lines(chars: Iterable[PdfChar]) -> list[list[PdfChar]]:
    """The characters that stand at one height, from the top."""
    lines: list[list[PdfChar]] = []
    for char in sorted(chars, key=middle):
        if lines and middle(char) - middle(lines[-1][0]) < min(char["size"], lines[-1][0]["size"]) / 2:
            lines[-1].append(char)
        else:
            lines.append([char])
    return lines


def _line(chars: list[PdfChar]) -> PdfLine:
    chars.sort(key=lambda char: float(char["x0"]))
    text = "".join(_UNKNOWN.sub("\ufffd", char["text"]) for char in chars)
    printed = [char for char in chars if char["text"].strip()] or chars
    size = max(float(char["size"]) for char in printed)
    return PdfLine(text, float(printed[0]["x0"]), float(printed[-1]["x1"]), middle(printed[0]), size)


def cell_text(lines: Sequence[PdfLine]) -> str:
    """The text of a cell: its lines end where the writer has ended them, and not where the column does."""
    if not lines:
        return ""
    right = max(line.right for line in lines)
    text = lines[0].text
    for line, following in pairwise(lines):
        is_ended = right - line.right > (_first_width(following.text) + _SPARE) * line.size
        text = text.rstrip() + ("\n" if is_ended else _between(line.text, following.text)) + following.text.lstrip()
    return text.strip()


def _first_width(text: str) -> float:
    """How wide the first part of a line is that no layout breaks: had it fit, it would stand in the line before."""
    match = _UNBROKEN.match(text.lstrip())
    return sum(_NARROW if char.isascii() else 1 for char in match[0]) if match else 1


def _between(line: str, following: str) -> str:
    """A blank where words, or a word and a number, would run together; ideographs need none."""
    ends = line[-1:], following[:1]
    return " " if ends[0] == " " or ends[1] == " " or (all(map(_WORD.match, ends)) and ends[0].isalpha()) else ""
