"""All rules over one list: what is found, what is accepted, what could not be run."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.check.context import CheckContext
from enfcmp.findings.acceptance import Accepted, settle
from enfcmp.findings.engine import run_rules
from enfcmp.findings.rule import Asks
from enfcmp.findings.rulebook import BOOKS
from enfcmp.law.concordance.takeover import Takeovers
from enfcmp.law.instruments.judgements import judgements
from enfcmp.law.quotations.cited import Cited, CitedList
from enfcmp.law.standing.standings import Standings
from enfcmp.law.statutes.library import Library
from enfcmp.message import msg
from enfcmp.model import (
    SEVERITIES,
    CheckReport,
    DocumentPlace,
    Finding,
    ImportDoubt,
    ItemList,
    Location,
    NotRun,
    Spot,
    Statute,
    UnreadWords,
)


class Selection(NamedTuple):
    """Which rules are run: the only ones, and those that are not."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Stands(NamedTuple):
    """Where a part of a list stands: in its file, and in the document that it was imported from."""

    in_file: Callable[[Iterable[Spot]], dict[Spot, Location]]
    in_document: Callable[[Spot], DocumentPlace | None]


class Inquiry(NamedTuple):
    """A list held against the law of a day, what is accepted of it, and where its parts stand."""

    held: CitedList
    library: Library
    standings: Standings
    as_of: dt.date
    accepted: Sequence[Accepted]
    stands: Stands
    doubts: tuple[ImportDoubt, ...] = ()
    unread: tuple[UnreadWords, ...] = ()


def inspect(inquiry: Inquiry, selection: Selection) -> CheckReport:
    """Check one list; findings come item by item, the gravest first."""
    (items, cited), library, standings, as_of, accepted, stands, doubts, unread = inquiry
    newest = functools.partial(_newest, library)
    context = CheckContext(items, as_of, judgements(), standings, cited, doubts, unread, newest, Takeovers())
    chosen = BOOKS["check"].chosen(selection.select, selection.ignore)
    has_texts = any(each.statute for each in cited) or bool(library.entries())
    ran = [rule for rule in chosen if has_texts or not rule.needs_texts]
    things: dict[Asks, Iterable[object]] = {Asks.LIST: (items,), Asks.ITEM: items.items, Asks.CITATION: cited}
    spotted = list(run_rules(ran, things.__getitem__, context, items.id))
    places = stands.in_file({spot for _, spot in spotted}) if spotted else {}
    found = [
        msgspec.structs.replace(
            finding, location=places.get(spot), document=finding.document or stands.in_document(spot) or msgspec.UNSET
        )
        for finding, spot in spotted
    ]
    settled = settle(found, accepted, as_of, (rule.id for rule in ran))
    order = {item.id: position for position, item in enumerate(items.items, 1)}
    return CheckReport(
        lists=(items.id,),
        as_of=as_of,
        findings=tuple(sorted(settled.open, key=lambda finding: _order(finding, order))),
        accepted=settled.accepted,
        not_run=tuple(
            NotRun(rule.id, msg("no official text is at hand (--statutes)")) for rule in chosen if rule not in ran
        ),
        checked={**_counts(items, cited), **_followed(cited, context.takeovers)},
    )


def _newest(library: Library, title: str) -> Statute | None:
    """The last edition that is at hand, in force or not yet."""
    return next(reversed(library.editions(title)), None)


def _order(finding: Finding, positions: dict[str, int]) -> tuple[int, int]:
    first = min((positions.get(item, 0) for item in finding.items), default=0)
    return first, SEVERITIES.index(finding.severity)


def _counts(items: ItemList, cited: Iterable[Cited]) -> dict[str, int]:
    quoted = [each for each in cited if each.is_quoted]
    return {
        "items": len(items.items),
        "quotations": len(quoted),
        "compared": sum(each.reading is not None for each in quoted),
    }


def _followed(cited: Iterable[Cited], takeovers: Takeovers) -> dict[str, int]:
    """The bases that were followed into a newer law, and those of them with an article that is stated to take over."""
    found: dict[tuple[str, int], bool] = {}
    for each in cited:
        for unit in each.citation.units:
            is_stated = takeovers.is_stated(unit, each.statute)
            if is_stated is not None:
                basis = each.item.id, each.basis_index
                found[basis] = found.get(basis, False) or is_stated
    return {"followed": len(found), "taken_over": sum(found.values())} if found else {}
