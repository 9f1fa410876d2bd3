"""The rows of a sheet that an item takes: one, unless a cell is higher than Excel draws it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from enfcmp.documents.column_widths import lines_of

SIZES = (10.0, 9.0, 8.0)  # points; the smaller ones for what would be cut
_LINE, _SPARE = 1.5, 4  # height of a line by its letters, as fonts of Linux want it; points
_HIGHEST = 409  # as Excel has it


class SheetRow(NamedTuple):
    """The cells that begin in a row, None where one goes on from above, and the height of the row."""

    cells: tuple[str | None, ...]
    height: float


def sheet_rows(cells: Sequence[str], widths: Sequence[float]) -> list[SheetRow]:
    """The rows of an item; where there are several, its longest cells are parted between two of their lines."""
    if _fits_a_row(cells, widths):
        return [SheetRow(tuple(cells), max(map(_capped, cells, widths)))]
    pieces = [_pieces(text, width) for text, width in zip(cells, widths, strict=True)]
    rows = list(zip_longest(*pieces))
    heights = [0.0] * len(rows)
    for own, width in zip(pieces, widths, strict=True):
        for number, piece in enumerate(own[:-1]):
            heights[number] = max(heights[number], _capped(piece, width))
    for own, width in zip(pieces, widths, strict=True):  # a last piece goes down to the last row
        rest = text_height(own[-1], width) - sum(heights[len(own) - 1 : -1])
        heights[-1] = max(heights[-1], min(rest, _HIGHEST))
    return [SheetRow(row, height) for row, height in zip(rows, heights, strict=True)]


def _fits_a_row(cells: Sequence[str], widths: Sequence[float]) -> bool:
    """Whether a row shows the whole of its cells, in small letters at the worst."""
    return all(text_height(text, width, SIZES[-1]) <= _HIGHEST for text, width in zip(cells, widths, strict=True))


def text_height(text: str, width: float, points: float = SIZES[0]) -> float:
    """The height of a text in a column of this width, counted in letters of the full size."""
    return lines_of(text, width * SIZES[0] / points) * points * _LINE + _SPARE


def _capped(text: str, width: float) -> float:
    return min(text_height(text, width), _HIGHEST)


def _pieces(text: str, width: float) -> list[str]:
    """The text in pieces that a row can show, parted where neither line is empty; whole where two were the same."""
    found: list[str] = []
    for line in text.split("\n"):
        whole = f"{found[-1]}\n{line}" if found else line
        is_gap = bool(found) and not (line.strip() and found[-1].rpartition("\n")[2].strip())
        if found and (is_gap or text_height(whole, width) <= _HIGHEST):
            found[-1] = whole
        else:
            found.append(line)
    return found if len(set(found)) == len(found) else [text]
