"""The standing of all instruments that a list cites, in one: what is not simply in force, and how far that is known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import structs

from enfcmp.law.instruments.known import fact_sources
from enfcmp.law.standing.standings import Standings
from enfcmp.model import (
    Basis,
    FactState,
    Instrument,
    Judgement,
    KnownUpTo,
    Standing,
    StandingFact,
    StandingOverview,
    Statute,
    StatuteEntry,
    Unit,
)
from enfcmp.text.fold import title_key

_ORDER: tuple[FactState, ...] = (
    "repealed",
    "to-be-repealed",
    "marked",
    "superseded",
    "not-in-force",
    "newer-law",
    "newer-law-ahead",
    "newer-edition",
    "edition-ahead",
    "doubtful",
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NEWS = dt.timedelta(days=365)  # how long a new edition is news to a list that does not say when it was published


class Citing(NamedTuple):
    """One citation: of which item, what it cites, and the edition whose words it quotes, where that is another one."""

    item: str
    basis: Basis
    units: tuple[Unit, ...]
    quoted: Statute | None = None


class Held(NamedTuple):
    """A list held against the law of a day; `published` is its own day, where it prints one."""

    list_id: str
    published: dt.date | None
    cited: Iterable[Citing]
    standings: Standings
    day: dt.date
    judgements: dict[str, Judgement]


def overview(held: Held, entries: Iterable[StatuteEntry]) -> StandingOverview:
    """What is to be said of the instruments that a list cites, the gravest first, and how far it is known."""
    by_title: dict[str, list[Citing]] = {}
    for each in held.cited:
        by_title.setdefault(title_key(each.basis.instrument.name or each.basis.instrument.printed), []).append(each)
    by_title.pop("", None)
    facts = [fact for cited in by_title.values() for fact in _facts(cited, held)]
    instruments = [cited[0].basis.instrument for cited in by_title.values()]
    known = {_name(each): _known_up_to(held.standings.of(each), held.day) for each in instruments}
    days = (each.edition for each in entries if each.edition and each.edition <= held.day)
    return StandingOverview(facts=_sorted(facts), texts_up_to=max(days, default=None), known=_counted(known))


def joined_overview(overviews: Iterable[StandingOverview]) -> StandingOverview:
    """Those of several lists as one; an instrument that all of them cite stands once."""
    facts: dict[tuple[object, ...], StandingFact] = {}
    known: dict[str, dt.date | None] = {}
    days: list[dt.date] = []
    for each in overviews:
        days += filter(None, (each.texts_up_to,))
        known.update({name: row.day for row in each.known for name in row.instruments})
        for fact in each.facts:
            key = (fact.instrument, fact.state, fact.day)
            items = {**facts[key].items, **fact.items} if key in facts else fact.items
            facts[key] = structs.replace(fact, items=items)
    return StandingOverview(facts=_sorted(facts.values()), texts_up_to=max(days, default=None), known=_counted(known))


def _facts(cited: list[Citing], held: Held) -> Iterator[StandingFact]:
    """What is to be said of one instrument, by all that cite it."""
    first = cited[0].basis.instrument
    standing = held.standings.of(first)
    items = {held.list_id: _items(cited)}
    about = StandingFact(
        instrument=first.name or first.printed.strip("《》"),
        state=standing.state or "not-in-force",
        day=None,
        items=items,
    )
    counts, coming = standing.counts, standing.coming
    if standing.state is not None and standing.repeal is not None:
        repeal = standing.repeal
        yield structs.replace(about, day=repeal.day, by=repeal.by, article=repeal.article)
        return
    if standing.state is not None and standing.mark is not None:
        yield structs.replace(about, by=standing.mark.source)
    if counts is None and coming is not None and coming.is_first:
        yield structs.replace(about, day=coming.begins)
    judged = held.judgements.get(about.instrument)
    if judged is not None:
        yield from _judged(about, judged, cited, held)
    behind = _items(each for each in cited if _is_behind(each, standing, held))
    if counts is not None and behind:
        yield structs.replace(about, state="newer-edition", day=counts.begins, items={held.list_id: behind})
    if counts is not None and coming is not None:
        yield structs.replace(about, state="edition-ahead", day=coming.begins)


def _judged(about: StandingFact, judged: Judgement, cited: list[Citing], held: Held) -> Iterator[StandingFact]:
    """What a person has said: what takes its place, or which newer law regulates what some items cite of it."""
    replaced, see = judged.replaced_by, judged.see
    if replaced is not None and replaced.since <= held.day:
        yield structs.replace(about, state="superseded", day=replaced.since, by=replaced.name)
    if see is None:
        return
    here = {same.here for same in see.articles if not same.only_touches}
    items = _items(each for each in cited if any(unit.article in here for unit in each.units))
    day = held.standings.first_day(Instrument(see.name, see.name))
    if items and day is not None:
        state: FactState = "newer-law" if day <= held.day else "newer-law-ahead"
        yield structs.replace(about, state=state, day=day, by=see.name, items={held.list_id: items})


def _is_behind(cited: Citing, standing: Standing, held: Held) -> bool:
    """Whether the edition of the day is newer than what the list can have looked at."""
    counts = standing.counts
    if counts is None or (len(standing.known.editions if standing.known else ()) == 1 and not cited.basis.edition):
        return False
    years = _YEAR.findall(cited.basis.edition or "")
    if years:
        return counts.edition is not None and int(years[-1]) < counts.edition.year
    quoted = cited.quoted
    if quoted is not None:
        return quoted.begins < counts.begins
    if held.published is not None:
        return counts.begins > held.published
    return counts.begins - held.day > -_NEWS  # a day before the first one cannot be told


def _items(cited: Iterable[Citing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.item for each in cited))


def _sorted(facts: Iterable[StandingFact]) -> tuple[StandingFact, ...]:
    return tuple(sorted(facts, key=lambda each: (_ORDER.index(each.state), each.day or dt.date.max, each.instrument)))


def _known_up_to(standing: Standing, as_of: dt.date) -> dt.date | None:
    """The day of the newest source that tells of an instrument; a text is one itself, of its own day."""
    told = [
        (claim.source, edition.edition)
        for edition in (standing.known.editions if standing.known else ())
        for claim in edition.claims
    ]
    repeal = standing.repeal
    if repeal is not None:
        told += ((source, repeal.not_before or repeal.day) for source in repeal.source.split("; "))
    return max(filter(None, (_day_of(source, own, as_of) for source, own in told)), default=None)


def _day_of(source: str, own: dt.date | None, as_of: dt.date) -> dt.date | None:
    """Up to when a source knows: that of the registry says so, a text does as far as its day has come."""
    registered = fact_sources().get(source)
    if registered is not None:
        return registered.known_up_to
    return own if own is not None and own <= as_of else None


def _counted(known: Mapping[str, dt.date | None]) -> tuple[KnownUpTo, ...]:
    """By day, the newest first; what is not known comes last."""
    by_day: dict[dt.date | None, list[str]] = {}
    for name, day in known.items():
        by_day.setdefault(day, []).append(name)
    newest_first = sorted(by_day, key=lambda day: day or dt.date.min, reverse=True)
    return tuple(KnownUpTo(day, tuple(by_day[day])) for day in newest_first)


def _name(instrument: Instrument) -> str:
    return instrument.name or instrument.printed.strip("《》")
