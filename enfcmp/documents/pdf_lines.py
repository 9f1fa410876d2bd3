"""The lines of a page without those that stand by themselves at its head and its foot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from enfcmp.documents.pdf_heads import PrintedLine, chunks
from enfcmp.documents.pdf_margins import EDGE, is_page_number
from enfcmp.documents.pdf_text import PdfChar, char_lines, middle

LARGE = 2.2  # times the median size: over a table, that is a watermark
_APART = 1.6  # times the usual distance of lines: what stands so far from the table is no part of it
_LEAST_DISTANCE, _MOST_DISTANCE = 1.2, 2.0  # of the size of a letter, from one line of a cell to the next


def printed_lines(chars: Sequence[PdfChar]) -> list[PrintedLine]:
    """The characters that are seen, line by line, without those of a watermark."""
    printed = [char for char in chars if char["text"].strip()]
    usual = median(char["size"] for char in printed) if printed else 0
    plain = (char for char in printed if char["size"] <= LARGE * usual)
    return [sorted(line, key=lambda char: float(char["x0"])) for line in char_lines(plain)]


def distance(lines: Sequence[PrintedLine]) -> float:
    """How far the lines of a cell usually are from each other."""
    size = median(float(char["size"]) for line in lines for char in line) if lines else 0
    between = [middle(other[0]) - middle(one[0]) for one, other in pairwise(lines)]
    return min(max(median(between) if between else 0, _LEAST_DISTANCE * size), _MOST_DISTANCE * size)


def without_foot(lines: Sequence[PrintedLine], height: float) -> list[PrintedLine]:
    """The lines without the number of the page and what else stands at its foot."""
    kept = list(lines)
    apart = _APART * distance(lines)
    while kept and middle(kept[-1][0]) > (1 - EDGE) * height and _stands_apart(kept[-1], kept[-2:-1], apart):
        kept.pop()
    return kept


def without_top(lines: Sequence[PrintedLine], height: float) -> list[PrintedLine]:
    """The lines without what stands at the head of the page."""
    kept = list(lines)
    apart = _APART * distance(lines)
    while kept and middle(kept[0][0]) < EDGE * height and _stands_apart(kept[0], kept[1:2], apart):
        kept.pop(0)
    return kept


def _stands_apart(line: PrintedLine, beside: Sequence[PrintedLine], apart: float) -> bool:
    """Whether a line is the number of the page, or far from the one beside it without beginning a row."""
    texts = [chunk.text for chunk in chunks(line)]
    is_far = all(abs(middle(line[0]) - middle(other[0])) > apart for other in beside)
    begins_row = len(texts) > 1 and any(map(str.isdecimal, texts))
    return (is_far and not begins_row) or is_page_number("".join(texts))
