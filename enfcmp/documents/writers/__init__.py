"""Published documents, one format a file: a function from the table of a list, a day and whom to tell, to bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from enfcmp.documents.list_table import ListTable
from enfcmp.enrolment import Enrolment
from enfcmp.errors import Fault, InputError
from enfcmp.message import msg

ListWriter = Callable[[ListTable, dt.date, Callable[[Fault], None]], bytes]

list_writers: Enrolment[ListWriter] = Enrolment(__name__)
_LIBRARIES = {"docx": "python-docx", "xlsxwriter": "XlsxWriter"}  # as they are installed, by what is imported


def list_writer(output: Path) -> ListWriter:
    """The format that a file name shows; raises `InputError` where it shows none, or where its library is missing."""
    name = output.suffix.lower().lstrip(".")
    if name not in list_writers.names():
        suffixes = " ".join(f".{each}" for each in list_writers.names())
        message = msg("the file name does not show the format; end it in one of {suffixes}", suffixes=suffixes)
        raise InputError.of(message, str(output))
    try:
        return list_writers.get(name)
    except KeyError as error:
        library = _LIBRARIES.get(getattr(error.__cause__, "name", ""), name)
        message = msg('this needs {library}: pip install "enfcmp[{extra}]"', library=library, extra="report")
        raise InputError.of(message) from None
