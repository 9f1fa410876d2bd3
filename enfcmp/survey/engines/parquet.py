"""Tables as Parquet, for whoever goes on with them; written by DuckDB."""

from __future__ import annotations

import glob
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.survey.long_tables import LongRow

_AT_ONCE = 50_000  # rows that are handed over together


def require_parquet() -> None:
    """Raise `InputError` where DuckDB is not installed."""
    if find_spec("duckdb") is None:
        message = msg("tables as Parquet need duckdb, which is not installed: pip install 'enfcmp[survey]'")
        raise InputError.of(message)


def require_table(path: Path, columns: Mapping[str, str]) -> None:
    """Raise `InputError` where a file is there that is not this table, which is a fault of `require_columns`."""
    import duckdb

    if not path.exists():
        return
    try:
        found = duckdb.read_parquet(glob.escape(str(path))).columns
    except duckdb.Error:
        found = []
    require_columns(str(path), found, columns)


def require_columns(path: str, found: Sequence[str], columns: Mapping[str, str]) -> None:
    """Raise `InputError` where what is there has other columns: a folder was named, and not what is in it."""
    if [*found] != [*columns]:
        message = msg("this is no such table of a survey, and is not replaced; name another folder with --tables")
        raise InputError.of(message, path)


def parquet(columns: Mapping[str, str], rows: Iterable[LongRow]) -> bytes:
    """A table in the order of its rows; `columns` are names and types. Raises `ImportError` without DuckDB."""
    import duckdb

    named = ", ".join(f"{name} {kind}" for name, kind in columns.items())
    marks = ", ".join(["unnest(?)"] * len(columns))
    with duckdb.connect(":memory:") as database, tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "table.parquet"
        database.execute(f"CREATE TABLE rows ({named})")
        for some in _parts(rows):
            database.execute(f"INSERT INTO rows SELECT {marks}", [list(each) for each in zip(*some, strict=True)])
        database.table("rows").write_parquet(str(file))
        return file.read_bytes()


def _parts(rows: Iterable[LongRow]) -> Iterator[list[LongRow]]:
    """Columns of so many rows are handed over at once: one row at a time takes a thousand times as long."""
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield some
