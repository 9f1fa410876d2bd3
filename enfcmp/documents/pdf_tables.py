"""Ruled tables of a PDF page: their cells, and the rows and columns that the boxes of these span."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from enfcmp.documents.pdf_text import PdfChar, cell_text, middle, pdf_lines
from enfcmp.documents.places import table_place
from enfcmp.model import Grid, GridCell

if TYPE_CHECKING:
    from pdfplumber.page import Page

Box = tuple[float, float, float, float]  # left, top, right, bottom
_NEAR = 3.0  # points between two lines that are drawn as one, as pdfplumber has it
_LEAST_CELLS = 2  # one box is a frame, no table
_LEAST_ENDS = 2  # lines that end together where no line closes the table


class PdfTable(NamedTuple):
    """Where a table stands on its page, its lines, and which box of it covers each row and column."""

    box: Box
    columns: list[float]
    rows: list[float]
    boxes: dict[tuple[int, int], Box]

    def box_of(self, char: PdfChar) -> Box | None:
        """The box that a character stands in."""
        column = bisect_right(self.columns, (char["x0"] + char["x1"]) / 2) - 1
        return self.boxes.get((bisect_right(self.rows, middle(char)) - 1, column))


def ruled_tables(page: Page) -> list[PdfTable]:
    """The tables of a page from the top; a frame around one is none."""
    found = page.find_tables(_settings(page))
    return [_table(table.bbox, table.cells) for table in found if len(table.cells) >= _LEAST_CELLS]


def _settings(page: Page) -> dict[str, Any]:
    """Lines that are missing at the open sides of a table: where several others end."""
    along = [edge for edge in page.edges if edge["orientation"] == "h"]
    down = [edge for edge in page.edges if edge["orientation"] == "v"]
    return {
        "explicit_vertical_lines": _open_sides(along, ("x0", "x1"), {edge["x0"] for edge in down}),
        "explicit_horizontal_lines": _open_sides(down, ("top", "bottom"), {edge["top"] for edge in along}),
    }


def _open_sides(edges: Sequence[dict[str, Any]], ends: tuple[str, str], closing: set[float]) -> list[float]:
    """Where the outermost edges end together, and nothing closes them."""
    first = sorted(float(edge[ends[0]]) for edge in edges)
    last = sorted((float(edge[ends[1]]) for edge in edges), reverse=True)
    return [
        places[0]
        for places in (first, last)
        if len(places) >= _LEAST_ENDS
        and abs(places[0] - places[_LEAST_ENDS - 1]) < _NEAR
        and closing
        and all(abs(each - places[0]) > _NEAR for each in closing)
    ]


def _table(box: Box, cells: list[Box]) -> PdfTable:
    columns = _edges(x for cell in cells for x in (cell[0], cell[2]))
    rows = _edges(y for cell in cells for y in (cell[1], cell[3]))
    boxes = {
        (row, column): cell
        for cell in cells
        for row in range(_index(rows, cell[1]), _index(rows, cell[3]))
        for column in range(_index(columns, cell[0]), _index(columns, cell[2]))
    }
    return PdfTable(box, columns, rows, boxes)


def _edges(values: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _NEAR:
            edges.append(value)
    return edges


def _index(edges: list[float], value: float) -> int:
    return bisect_right(edges, value) - 1


def table_grid(table: PdfTable, chars: dict[Box, list[PdfChar]], page: int, number: int) -> Grid:
    """The grid of a table, with the characters of each of its boxes."""
    cells = []
    for box in sorted(set(table.boxes.values()), key=lambda box: (box[1], box[0])):
        row, column = _index(table.rows, box[1]), _index(table.columns, box[0])
        rows, columns = _index(table.rows, box[3]) - row, _index(table.columns, box[2]) - column
        text = cell_text(pdf_lines(chars.get(box, ())))
        place = table_place(number, row, column, page)
        if text or rows > 1 or columns > 1:
            cells.append(GridCell(row=row, column=column, rows=rows, columns=columns, text=text, place=place))
    return Grid(page=page, height=len(table.rows) - 1, width=len(table.columns) - 1, cells=tuple(cells))
