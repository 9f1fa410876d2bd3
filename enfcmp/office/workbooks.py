"""The empty workbook: all text stays text, a Chinese font, properties without a clock."""

from __future__ import annotations

import datetime as dt
from typing import IO

from xlsxwriter import Workbook

from enfcmp.office import moment

FONT = {"font_name": "宋体", "font_size": 10, "font_scheme": "none"}
_CONSTANT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_PROPERTY = 255  # as long as a property of a document may be


def workbook(stream: IO[bytes], title: str, day: dt.date) -> Workbook:
    """A workbook that is written into `stream` when it is closed."""
    # XlsxWriter notes things in the properties it is given, so that each workbook gets its own.
    book = Workbook(stream, {**_CONSTANT, "default_format_properties": dict(FONT)})
    made = moment(day).replace(tzinfo=None)
    book.set_properties({"title": title[:_PROPERTY], "author": "enfcmp", "created": made})
    return book
