"""The standing of what lists cite, in words: which instruments are not simply in force, and how far that is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import FactState, Provision, Severity, StandingFact, StandingOverview
from enfcmp.report.wording import place, title

_STATES = {
    "repealed": msg("repealed"),
    "to-be-repealed": msg("to be repealed"),
    "marked": msg("marked as repealed"),
    "superseded": msg("replaced, to be confirmed"),
    "not-in-force": msg("not yet in force"),
    "newer-law": msg("newer law on the matter"),
    "newer-law-ahead": msg("newer law ahead"),
    "newer-edition": msg("newer edition"),
    "edition-ahead": msg("newer edition ahead"),
    "doubtful": msg("sources disagree"),
}
LOUD: dict[FactState, Severity] = {
    "repealed": "error",
    "marked": "warning",
    "superseded": "warning",
    "not-in-force": "warning",
    "newer-law": "warning",
}
_OLD = dt.timedelta(days=365)


class StandingRow(NamedTuple):
    """A line of the block: what became of an instrument, since or from when, by what, and how many items cite it."""

    state: str
    instrument: str
    when: str
    by: str
    items: str


def standing_rows(found: StandingOverview, as_of: dt.date) -> list[StandingRow]:
    """One row a fact."""
    return [
        StandingRow(say(_STATES[each.state]), title(each.instrument), _when(each, as_of), _by(each), _counts(each))
        for each in found.facts
    ]


def _when(fact: StandingFact, as_of: dt.date) -> str:
    if fact.day is None:
        return _("day not known")
    day, days = fact.day.isoformat(), abs((fact.day - as_of).days)
    if fact.day > as_of:
        return say(msg("from {day}, in {days} days", day=day, days=days))
    return say(msg("since {day}, {days} days", day=day, days=days))


def _by(fact: StandingFact) -> str:
    if fact.by is None:
        return ""
    if fact.state in ("marked", "doubtful"):
        return fact.by
    where = place(Provision(fact.by, fact.article)) if fact.article else ""
    return say(msg("{title} {places}", title=title(fact.by), places=where)).rstrip()


def _counts(fact: StandingFact) -> str:
    counted = (msg("{list}: {count}", list=name, count=len(items)) for name, items in fact.items.items())
    return _(", ").join(map(say, counted))


def standing_known(found: StandingOverview, as_of: dt.date) -> Iterator[tuple[str, bool]]:
    """How far texts and standing are known; each sentence with whether it is a warning."""
    if found.texts_up_to:
        yield say(msg("The newest official text at hand is of {day}.", day=found.texts_up_to.isoformat())), False
    known = [(row.day, len(row.instruments)) for row in found.known if row.day]
    if known:
        parts = [say(msg("{day} for {count}", day=day.isoformat(), count=count)) for day, count in known]
        yield say(msg("Instruments whose standing is known up to a day: {days}.", days=_(", ").join(parts))), False
    unknown = sum(len(row.instruments) for row in found.known if row.day is None)
    if unknown:
        yield say(msg("Instruments whose standing is not known: {count}.", count=unknown)), False
    old = sum(count for day, count in known if as_of - day > _OLD)
    if old:
        message = msg(
            "Instruments known no nearer than a year before {day}: {count}; confirm them.",
            count=old,
            day=as_of.isoformat(),
        )
        yield say(message), True


def standing_next(found: StandingOverview) -> Iterator[str]:
    """What to type next: commands that show more of it."""
    lists = dict.fromkeys(
        name for fact in found.facts if fact.state in ("repealed", "to-be-repealed", "marked") for name in fact.items
    )
    if lists:
        yield f"enfcmp check {' '.join(lists)} --select instrument-repealed"
    newer = {"newer-law", "newer-law-ahead"}
    lists = dict.fromkeys(name for fact in found.facts if fact.state in newer for name in fact.items)
    if lists:
        yield f"enfcmp check {' '.join(lists)} --select instrument-ahead"
    editions = {"newer-edition", "edition-ahead", "not-in-force"}
    yield from (f"enfcmp statutes {fact.instrument}" for fact in found.facts if fact.state in editions)
