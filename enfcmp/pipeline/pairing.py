"""Two lists paired, as persons have decided where they have, and what one of them lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from enfcmp.acceptance import Accepted
from enfcmp.compare.gaps import find_gaps
from enfcmp.errors import Fault, InputError
from enfcmp.lists.decisions import beside, home, read_decisions
from enfcmp.lists.find import find, folders, split_number
from enfcmp.match.decisions import NONE, Placed, Sorted, Verdicts, sort_out
from enfcmp.match.links import match
from enfcmp.message import Step, msg, unheard
from enfcmp.model import Explanation, Gaps, ItemList, Matching, PairDecision
from enfcmp.pipeline.accepting import accepted_in
from enfcmp.pipeline.notes import Note, silent
from enfcmp.pipeline.reading import item, load_both


def pair(from_list: ItemList, to_list: ItemList, verdicts: Verdicts = NONE, *, step: Step = unheard) -> Matching:
    """Which item of one list answers to which of the other; `verdicts` are what persons have decided."""
    step(msg("Pairing the items …"))
    return match(from_list, to_list, verdicts=verdicts)


class Both(NamedTuple):
    """Two lists with what persons have decided on their pairs, and the file in which more of it is kept.

    `stale` are the decisions whose items have changed since, `accepted` the findings that the same files accept, and
    `deciding` those of the files that decide pairs.
    """

    from_list: ItemList
    to_list: ItemList
    verdicts: Verdicts
    stale: tuple[PairDecision, ...]
    accepted: tuple[Accepted, ...]
    deciding: tuple[Path, ...]
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
    besides = beside(paths, from_list.id, to_list.id)
    files = tuple(decisions) or besides
    there = [file for file in files if file.exists() or not may_begin]
    placed = {file: [Placed(*each) for each in read_decisions(file)] for file in there}
    count = sum(map(len, placed.values()))
    sorted_out = sort_out([each for found in placed.values() for each in found], from_list, to_list)
    accepted = accepted_in(there)
    for fault in (
        *_about(sorted_out, count, ", ".join(map(str, files))),
        *_turned(accepted, from_list.id, to_list.id),
        *_passed_over(files, besides),
    ):
        note(fault)
    kept_in = files[0] if files else home(paths, from_list.id, to_list.id)
    deciding = tuple(file for file, found in placed.items() if found)
    return Both(from_list, to_list, sorted_out.verdicts, sorted_out.stale, accepted, deciding, kept_in)


def _turned(accepted: Iterable[Accepted], from_id: str, to_id: str) -> Iterator[Fault]:
    """Accepted divergences of the lists the other way round: what is said of them has another fingerprint."""
    from enfcmp.compare.base import kinds

    for each in accepted:
        rule, item = each.decision.rule, each.decision.item or ""
        if from_id != to_id and item.partition(":")[0] == to_id and rule in kinds.ids():
            message = msg("not applied, since it was accepted with the lists the other way round: {rule}", rule=rule)
            place = each.location
            yield Fault(message=message, path=place.file if place else None, line=place.line if place else None)


def _passed_over(files: Sequence[Path], besides: Iterable[Path]) -> Iterator[Fault]:
    """Decisions beside the lists that were not read, since other files were named."""
    named = {path.resolve() for path in files}
    for path in besides:
        if path.resolve() not in named:
            yield Fault(message=msg("not read, since other files are named with --decisions"), path=str(path))


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
