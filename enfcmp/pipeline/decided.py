"""What persons have decided on two lists, from the files that are named or stand beside the lists."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from enfcmp.errors import Fault
from enfcmp.findings.acceptance import Accepted, unlike
from enfcmp.findings.rulebook import BOOKS
from enfcmp.lists.decision_file import Decisions, beside_pair, home
from enfcmp.match.verdicts import NONE, PlacedDecision, Sorted, Verdicts, sort_out
from enfcmp.message import msg
from enfcmp.model import PairDecision, ToDo
from enfcmp.pipeline.loaded import Loaded
from enfcmp.pipeline.notes import Note
from enfcmp.refusals import refusals_told

Read = Callable[[Path], Decisions]


class Decided(NamedTuple):
    """What counts of the decisions on two lists, and the file in which more of them are kept.

    `stale` are the decisions whose items have changed since, `accepted` and `to_do` those on findings, and
    `deciding` those of the files that decide pairs.
    """

    verdicts: Verdicts = NONE
    stale: tuple[PairDecision, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    to_do: tuple[ToDo, ...] = ()
    deciding: tuple[Path, ...] = ()
    kept_in: Path = Path("decisions")


@refusals_told()
def decided(lists: tuple[Loaded, Loaded], named: Sequence[Path], read: Read, note: Note, *, may_begin: bool) -> Decided:
    """What the `named` files, else those beside the lists, decide on them.

    `note` is told how many decisions are applied, and which are not since their items have changed or are not there.
    Raises `InputError` for a named file that is not there, unless it `may_begin` now, and where two decisions on a pair
    part.
    """
    from_list, to_list = (each.items for each in lists)
    paths = [each.path for each in lists]
    besides = beside_pair(paths, from_list.id, to_list.id)
    files = tuple(named) or besides
    there = {file: read(file) for file in files if file.exists() or not may_begin}
    placed = {file: [PlacedDecision(*each) for each in found.pairs] for file, found in there.items()}
    sorted_out = sort_out([each for found in placed.values() for each in found], from_list, to_list)
    accepted = tuple(dict.fromkeys(each for found in there.values() for each in found.accepted))
    for fault in (
        *_about(sorted_out, sum(map(len, placed.values())), ", ".join(map(str, files))),
        *_turned(accepted, from_list.id, to_list.id),
        *_passed_over(files, besides),
        *unlike(accepted),
    ):
        note(fault)
    return Decided(
        verdicts=sorted_out.verdicts,
        stale=sorted_out.stale,
        accepted=accepted,
        to_do=tuple(each for found in there.values() for each in found.to_do),
        deciding=tuple(file for file, found in placed.items() if found),
        kept_in=files[0] if files else home(paths, from_list.id, to_list.id),
    )


def _turned(accepted: Iterable[Accepted], from_id: str, to_id: str) -> Iterator[Fault]:
    """Accepted divergences of the lists the other way round: what is said of them has another fingerprint."""
    for each in accepted:
        rule, item = each.decision.rule, each.decision.item or ""
        if from_id != to_id and item.partition(":")[0] == to_id and rule in BOOKS["diff"].ids:
            message = msg("not applied, since it was accepted with the lists the other way round: {rule}", rule=rule)
            place = each.location
            yield Fault(message=message, path=place.file if place else None, line=place.line if place else None)


def _passed_over(files: Sequence[Path], besides: Iterable[Path]) -> Iterator[Fault]:
    """Decisions beside the lists that were not read, since other files were named."""
    named = {os.path.realpath(path) for path in files}  # pathlib would fail at a link to itself
    for path in besides:
        if os.path.realpath(path) not in named:
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
