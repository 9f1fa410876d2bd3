"""Cells between tabs or commas, those with line breaks in quotation marks, as spreadsheets write and copy them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

_QUOTED = re.compile(r'(?<![^\t\n])"([^"]*(?:""[^"]*)*)"(?![^\t\n])')
_NEEDS = ("\n", "\t", '""')  # what makes a program put a cell into quotation marks
_LONGEST_CELL = 10 * 1024 * 1024


def has_quoted_cells(text: str) -> bool:
    """Whether quotation marks around cells are none of their text: in one of them stands what needs them."""
    return any(need in cell for cell in _QUOTED.findall(text) for need in _NEEDS)


def without_quotation(text: str) -> str:
    """The text without the marks around its cells, found without reading the cells."""
    return _QUOTED.sub(lambda cell: cell[1].replace('""', '"'), text)


def separated_rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row, and the line that it begins on; what stands between quotation marks is in one cell."""
    before = csv.field_size_limit(_LONGEST_CELL)  # a fact of the process, put back
    try:
        reader, first = csv.reader(io.StringIO(text, newline=""), delimiter=separator), 1
        for row in reader:
            yield first, row
            first = reader.line_num + 1
    finally:
        csv.field_size_limit(before)
