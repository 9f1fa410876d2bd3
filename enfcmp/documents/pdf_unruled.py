"""The table of a PDF page without ruled lines, as if there were lines; only where it is sure how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from enfcmp.documents.pdf_columns import Columns, with_edges
from enfcmp.documents.pdf_heads import PrintedLine, UnruledHead, unruled_head
from enfcmp.documents.pdf_lines import printed_lines, without_foot, without_top
from enfcmp.documents.pdf_rows import NotSureError, UnruledRow, unruled_rows, wide_lines
from enfcmp.documents.pdf_tables import Box, PdfTable
from enfcmp.documents.pdf_text import PdfChar, middle


class UnruledTable(NamedTuple):
    """The table of a page, with its columns and the last number in it; None where it is not sure how it stands."""

    columns: Columns
    last: int
    table: PdfTable | None


def unruled_table(chars: Sequence[PdfChar], height: float, before: UnruledTable | None) -> UnruledTable | None:
    """The table of a page, or the rest of the one before; None where there is neither."""
    lines = without_foot(printed_lines(chars), height)
    head = unruled_head(lines)
    if head is not None:
        columns = Columns(head.columns)
    elif before is not None and (lines := without_top(lines, height)):
        head, columns = UnruledHead(0, 0, ()), before.columns
    else:
        return None
    try:
        return _found(lines, head, columns, before)
    except NotSureError:
        return UnruledTable(columns, 0, None)


def _found(
    lines: Sequence[PrintedLine], head: UnruledHead, columns: Columns, before: UnruledTable | None
) -> UnruledTable:
    body = lines[head.end :]
    if head.columns:
        wide = wide_lines(body, columns)
        edged = with_edges(columns, (line for at, line in enumerate(body) if at not in wide))
    else:
        edged = columns if columns.edges else None
    if edged is None:
        raise NotSureError
    goes_on = before is not None and _texts(before.columns) == _texts(columns)
    rows = unruled_rows(body, edged, before.last if goes_on and before is not None else None)
    last = next((row.number for row in reversed(rows) if row.number is not None), before.last if before else 0)
    heading = [UnruledRow(tuple(lines[head.first : head.end]))] if head.columns else []
    return UnruledTable(edged, last, _table([*heading, *rows], edged))


def _texts(columns: Columns) -> list[str]:
    return [head.text for head in columns.heads]


def _table(rows: Sequence[UnruledRow], columns: Columns) -> PdfTable:
    """Borders half way between rows, and boxes between borders; a text over all columns stands in one."""
    edges = _row_edges(rows)
    left, right = columns.edges[0], columns.edges[-1]
    boxes: dict[tuple[int, int], Box] = {}
    for at, (row, (top, bottom)) in enumerate(zip(rows, pairwise(edges), strict=True)):
        for column, (start, end) in enumerate(pairwise(columns.edges)):
            boxes[at, column] = (left, top, right, bottom) if row.is_wide else (start, top, end, bottom)
    return PdfTable((left, edges[0], right, edges[-1]), list(columns.edges), edges, boxes)


def _row_edges(rows: Sequence[UnruledRow]) -> list[float]:
    spans = [[middle(char) for line in row.lines for char in line] for row in rows]
    between = [(max(one) + min(other)) / 2 for one, other in pairwise(spans)]
    size = max(float(char["size"]) for row in (rows[0], rows[-1]) for line in row.lines for char in line)
    return [min(spans[0]) - size, *between, max(spans[-1]) + size]
