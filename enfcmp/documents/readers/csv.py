"""CSV in UTF-8 or GB 18030, as Excel and WPS write it."""

from __future__ import annotations

from enfcmp.documents.encodings import decoded
from enfcmp.documents.limits import check_table
from enfcmp.documents.places import table_place
from enfcmp.documents.quoted_cells import separated_rows
from enfcmp.documents.readers import document_readers
from enfcmp.model import Grid, GridCell, PublishedDocument


@document_readers.add("csv")
def read(data: bytes, path: str) -> PublishedDocument:
    """One grid."""
    text = decoded(data, path).replace("\0", "")
    rows = [row for _, row in separated_rows(text, ",")]
    check_table(len(rows), 1, path)
    cells = tuple(
        GridCell(row=row, column=column, text=value, place=table_place(1, row, column))
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
        if value.strip()
    )
    width = max((cell.column + 1 for cell in cells), default=0)
    check_table(len(rows), width, path)
    grid = Grid(height=len(rows), width=width, cells=cells)
    return PublishedDocument(format="csv", grids=(grid,))
