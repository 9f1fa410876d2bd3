"""The standing of instruments for a day, worked out from dates: from texts at hand first, then from the registry.

A source's word of today does not count where a date is known: a database calls the edition of 农业法 that is in force
today 历史版本, since its successor begins on 2027-01-01.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from enfcmp.law.instruments.known import fact_sources, find_instrument, repeals_of
from enfcmp.law.statutes.library import Library
from enfcmp.model import Claim, Instrument, KnownEdition, KnownInstrument, Repeal, Standing, State, Statute
from enfcmp.text.fold import title_key

_ENDED = {"已废止", "已失效", "废止", "失效", "expired=1"}
_CURRENT = "held as current"  # by the legislature's own list


class Standings:
    """What is known of the standing of instruments on a day, as a list of one `province` cites them."""

    def __init__(self, library: Library, day: dt.date, province: str | None = None) -> None:
        self._library, self._day, self._province = library, day, province
        self._known: dict[str, Standing] = {}

    def of(self, instrument: Instrument) -> Standing:
        """The standing of an instrument as cited; empty where nothing is known of it."""
        title = instrument.name or instrument.printed
        key = title_key(title)
        if key not in self._known:
            self._known[key] = self._worked_out(title, key) if key else Standing()
        return self._known[key]

    def first_day(self, instrument: Instrument) -> dt.date | None:
        """The day from which the first edition of an instrument is in force, where that is known."""
        known = self.of(instrument).known
        return known.editions[0].in_force if known and known.editions else None

    def _worked_out(self, title: str, key: str) -> Standing:
        known = _with_texts(find_instrument(title, self._province), self._library.editions(title))
        editions = known.editions if known else ()
        counts = next((each for each in reversed(editions) if each.begins <= self._day), None)
        coming = next((each for each in editions if each.begins > self._day), None)
        clauses = (*self._repeals_in_texts(key), *repeals_of(title, self._province))
        repeal = _first(each for each in clauses if _holds(each, key, editions))
        is_past = repeal is not None and _begins(repeal) <= self._day
        if repeal is not None and (is_past or repeal.day is not None or repeal.not_before is None):
            state: State = "repealed" if is_past else "to-be-repealed" if repeal.day else "marked"
            return Standing(known=known, state=state, repeal=repeal, counts=counts, coming=coming)
        mark = self._mark(counts) if counts and coming is None else None
        if mark is None or counts is None:
            return Standing(known=known, counts=counts, coming=coming)
        is_doubtful = any(claim.words.startswith(_CURRENT) for claim in counts.claims)
        state = "doubtful" if is_doubtful else "marked"
        return Standing(known=known, state=state, mark=mark, counts=counts, coming=coming)

    def _mark(self, edition: KnownEdition) -> Claim | None:
        """The claim of the newest source that the instrument has ended, on a day of which that source can tell."""
        ended = [claim for claim in edition.claims if claim.words in _ENDED]
        told = [claim for claim in ended if _known_up_to(claim.source) <= self._day]
        return max(told, key=lambda claim: _known_up_to(claim.source), default=None)

    def _repeals_in_texts(self, key: str) -> Iterator[Repeal]:
        for text in self._library.repealing(key):
            from enfcmp.law.standing.repeal_clauses import repeals_in  # 20 ms of expressions, only where a text says so

            yield from (each for each in repeals_in(text) if title_key(each.title) == key)


def _with_texts(known: KnownInstrument | None, texts: Iterable[Statute]) -> KnownInstrument | None:
    """What the registry knows, the facts of official texts at hand in the place of its own."""
    editions = {each.edition: each for each in known.editions} if known else {}
    name, level = (known.name, known.level) if known else (None, None)
    for text in texts:
        day = text.edition or text.issued
        if day is None and editions:
            continue  # it may be any of them, and tells nothing of days
        former = editions.get(day, KnownEdition())
        claims = (Claim(text.source, text.status or ""), *former.claims)
        own = text.in_force if day is None or (text.in_force and text.in_force >= day) else None
        is_first = former.is_first or (text.issued is not None and text.revised is None)
        editions[day] = KnownEdition(edition=day, in_force=own or former.in_force, claims=claims, is_first=is_first)
        name, level = name or text.title, text.level or level
    if name is None:
        return None
    return KnownInstrument(
        name=name,
        level=level,
        province=known.province if known else None,
        editions=tuple(sorted(editions.values(), key=lambda each: each.begins)),
    )


def _holds(repeal: Repeal, key: str, editions: Iterable[KnownEdition]) -> bool:
    """Whether a clause ended the instrument: not an earlier one of its title, which was enacted again since."""
    day = _begins(repeal)
    return title_key(repeal.by) != key and not any(day <= each.begins for each in editions)


def _begins(repeal: Repeal) -> dt.date:
    """The first day on which the instrument is known to be repealed."""
    return repeal.day or repeal.not_before or dt.date.max


def _first(repeals: Iterable[Repeal]) -> Repeal | None:
    """The one that came first; where two speak of one day, the one that prints it."""
    return min(repeals, key=lambda each: (_begins(each), not each.is_printed), default=None)


def _known_up_to(source: str) -> dt.date:
    found = fact_sources().get(source)
    return (found.known_up_to if found else None) or dt.date.min
