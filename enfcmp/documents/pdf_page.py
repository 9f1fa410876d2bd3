"""A page of a PDF: its tables, the lines around them, and the watermark under them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.documents.pdf_lines import LARGE
from enfcmp.documents.pdf_tables import Box, PdfTable, ruled_tables, table_grid
from enfcmp.documents.pdf_text import PdfChar, PdfLine, drawn_once, pdf_lines
from enfcmp.documents.pdf_unruled import UnruledTable, unruled_table
from enfcmp.model import Grid

if TYPE_CHECKING:
    from pdfplumber.page import Page

_SLANTED = 0.1  # neither along the page nor along its side
_PICTURE = 0.2  # of the page
_DRAWN = 200  # curves on a page without characters: its letters are drawn


class PdfPage(NamedTuple):
    """What a page prints: tables, the lines around them with how many tables stand above each, a watermark.

    `unruled` is its table without ruled lines, which it has where it has no other.
    """

    number: int
    height: float
    grids: list[Grid]
    lines: list[tuple[PdfLine, int]]
    watermark: str
    is_picture: bool
    unruled: UnruledTable | None = None


def read_page(page: Page, before: UnruledTable | None = None) -> PdfPage:
    """The page, read the way its letters stand; `before` is the table without ruled lines of the page before."""
    page = _upright(page)
    chars = drawn_once(page.chars)
    tables = ruled_tables(page) if chars else []
    upright = [char for char in chars if not _is_slanted(char)]
    unruled = None if tables else unruled_table(upright, float(page.height), before)
    if unruled is not None and unruled.table is not None:
        tables = [unruled.table]
    watermark, plain = _without_watermark(chars, tables)
    boxes, loose = _in_boxes(plain, tables)
    grids = [table_grid(table, boxes[index], page.page_number, index + 1) for index, table in enumerate(tables)]
    lines = [(line, sum(table.box[1] < line.middle for table in tables)) for line in pdf_lines(loose)]
    is_picture = not any(char["text"].strip() for char in chars) and _is_picture(page)
    words = "".join(char["text"] for char in watermark)
    return PdfPage(page.page_number, float(page.height), grids, lines, words, is_picture, unruled)


def _upright(page: Page) -> Page:
    """The page itself where most letters stand upright on it; else turned so that they do."""
    turns = Counter(map(_turn, page.chars))
    turn = turns.most_common(1)[0][0] if turns else 0
    return _turned(page, (page.rotation - turn) % 360) if turn else page


def _turn(char: PdfChar) -> int:
    """How far a letter is turned to the right, in quarters of a circle."""
    along, across = char["matrix"][:2]
    if abs(along) >= abs(across):
        return 0 if along >= 0 else 180
    return 90 if across < 0 else 270


def _turned(page: Page, turn: int) -> Page:
    from pdfplumber.page import Page as PlumberPage

    page.page_obj.attrs["Rotate"] = turn
    page.page_obj.rotate = turn
    return PlumberPage(page.pdf, page.page_obj, page.page_number)


def _without_watermark(chars: Sequence[PdfChar], tables: Sequence[PdfTable]) -> tuple[list[PdfChar], list[PdfChar]]:
    """The letters of a watermark, and the others: large ones over a table, and slanted ones. A large title stays."""
    usual = median(char["size"] for char in chars) if chars else 0
    over = {
        round(char["size"])
        for char in chars
        if char["size"] > LARGE * usual and any(table.box_of(char) for table in tables)
    }
    parts: tuple[list[PdfChar], list[PdfChar]] = ([], [])
    for char in chars:
        is_watermark = (char["size"] > LARGE * usual and round(char["size"]) in over) or _is_slanted(char)
        parts[not is_watermark].append(char)
    return parts


def _is_slanted(char: PdfChar) -> bool:
    along, across = abs(char["matrix"][0]), abs(char["matrix"][1])
    return bool(min(along, across) > _SLANTED * max(along, across))


def _in_boxes(
    chars: Sequence[PdfChar], tables: Sequence[PdfTable]
) -> tuple[list[dict[Box, list[PdfChar]]], list[PdfChar]]:
    """The characters of each box of each table, and those in none. Of tables in each other the smallest counts."""
    boxes: list[dict[Box, list[PdfChar]]] = [defaultdict(list) for _ in tables]
    order = sorted(range(len(tables)), key=lambda index: _area(tables[index].box))
    loose = []
    for char in chars:
        for index in order:
            box = tables[index].box_of(char)
            if box:
                boxes[index][box].append(char)
                break
        else:
            loose.append(char)
    return boxes, loose


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _is_picture(page: Page) -> bool:
    pictures = sum(float(image["width"] * image["height"]) for image in page.images)
    return pictures > _PICTURE * float(page.width * page.height) or len(page.curves) > _DRAWN
