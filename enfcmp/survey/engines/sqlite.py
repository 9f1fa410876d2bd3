"""The tables in SQLite, which every Python has: of five thousand lists the questions take it seven seconds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from enfcmp.survey.long_tables import LongRow


class Sqlite:
    """A database in memory."""

    def __init__(self) -> None:
        self._open = sqlite3.connect(":memory:")

    def fill(self, table: str, columns: Mapping[str, str], rows: Iterable[LongRow]) -> None:
        """Make a table; `columns` are names and types."""
        named = ", ".join(f"{name} {kind}" for name, kind in columns.items())
        marks = ", ".join("?" * len(columns))
        self._open.execute(f"CREATE TABLE {table} ({named})")
        self._open.executemany(" ".join(("INSERT INTO", table, "VALUES", f"({marks})")), rows)

    def ask(self, question: str) -> Sequence[LongRow]:
        """The rows that answer a question in SQL."""
        return self._open.execute(question).fetchall()

    def call(self, name: str, question: str) -> None:
        """Make the rows that answer a question a table with a name."""
        self._open.execute(f"CREATE TABLE {name} AS {question}")
