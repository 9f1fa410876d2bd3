"""A workbook with one sheet."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable

from enfcmp.documents.list_sheet import ListSheet
from enfcmp.documents.list_table import ListTable
from enfcmp.documents.writers import list_writers
from enfcmp.errors import Fault, InputError
from enfcmp.message import Message, msg
from enfcmp.office.workbooks import workbook

_CELL_LIMIT = 32_767  # UTF-16 units


@list_writers.add("xlsx")
def write(table: ListTable, day: dt.date, note: Callable[[Fault], None]) -> bytes:
    """The list; raises `InputError` where a text is longer than a cell of Excel holds."""
    faults = [
        Fault(message=_too_long(head, text), item=line.cells[0])
        for line in table.lines
        for head, text in zip(table.heads, line.cells, strict=False)
        if _units(text) > _CELL_LIMIT
    ]
    if faults:
        raise InputError(faults)
    stream = io.BytesIO()
    with workbook(stream, table.title, day) as book:
        ListSheet(book, table, note).fill()
    return stream.getvalue()


def _too_long(head: str, text: str) -> Message:
    count, most = format(_units(text), ","), format(_CELL_LIMIT, ",")
    return msg(
        "{head} has {count} characters, and a cell of Excel holds {most}; write .docx instead",
        head=head,
        count=count,
        most=most,
    )


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
