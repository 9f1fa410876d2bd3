"""Text copied from a browser or a spreadsheet: tabs between cells, with line breaks inside them; or one cell a line."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from enfcmp.documents.cell_lines import cell_lines
from enfcmp.documents.encodings import decoded
from enfcmp.documents.limits import check_table
from enfcmp.documents.places import line_place
from enfcmp.documents.quoted_cells import has_quoted_cells, separated_rows
from enfcmp.documents.readers import document_readers
from enfcmp.model import Grid, GridCell, LooseText, PublishedDocument

_LEAST_TABS = 2  # of a head: a number, a name and a basis
_Row = list[tuple[int, str]]  # cells, each with the line that it begins on


@document_readers.add("text")
def read(data: bytes, path: str) -> PublishedDocument:
    """The lines from the first one with tabs, or from the heads on, are a grid; without them every line is loose."""
    text = decoded(data, path).replace("\0", "")
    if has_quoted_cells(text):
        return _document(*_quoted(text), path)
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    check_table(len(lines), 1, path)
    start = next((at for at, (_, line) in enumerate(lines) if line.count("\t") >= _LEAST_TABS), len(lines))
    rows = list(_rows(lines[start:]))
    if not rows and (found := cell_lines(lines)) is not None:
        start, rows = found
    return _document(lines[:start], rows, path)


def _document(loose: Iterable[tuple[int, str]], rows: list[_Row], path: str) -> PublishedDocument:
    return PublishedDocument(
        format="text",
        grids=(_grid(rows, path),) if rows else (),
        loose=tuple(LooseText(text=line, place=line_place(number), before=0) for number, line in loose),
    )


def _quoted(text: str) -> tuple[list[tuple[int, str]], list[_Row]]:
    """What stands over the first row with enough cells, and the rows from that on."""
    rows = [(number, row) for number, row in separated_rows(text, "\t") if any(cell.strip() for cell in row)]
    start = next((at for at, (_, row) in enumerate(rows) if len(row) > _LEAST_TABS), len(rows))
    return [(number, "\t".join(row)) for number, row in rows[:start]], [_placed(*each) for each in rows[start:]]


def _placed(number: int, row: list[str]) -> _Row:
    """The cells, each with its line: those before it may have several."""
    lines = itertools.accumulate((cell.count("\n") for cell in row), initial=number)
    return list(zip(lines, row, strict=False))


def _rows(lines: Iterable[tuple[int, str]]) -> Iterator[_Row]:
    """A row ends when it has as many tabs as the head, and what follows it without any is no part of its last cell."""
    rows = iter(lines)
    head = [(number, cell) for number, line in itertools.islice(rows, 1) for cell in line.split("\t")]
    row: _Row = []
    for number, line in rows:
        cells = line.split("\t")
        if row and _goes_on(row, len(cells), len(head)):
            row[-1] = (row[-1][0], f"{row[-1][1]}\n{cells[0]}".strip("\n"))
            row += [(number, cell) for cell in cells[1:]]
        else:
            yield row or head
            row = [(number, cell) for cell in cells]
    if row or head:
        yield row or head


def _goes_on(row: _Row, cells: int, width: int) -> bool:
    """Whether a line of so many cells goes on with the last cell of a row: no cell begins with an empty line."""
    if len(row) < width:
        return len(row) + cells - 1 <= width and len(row) > 1
    return cells == 1 and bool(row[-1][1].strip())


def _grid(rows: list[_Row], path: str) -> Grid:
    cells = tuple(
        GridCell(row=row, column=column, text=text, place=line_place(number))
        for row, cells in enumerate(rows)
        for column, (number, text) in enumerate(cells)
        if text.strip()
    )
    width = max((cell.column + 1 for cell in cells), default=0)
    check_table(len(rows), width, path)
    return Grid(height=len(rows), width=width, cells=cells)
