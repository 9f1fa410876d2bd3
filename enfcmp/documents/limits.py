"""How much a document may be; what is more is no list of items, or meant to fill the memory."""

from __future__ import annotations

from enfcmp.errors import InputError
from enfcmp.message import msg

MOST_BYTES = 200 * 1024 * 1024  # of a file, and of all that an archive unpacks to
MOST_ROWS = 100_000
MOST_PAGES = 2_000


def check_rows(rows: int, path: str) -> None:
    """Refuse a table with more rows than any list has."""
    if rows > MOST_ROWS:
        raise InputError.of(msg("a table has {rows} rows; more than 100,000 are not read", rows=rows), path)


def check_pages(pages: int, path: str) -> None:
    """Refuse what is a book rather than a list."""
    if pages > MOST_PAGES:
        raise InputError.of(msg("the document has {pages} pages; more than 2,000 are not read", pages=pages), path)
