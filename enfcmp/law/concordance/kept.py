"""Whether an old basis goes on to apply beside a new law, and by what."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from enfcmp.law.instruments.judgements import judgements
from enfcmp.law.standing.standings import Standings
from enfcmp.message import Message, msg
from enfcmp.model import BasisStanding, Instrument, KnownEdition, Repeal, Statute, Unit
from enfcmp.provisions_compared import printed

# 本法未作规定的，适用《中华人民共和国社会保险法》等法律、行政法规的有关规定
_SUBSIDIARY = re.compile(
    r"本(?:法典|法|条例|办法|规定)(?:没有|未作|未|没作)(?:作出)?(?:明确)?规定的，(?:适用|依照|按照|从)[^。；]{1,120}"
)


_TITLES = re.compile(r"《[^》]*》")
_KINDS = re.compile(r"法律|行政法规|地方性法规|法规|规章")


class Clause(NamedTuple):
    """A clause by which other instruments go on to apply where a new law is silent."""

    law: str
    place: str
    words: str

    def may_name(self, instrument: Instrument) -> bool:
        """Whether it can leave this one applicable, by its title or by its level; one that names neither means any.

        法律、行政法规 are not the rules of a ministry, nor a notice. Of what level an instrument is may not be known.
        """
        kinds = _KINDS.findall(_TITLES.sub("", self.words))
        if not kinds and "《" not in self.words:
            return True
        is_of_level = any((instrument.level or kind).endswith(kind) for kind in kinds)
        return is_of_level or bool(instrument.name and instrument.name in self.words)


class Kept(NamedTuple):
    """What is known of an old basis on the day: since when it is so, and why it goes on to apply, or does not."""

    standing: BasisStanding
    since: dt.date | None
    reason: Message

    @property
    def still_applies(self) -> bool:
        """Whether the old basis goes on to apply."""
        return self.standing not in {"repealed", "replaced"}


def subsidiary_clauses(laws: Sequence[Statute]) -> tuple[Clause, ...]:
    """The clauses of the new laws that leave others applicable where they are silent."""
    return tuple(
        Clause(law.title, printed(Unit(article.number, inserted=article.inserted)), found[0])
        for law in laws
        for article in law.articles
        for found in _SUBSIDIARY.finditer(article.whole)
    )


def kept(instrument: Instrument, standings: Standings, day: dt.date, clauses: Sequence[Clause]) -> Kept:
    """Whether an instrument goes on to apply on a day."""
    standing = standings.of(instrument)
    repeal = standing.repeal
    if repeal is not None and standing.state == "repealed":
        return Kept("repealed", repeal.day, _repealed(repeal))
    judged = judgements().get(instrument.name or "")
    replaced = judged.replaced_by if judged else None
    if replaced is not None and replaced.since <= day:
        title, since = f"《{replaced.name}》", replaced.since.isoformat()
        reason = msg("believed to be replaced by {title} since {day}; confirm it", title=title, day=since)
        return Kept("replaced", replaced.since, reason)
    if repeal is not None and repeal.day is not None and standing.state == "to-be-repealed":
        until = repeal.day.isoformat()
        return Kept(
            "in-force", None, msg("in force until {day}, when {by} repeals it", day=until, by=f"《{repeal.by}》")
        )
    counts = standing.counts
    if standing.state or counts is None or not _is_dated(counts):
        return Kept("unknown", None, msg("no repeal of it is known; confirm that it is in force"))
    return Kept("in-force", counts.in_force, _reason([each for each in clauses if each.may_name(instrument)]))


def _is_dated(edition: KnownEdition) -> bool:
    """Whether more is known than a name: lists cite many an instrument of which no source tells anything."""
    return (edition.edition or edition.in_force) is not None


def _repealed(repeal: Repeal) -> Message:
    by = f"《{repeal.by}》" + (printed(Unit(repeal.article)) if repeal.article else "")
    if repeal.day is None:
        return msg("repealed by {by}", by=by)
    return msg("repealed since {day} by {by}", day=repeal.day.isoformat(), by=by)


def _reason(clauses: Sequence[Clause]) -> Message:
    """The clause that leaves it applicable, or that none ends it."""
    if not clauses:
        return msg("in force; no clause of the new law repeals it")
    first = clauses[0]
    return msg(
        "in force; no clause of the new law repeals it, and {place} says: “{words}”",
        place=f"《{first.law}》{first.place}",
        words=first.words,
    )
