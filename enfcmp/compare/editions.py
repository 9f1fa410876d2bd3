"""Editions that two items name of one instrument, and instruments of which one replaces the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.law.concordance.editions_cited import printed_edition
from enfcmp.message import Message, msg
from enfcmp.model import Item, Judgement
from enfcmp.text.fold import title_key


class Replacing(NamedTuple):
    """One side cites an instrument, the other what replaces it."""

    message: Message
    before: str
    after: str


def other_editions(one: Item, other: Item) -> Iterator[tuple[str, str, str]]:
    """Instruments that both cite in editions of which the last year is not the same: title, and what each prints."""
    theirs = _editions(other)
    for title, (printed, note, year) in _editions(one).items():
        _, their_note, their_year = theirs.get(title, ("", "", year))
        if year != their_year:
            yield printed, note, their_note


def _editions(item: Item) -> dict[str, tuple[str, str, str]]:
    """By instrument: its title and the note as printed, and the last year in it; only where there is any."""
    found: dict[str, tuple[str, str, str]] = {}
    for basis in item.bases:
        if told := printed_edition(basis):
            name = basis.instrument.name or basis.instrument.printed
            found.setdefault(title_key(name), (basis.instrument.printed, *told))
    return found


def successors(pair: LinkedPair, context: DiffContext) -> Iterator[Replacing]:
    """Where one side cites what the other's instrument has replaced."""
    ours, theirs = (dict.fromkeys(basis.instrument.name for basis in item.bases) for item in (pair.from_, pair.to))
    for one in ours:
        for other in theirs:
            if one and other and one not in theirs and other not in ours:
                yield from _replacing(context.judgements.get(one), one, other)
                for found in _replacing(context.judgements.get(other), other, one):
                    yield Replacing(found.message, found.after, found.before)


def _replacing(judged: Judgement | None, older: str, newer: str) -> Iterator[Replacing]:
    replaced = judged.replaced_by if judged else None
    if replaced is not None and replaced.name == newer:
        values = {"older": f"《{older}》", "newer": f"《{newer}》", "day": replaced.since.isoformat()}
        known = msg("{older} is replaced by {newer} since {day}", **values)
        believed = msg("{older} is believed to be replaced by {newer} since {day}; confirm it", **values)
        yield Replacing(known if replaced.verified else believed, older, newer)
