"""How much a document may be; what is more is no list of items, or meant to fill the memory."""

from __future__ import annotations

from enfcmp.errors import InputError
from enfcmp.message import msg

MOST_BYTES = 200 * 1024 * 1024  # of a file, and of all that an archive unpacks to
MOST_ROWS = 100_000
MOST_SPOTS = 5_000_000  # rows times columns, filled or not
MOST_PAGES = 2_000


def check_table(rows: int, columns: int, path: str) -> None:
    """Refuse a table with more rows than any list has, or with a cell far outside of all others."""
    if rows > MOST_ROWS:
        raise InputError.of(msg("a table has {rows} rows; more than 100,000 are not read", rows=rows), path)
    if rows * columns > MOST_SPOTS:
        message = msg(
            "a table has {rows} rows and {columns} columns; delete what stands far outside of the list, and save it",
            rows=rows,
            columns=columns,
        )
        raise InputError.of(message, path)


def check_pages(pages: int, path: str) -> None:
    """Refuse what is a book rather than a list."""
    if pages > MOST_PAGES:
        raise InputError.of(msg("the document has {pages} pages; more than 2,000 are not read", pages=pages), path)
