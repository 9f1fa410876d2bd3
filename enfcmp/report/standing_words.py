"""The standing of what lists cite, in words: which instruments are not simply in force, and how far that is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import Claim, FactState, KnownEdition, Provision, Severity, Standing, StandingFact, StandingOverview
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
_CLAIMS = {  # what sources say in words of their own; Chinese words stay
    "expired=0": msg("not marked as expired"),
    "expired=1": msg("marked as expired"),
    "held as current": msg("held as current"),
}
LOUD: dict[FactState, Severity] = {
    "repealed": "error",
    "marked": "warning",
    "superseded": "warning",
    "not-in-force": "warning",
    "newer-law": "warning",
}
_RULES: dict[FactState, str] = {  # which rule of `check` tells the items of a fact
    "repealed": "instrument-repealed",
    "to-be-repealed": "instrument-repealed",
    "marked": "instrument-repealed",
    "superseded": "instrument-superseded",
    "newer-law": "instrument-ahead",
    "newer-law-ahead": "instrument-ahead",
    "doubtful": "instrument-repealed",
}
_HAS_EDITIONS: set[FactState] = {"newer-edition", "edition-ahead", "not-in-force"}
_OLD = dt.timedelta(days=365)


def state_name(state: FactState) -> str:
    """What has become of an instrument, in a word."""
    return say(_STATES[state])


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
    day, span = fact.day.isoformat(), _span(as_of, fact.day)
    if fact.day > as_of:
        return say(msg("from {day}, in {span}", day=day, span=span))
    return say(msg("since {day}, {span}", day=day, span=span))


def _span(one: dt.date, other: dt.date) -> Message:
    """How many days lie between."""
    days = abs((one - other).days)
    return msg("1 day") if days == 1 else msg("{days} days", days=days)


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


def standing_known(found: StandingOverview, as_of: dt.date, *, is_named: bool = False) -> Iterator[tuple[str, bool]]:
    """How far texts and standing are known; each sentence with whether it is a warning; names where they are wanted."""
    if found.texts_up_to:
        yield _texts_up_to(found.texts_up_to, as_of)
    known = [(row.day, len(row.instruments)) for row in found.known]
    if known:
        parts = [
            say(msg("{day} ({count})", day=day.isoformat() if day else _("not known"), count=count))
            for day, count in known
        ]
        yield say(msg("Standing known up to, and of how many instruments: {days}.", days=_(", ").join(parts))), False
    old = [name for row in found.known if row.day and as_of - row.day > _OLD for name in row.instruments]
    if old:
        message = msg(
            "For {count} of them the newest source is more than a year older than {day}; confirm them.",
            count=len(old),
            day=as_of.isoformat(),
        )
        yield say(message), True
    if is_named:
        unknown = [name for row in found.known if row.day is None for name in row.instruments]
        for label, names in ((_("to be confirmed"), old), (_("standing not known"), unknown)):
            if names:
                yield say(msg("{label}: {value}", label=label, value=_(", ").join(map(title, names)))), False


def _texts_up_to(day: dt.date, as_of: dt.date) -> tuple[str, bool]:
    """The newest text, and whether newer ones may be missing."""
    values = {"day": day.isoformat(), "as_of": as_of.isoformat()}
    if as_of - day > _OLD:
        return say(
            msg("The newest official text at hand is of {day}, more than a year older than {as_of}.", **values)
        ), True
    return say(msg("The newest official text at hand is of {day}.", day=day.isoformat())), False


def standing_next(found: StandingOverview) -> Iterator[str]:
    """What shows more of it, in words that hold however the lists and texts were named here."""
    states = [fact.state for fact in found.facts]
    rules = dict.fromkeys(_RULES[state] for state in states if state in _RULES)
    if rules:
        selected = " ".join(f"--select {rule}" for rule in rules)
        yield say(
            msg(
                "Which items: `enfcmp check` of the same lists with {selected}; --data, --statutes, --as-of as here.",
                selected=selected,
            )
        )
    if not _HAS_EDITIONS.isdisjoint(states):
        yield _("Which editions: `enfcmp statutes TITLE`; --statutes, --as-of as here.")


def standing_lines(standing: Standing, as_of: dt.date) -> Iterator[str]:
    """What is known of one instrument without a text: level, what became of it, its editions, and who says so."""
    known = standing.known
    if known is not None and known.level:
        yield say(msg("{label}: {value}", label=_("level"), value=known.level))
    yield from _became(standing, as_of)
    for edition in known.editions if known else ():
        yield _edition(edition, as_of)
    if standing.repeal is not None:
        sources = _("; ").join(standing.repeal.source.split("; "))
        yield say(msg("{label}: {value}", label=_("repeal known from"), value=sources))


def standing_beside_text(standing: Standing, as_of: dt.date) -> Iterator[str]:
    """What the text of the day does not tell itself: what became of it, and the edition that comes."""
    yield from _became(standing, as_of)
    if standing.coming is not None:
        yield _edition(standing.coming, as_of)


def _became(standing: Standing, as_of: dt.date) -> Iterator[str]:
    """What became of it, as sources say, and as a person believes."""
    repeal, mark, replaced = standing.repeal, standing.mark, standing.replaced_by
    if standing.state is not None:
        fact = StandingFact(
            instrument="",
            state=standing.state,
            day=repeal.day if repeal else None,
            by=repeal.by if repeal else mark.source if mark else None,
            article=repeal.article if repeal else None,
            items={},
        )
        yield _("; ").join(filter(None, (say(_STATES[fact.state]), _when(fact, as_of), _by(fact))))
    if replaced is not None:
        values = {"name": replaced.name, "day": replaced.since.isoformat()}
        if replaced.verified:
            yield say(msg("replaced since {day} by {name}", **values))
        else:
            yield say(msg("believed replaced since {day} by {name}; not verified", **values))


def _edition(edition: KnownEdition, as_of: dt.date) -> str:
    """One edition: its day, from when it is in force, what sources say of it; or who names the instrument alone."""
    if edition.begins == dt.date.min and not any(claim.words for claim in edition.claims):
        sources = _(", ").join(dict.fromkeys(map(_source, edition.claims)))
        return say(msg("{label}: {value}", label=_("named by"), value=sources))
    day = edition.edition.isoformat() if edition.edition else _("day not known")
    parts = [say(msg("{label}: {value}", label=_("edition"), value=day))]
    if edition.in_force is not None:
        parts.append(say(msg("{label}: {value}", label=_("in force"), value=edition.in_force.isoformat())))
    if edition.begins > as_of:
        parts.append(say(msg("in {span}", span=_span(as_of, edition.begins))))
    parts += map(_claim, edition.claims)
    return _("; ").join(parts)


def _source(claim: Claim) -> str:
    return _("lists that ship with enfcmp") if claim.source == "lists" else claim.source


def _claim(claim: Claim) -> str:
    words = say(_CLAIMS[claim.words]) if claim.words in _CLAIMS else claim.words
    return say(msg("{source} “{words}”", source=claim.source, words=words)) if words else claim.source
