"""What people wrote into the workbook of `rebase`, put into the file of decisions of the list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.errors import Fault, InputError
from enfcmp.i18n import _, say
from enfcmp.lists.keep_decisions import Change, rewrite
from enfcmp.message import Message, msg
from enfcmp.model import RebaseDecision
from enfcmp.pipeline.filled_row import filled
from enfcmp.pipeline.returned_rebase import FilledRow, ReturnedRebase
from enfcmp.pipeline.workspace import today
from enfcmp.rebase_proposals import UNTIL, basis_name, contradict, is_same_verdict

if TYPE_CHECKING:
    from enfcmp.pipeline.loaded import Loaded
    from enfcmp.pipeline.workspace import Workspace

_ROW = 12  # digits of a code that tell the row
_Basis = tuple[str, str]


class Taken(NamedTuple):
    """What came into the file, what was there already, and what the same person said before."""

    new: tuple[RebaseDecision, ...]
    known: int
    replaced: tuple[RebaseDecision, ...]


class _Given(NamedTuple):
    """A decision, and the row that it was read from."""

    decision: RebaseDecision
    answer: FilledRow


def take(workspace: Workspace, loaded: Loaded, found: ReturnedRebase, kept_in: Path, reviewer: str | None) -> Taken:
    """Take what was filled in, and write down what it decides; all of it or, where anything is wrong, nothing.

    Raises `InputError` with every fault: a row that is not of the list as it is now, that was changed or that is not
    understood, two answers on one basis, and an answer other than that of another person, which stays.
    """
    bases = _bases(workspace, loaded, found.day)
    if not any(each.code[:_ROW] in bases for each in found.answers):
        message = msg("this workbook is not of `{list}`, or not of the list as it is now", list=loaded.items.id)
        raise InputError.of(message, found.path)
    given = _given(found, bases, reviewer)
    for fault in _left_out(found):
        workspace.note(fault)
    return _written(kept_in, given)


def _bases(workspace: Workspace, loaded: Loaded, day: dt.date | None) -> dict[str, _Basis]:
    """The item and the basis of each row that a workbook of the list has, by its fingerprint."""
    from enfcmp.law.concordance.citing_passages import citing_passages

    counted = workspace.as_of or day or workspace.day
    return {
        each.fingerprint: (each.item.id, basis_name(each.provision.instrument, each.citation.at))
        for each in citing_passages(loaded.items, workspace.texts.library, counted)
    }


def _given(found: ReturnedRebase, bases: dict[str, _Basis], reviewer: str | None) -> list[_Given]:
    """Every decision once, in the order of the workbook; raises `InputError` with every fault."""
    given: list[_Given] = []
    faults: list[Fault] = []
    for answer in found.answers:
        decision = _decision(answer, bases, reviewer)
        if isinstance(decision, Message):
            faults.append(answer.fault(decision))
        elif decision is not None:
            faults += _two_answers(decision, answer, given)
            given += (
                [] if any(is_same_verdict(decision, each.decision) for each in given) else [_Given(decision, answer)]
            )
    if faults:
        raise InputError(faults)
    return given


def _decision(answer: FilledRow, bases: dict[str, _Basis], reviewer: str | None) -> RebaseDecision | Message | None:
    found = filled(answer)
    if found is None or isinstance(found, Message):
        return found
    fingerprint = answer.code[:_ROW]
    if fingerprint not in bases:
        return msg("the list has other words here by now; write the workbook anew with `enfcmp rebase`")
    verdict, new = found
    item, provision = bases[fingerprint]
    until = say(msg("{label}: {value}", label=UNTIL, value=answer.until)) if answer.until else ""
    return RebaseDecision(
        item=item,
        provision=provision,
        new=new,
        verdict=verdict,
        reason=_("; ").join(filter(None, (answer.opinion.rstrip("。；"), until))) or None,
        reviewer=answer.does_it or reviewer,
        date=today(),
        fingerprint=fingerprint,
    )


def _two_answers(decision: RebaseDecision, answer: FilledRow, given: Iterable[_Given]) -> Iterator[Fault]:
    for each in given:
        if contradict(decision, each.decision):
            message = msg("{place} answers otherwise on the same basis; leave one of both", place=each.answer.place)
            yield answer.fault(message)


def _left_out(found: ReturnedRebase) -> Iterator[Fault]:
    """What people wrote that decides nothing on a basis."""
    for answer in found.answers:
        if filled(answer) is None and answer.opinion:
            yield answer.fault(msg("an opinion that adopts nothing stays in the workbook alone"))
    for answer in found.powers:
        if answer.adopted:
            yield answer.fault(msg("a power is no basis of an item yet; write the item in the list by hand"))


def _written(path: Path, given: Sequence[_Given]) -> Taken:
    new: list[RebaseDecision] = []

    def changed(there: tuple[RebaseDecision, ...]) -> Change[RebaseDecision]:
        faults = [each.answer.fault(_of_another(old)) for each in given for old in there if _is_of_another(each, old)]
        if faults:
            raise InputError(faults)
        new.extend(each.decision for each in given if not any(is_same_verdict(each.decision, old) for old in there))
        return Change(tuple(old for old in there if any(contradict(each, old) for each in new)), tuple(new))

    replaced = rewrite(path, "rebase", changed)
    return Taken(tuple(new), len(given) - len(new), replaced)


def _is_of_another(given: _Given, old: RebaseDecision) -> bool:
    """Whether an entry says something else and is not known to be of the same person."""
    return contradict(given.decision, old) and (old.reviewer is None or old.reviewer != given.decision.reviewer)


def _of_another(old: RebaseDecision) -> Message:
    return msg(
        "{reviewer} has decided otherwise here on {date}; `enfcmp decisions --remove {key}` takes that back",
        reviewer=old.reviewer or msg("somebody else"),
        date=str(old.date or "—"),
        key=old.fingerprint,
    )
