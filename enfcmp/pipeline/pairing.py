"""Two lists paired, as persons have decided where they have, and what one of them lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from enfcmp.acceptance import Accepted
from enfcmp.compare.gaps import find_gaps
from enfcmp.errors import Fault, InputError
from enfcmp.lists.accepted import read_accepted
from enfcmp.lists.decisions import beside, home, read_decisions
from enfcmp.lists.find import find, folders, split_number
from enfcmp.match.decisions import NONE, Placed, Sorted, Verdicts, sort_out
from enfcmp.match.links import match
from enfcmp.message import Step, msg, unheard
from enfcmp.model import Explanation, Gaps, ItemList, Matching, PairDecision
from enfcmp.pipeline.notes import Note, silent
from enfcmp.pipeline.reading import item, load_both


def pair(from_list: ItemList, to_list: ItemList, verdicts: Verdicts = NONE, *, step: Step = unheard) -> Matching:
    """Which item of one list answers to which of the other; `verdicts` are what persons have decided."""
    step(msg("Pairing the items …"))
    return match(from_list, to_list, verdicts=verdicts)


class Both(NamedTuple):
    """Two lists with what persons have decided on their pairs, and the file in which that is kept.

    `stale` are the decisions whose items have changed since, `accepted` the findings that the same files accept.
    """

    from_list: ItemList
    to_list: ItemList
    verdicts: Verdicts
    stale: tuple[PairDecision, ...]
    accepted: tuple[Accepted, ...]
    kept_in: Path


def load_decided(  # noqa: PLR0913  # each is named by whoever calls it
    from_ref: str,
    to_ref: str,
    data: Sequence[Path] = (),
    decisions: Sequence[Path] = (),
    note: Note = silent,
    *,
    may_begin: bool = False,
    step: Step = unheard,
) -> Both:
    """Two lists with the decisions of the named files, else of those beside the lists (`lists.decisions.beside`).

    `note` is told how many are applied, and which are not since their items have changed or are not there. Raises
    `InputError` for a named file that is not there, unless it `may_begin` now, and where two decisions on a pair part.
    """
    step(msg("Reading the lists …"))
    from_list, to_list = load_both(from_ref, to_ref, data, note)
    paths = [find(ref, folders(data)) for ref in (from_ref, to_ref)]
    files = tuple(decisions) or beside(paths, from_list.id, to_list.id)
    there = [file for file in files if file.exists() or not may_begin]
    placed = [Placed(*each) for file in there for each in read_decisions(file)]
    sorted_out = sort_out(placed, from_list, to_list)
    for fault in _about(sorted_out, len(placed), ", ".join(map(str, files))):
        note(fault)
    kept_in = files[0] if files else home(paths, from_list.id, to_list.id)
    accepted = tuple(each for file in there for each in read_accepted(file, rule_ids()))
    return Both(from_list, to_list, sorted_out.verdicts, sorted_out.stale, accepted, kept_in)


def rule_ids() -> tuple[str, ...]:
    """The rules of which a finding can be accepted: those of checks, and the kinds of divergence."""
    from enfcmp.check.base import rules
    from enfcmp.compare.base import kinds

    return (*rules.ids(), *kinds.ids())


def _about(found: Sorted, count: int, path: str) -> Iterator[Fault]:
    """What is worth saying of so many decisions."""
    if strange := count - found.on_these:
        message = msg("{count} decisions are on lists that were not named, and were not looked at", count=strange)
        yield Fault(message=message, path=path)
    if found.verdicts.all:
        yield Fault(message=msg("decisions applied: {count}", count=len(found.verdicts.all)), path=path)
    for message, decisions in (
        (msg("not applied, since the items have changed; `enfcmp review` asks again"), found.stale),
        (msg("not applied, since an item is not there"), found.gone),
    ):
        for each in decisions:
            pair = msg("{from_item} – {to_item}: {reason}", from_item=each.from_, to_item=each.to, reason=message)
            yield Fault(message=pair, path=path)


def explain(
    from_ref: str, to_ref: str, data: Sequence[Path] = (), decisions: Sequence[Path] = (), note: Note = silent
) -> Explanation:
    """Why two items, `city:2` and `town:7`, are linked, or are not; raises `InputError` where one is not there."""
    from enfcmp.match.explain import explain as explain_pair  # only for whoever asks why
    from enfcmp.match.table import Table

    refs = [split_number(ref) for ref in (from_ref, to_ref)]
    for ref, (_, number) in zip((from_ref, to_ref), refs, strict=True):
        if number is None:
            raise InputError.of(msg("`{ref}` names no item; {ref}:1 is the form", ref=ref))
    both = load_decided(refs[0][0], refs[1][0], data, decisions, note)
    table = Table(both.from_list, both.to_list, verdicts=both.verdicts)
    return explain_pair(table, item(both.from_list, refs[0][1] or ""), item(both.to_list, refs[1][1] or ""))


def missing(from_list: ItemList, to_list: ItemList, verdicts: Verdicts = NONE, *, step: Step = unheard) -> Gaps:
    """What `from_list` has and `to_list` lacks; `verdicts` are what persons have decided on pairs."""
    return find_gaps(pair(from_list, to_list, verdicts, step=step))
