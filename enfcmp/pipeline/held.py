"""One list held against the law of a day: what was read of its quotations, and what is wrong in it."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from enfcmp.model import CheckReport, StandingOverview
from enfcmp.progress import Progress, Watch, unwatched

if TYPE_CHECKING:
    from enfcmp.check.inspect import Selection
    from enfcmp.compare.align_pairs import Readings
    from enfcmp.findings.acceptance import Accepted
    from enfcmp.law.quotations.cited import Cited, CitedList
    from enfcmp.law.standing.overview import Citing
    from enfcmp.law.standing.standings import Standings
    from enfcmp.law.statutes.library import Library
    from enfcmp.pipeline.loaded import Loaded


class Texts(msgspec.Struct, frozen=True, dict=True, eq=False):
    """The official texts in the folders and files that are named, and in those that are there for all lists."""

    paths: tuple[Path, ...] = ()

    @functools.cached_property
    def library(self) -> Library:
        """The texts, opened as they are asked for; raises `InputError` for a path that is not there."""
        from enfcmp.law.statutes.library import Library  # only for whoever needs a text
        from enfcmp.law.statutes.sources import sources

        return Library(sources(self.paths))

    def files(self) -> Iterator[Path]:
        """Every file with a text."""
        from enfcmp.law.statutes.sources import sources, text_files

        for source in sources(self.paths):
            yield from text_files(source)


class Law(NamedTuple):
    """The official texts as they count on a day."""

    texts: Texts
    day: dt.date


class HeldList(msgspec.Struct, frozen=True, dict=True, eq=False):
    """A list beside the official texts as they count on a day; each quotation is compared once."""

    loaded: Loaded
    law: Law
    watch: Watch = unwatched

    @functools.cached_property
    def cited(self) -> CitedList:
        """Every citation of the list beside the text it cites."""
        from enfcmp.law.quotations.cited import CitedList, cite  # only for whoever compares quotations

        library = self.law.texts.library
        found = cite(self.loaded.items, library, self.law.day)
        return CitedList(self.loaded.items, tuple(self._counted(found) if library.entries() else found))

    @functools.cached_property
    def standings(self) -> Standings:
        """What is known of the standing of the instruments on the day, in the list's province."""
        from enfcmp.law.standing.standings import Standings  # only for whoever asks what is still the law

        place = self.loaded.items.jurisdiction
        return Standings(self.law.texts.library, self.law.day, place.province or place.name)

    @functools.cached_property
    def standing(self) -> StandingOverview:
        """What of the instruments that the list cites is not simply in force, and how far that is known."""
        from enfcmp.law.instruments.judgements import judgements
        from enfcmp.law.standing.overview import Held, overview

        items, law = self.loaded.items, self.law
        held = Held(items.id, items.published, tuple(self._citing()), self.standings, law.day, judgements())
        return overview(held, law.texts.library.entries())

    def _citing(self) -> Iterator[Citing]:
        """Every citation, with the edition that it quotes where there is a text; without one nothing is compared."""
        from enfcmp.law.standing.overview import Citing

        if self.law.texts.library.entries():
            for each in self.cited.cited:
                yield Citing(each.item.id, each.basis, each.citation.units, each.other_edition)
            return
        for item in self.loaded.items.items:
            for basis in item.bases:
                for citation in basis.provisions:
                    yield Citing(item.id, basis, citation.units)

    @property
    def readings(self) -> Readings:
        """How the citations read beside the official texts; none where there is no text at all."""
        return self.cited.readings() if self.law.texts.library.entries() else {}

    def check(self, accepted: Iterable[Accepted] = (), selection: Selection | None = None) -> CheckReport:
        """What is wrong in the list, without what a person has accepted."""
        from enfcmp.check.inspect import Inquiry, Selection, Stands, inspect

        self.watch(Progress("checking", about=self.loaded.items.id))
        about = [each for each in accepted if each.is_about({self.loaded.items.id})]
        law, loaded = self.law, self.loaded
        stands, read = Stands(loaded.locate, loaded.in_document), (loaded.doubts, loaded.unread)
        inquiry = Inquiry(self.cited, law.texts.library, self.standings, law.day, about, stands, *read)
        report = inspect(inquiry, selection or Selection())
        return msgspec.structs.replace(report, standing=self.standing)

    def _counted(self, found: Iterable[Cited]) -> Iterator[Cited]:
        """The citations, whoever waits told item by item."""
        items = self.loaded.items
        numbers = {item.id: at for at, item in enumerate(items.items)}
        at = ""
        for each in found:
            if each.item.id != at:
                at = each.item.id
                self.watch(Progress("law", numbers[at], len(numbers), items.id))
            yield each
