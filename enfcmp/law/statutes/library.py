"""All texts that are at hand, opened as they are asked for."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from enfcmp.errors import InputError
from enfcmp.law.statutes.readers import by_suffix
from enfcmp.law.statutes.sources import text_files, volumes_in
from enfcmp.model import Article, Statute, StatuteEntry
from enfcmp.text.fold import title_key

if TYPE_CHECKING:
    from enfcmp.law.quotations.enacted import Enacted
    from enfcmp.law.statutes.volume import Ending, Volume


class Library:
    """The official texts in some folders and files; each is opened once, when it is asked for.

    So is each article made ready for comparing, which quotations in many items ask for.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)
        self._opened: dict[Volume, Statute] = {}
        self._enacted: dict[Article, Enacted] = {}

    def entries(self) -> tuple[StatuteEntry, ...]:
        """Every edition that is at hand, in the order of the paths; no text is opened for it."""
        return tuple(volume.entry for volume in self._volumes)

    def editions(self, title: str) -> tuple[Statute, ...]:
        """Every edition of an instrument, the oldest first; raises `InputError` where one cannot be read."""
        found = [self._open(volume) for volume in self._by_key.get(title_key(title), ())]
        return tuple(sorted(found, key=lambda each: each.begins))

    def find(self, title: str, as_of: dt.date) -> Statute | None:
        """The edition that counts on a day: the latest that has begun by then, from the first path that has it.

        None where there is none. An edition without any date counts where no other does.
        """
        candidates = self._by_key.get(title_key(title), ())
        opened = [self._open(each) for each in candidates if (each.entry.edition or as_of) <= as_of]
        return max((each for each in opened if each.begins <= as_of), key=lambda each: each.begins, default=None)

    def enacted(self, article: Article) -> Enacted:
        """An article of one of the texts, ready for comparing."""
        from enfcmp.law.quotations.enacted import enacted  # only where there is a text to compare with

        if article not in self._enacted:
            self._enacted[article] = enacted(article)
        return self._enacted[article]

    def repealing(self, key: str) -> Iterator[Statute]:
        """The editions whose last words name an instrument of this folded title before they say 同时废止.

        A file that cannot be read is left out: it is no fault of a list that cites nothing of it, and told where one
        does.
        """
        for ending in self._endings:
            if key in ending.words:
                with contextlib.suppress(InputError):
                    yield self._open(ending.volume)

    @functools.cached_property
    def _endings(self) -> tuple[Ending, ...]:
        found: list[Ending] = []
        for file in (file for path in self._paths for file in text_files(path)):
            with contextlib.suppress(InputError):
                found += by_suffix()[file.suffix.lower()].endings(file)
        return tuple(found)

    @functools.cached_property
    def _volumes(self) -> tuple[Volume, ...]:
        return tuple(volume for path in self._paths for volume in volumes_in(path))

    @functools.cached_property
    def _by_key(self) -> dict[str, list[Volume]]:
        found: dict[str, list[Volume]] = {}
        for volume in self._volumes:
            found.setdefault(title_key(volume.entry.title), []).append(volume)
        return found

    def _open(self, volume: Volume) -> Statute:
        if volume not in self._opened:
            self._opened[volume] = by_suffix()[volume.path.suffix.lower()].read(volume)
        return self._opened[volume]
