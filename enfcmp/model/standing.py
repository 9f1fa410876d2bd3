"""效力: what is known of an instrument besides its words: its level, its editions, who repealed it, and who says so."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from enfcmp.model.instruments import Replaced


class FactSource(msgspec.Struct, frozen=True):
    """Where facts on instruments were taken from; `known_up_to` is the day of its newest fact, None where unknown."""

    name: str
    known_up_to: dt.date | None
    what: str
    licence: str


class Claim(msgspec.Struct, frozen=True):
    """What a source says of an edition, in its own words: 现行有效, 已废止, expired=1; empty where it only names it."""

    source: str
    words: str = ""


class KnownEdition(msgspec.Struct, frozen=True, kw_only=True):
    """One edition: the day of the text, and the day from which it is in force, where that is known of this edition.

    `is_first`: there is ground to say that no other came before it.
    """

    edition: dt.date | None = None
    in_force: dt.date | None = None
    claims: tuple[Claim, ...] = ()
    is_first: bool = False

    @property
    def begins(self) -> dt.date:
        """The first day on which it is known to count; the first of all days where none is known."""
        return max(filter(None, (self.edition, self.in_force)), default=dt.date.min)


class KnownInstrument(msgspec.Struct, frozen=True, kw_only=True):
    """法律文件 as sources know it; `province` is that of a local one, the editions stand the oldest first."""

    name: str
    level: str | None = None
    province: str | None = None
    editions: tuple[KnownEdition, ...] = ()


class Repeal(msgspec.Struct, frozen=True, kw_only=True):
    """A clause that repeals an instrument as a whole: 《…》同时废止.

    `by` prints it in `article`. `day` is the day from which it applies; `is_printed` tells whether the clause prints
    that day itself, else it is the day of the publication, to be confirmed. `not_before` is the first day on which the
    clause is known to have been enacted, for where its day is not known.
    """

    title: str
    by: str
    article: int | None = None
    day: dt.date | None = None
    is_printed: bool = True
    not_before: dt.date | None = None
    province: str | None = None
    source: str = ""


State = Literal["repealed", "to-be-repealed", "marked", "doubtful"]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an instrument for a day.

    `state`: `repealed` by that day, `to-be-repealed` later (both with `repeal`), `marked` as repealed by a source that
    says neither by what nor when (`mark`), `doubtful` where another source holds it as current; None where nothing of
    the sort is known, which does not mean that it is in force. `counts` is the edition of the day, `coming` the next.
    `replaced_by` is what a person believes to have taken its place by that day, where one instrument is asked for.
    """

    known: KnownInstrument | None = None
    state: State | None = None
    repeal: Repeal | None = None
    mark: Claim | None = None
    counts: KnownEdition | None = None
    coming: KnownEdition | None = None
    replaced_by: Replaced | None = None


class InstrumentStanding(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one instrument for a day, where no text of it is at hand."""

    instrument: str
    as_of: dt.date
    standing: Standing


FactState = (
    State | Literal["superseded", "not-in-force", "newer-law", "newer-law-ahead", "newer-edition", "edition-ahead"]
)


class StandingFact(msgspec.Struct, frozen=True, kw_only=True):
    """What has become, or will become, of an instrument that lists cite.

    `day` is since when or from when; `by` and `article` name the clause that repeals it, or the source that marks it.
    `items` are the ids of the items that cite it, by list.
    """

    instrument: str
    state: FactState
    day: dt.date | None
    by: str | None = None
    article: int | None = None
    items: dict[str, tuple[str, ...]]


class KnownUpTo(msgspec.Struct, frozen=True):
    """The cited instruments that are known up to a day; None where nothing is known of their standing."""

    day: dt.date | None
    instruments: tuple[str, ...]


class StandingOverview(msgspec.Struct, frozen=True, kw_only=True):
    """The standing of all that lists cite: what is not simply in force, and how far that is known.

    `texts_up_to` is the day of the newest official text at hand that is of the day asked for, or of an earlier one.
    """

    facts: tuple[StandingFact, ...] = ()
    texts_up_to: dt.date | None = None
    known: tuple[KnownUpTo, ...] = ()
