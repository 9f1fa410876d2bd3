"""What people answered to the findings of a report, put into the files of decisions of its lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from enfcmp.errors import Fault, InputError
from enfcmp.findings.acceptance import ON_DECISIONS
from enfcmp.lists.decision_file import read_content
from enfcmp.lists.keep_decisions import Change, Changes, rewrite_parts
from enfcmp.message import Message, msg
from enfcmp.model import Acceptance, DecisionFile, ToDo
from enfcmp.pipeline.decision_homes import Grounds, KnownFinding
from enfcmp.pipeline.finding_answer import Against, FindingAnswer, FindingDecision, against, two_answers

GONE = msg(
    "not taken: this finding is there no more; the list, its counterpart or the texts are others by now (the same "
    "texts are named with --statutes)"
)


class TakenFindings(NamedTuple):
    """What came into which files, how much was there already or was left, and what the same person said before."""

    new: tuple[FindingAnswer, ...]
    known: int
    replaced: tuple[FindingDecision, ...]
    files: tuple[Path, ...]


class _Placed(NamedTuple):
    """An answer, and the file that it goes into."""

    answer: FindingAnswer
    path: Path
    against: Against


def on_decisions(known: KnownFinding) -> Message | None:
    """Why a finding cannot be decided on."""
    if known.finding.rule not in ON_DECISIONS:
        return None
    return msg(
        "this finding is on a decision; change that in its file, or take it back with `enfcmp decisions --remove`"
    )


def keep_answers(found: Grounds, answers: Sequence[FindingAnswer], wrong: Sequence[Fault] = ()) -> TakenFindings:
    """Write down what is decided; all of it or, where anything is wrong, nothing.

    Raises `InputError` with every fault: what was `wrong` before, two answers on one finding, and an answer other than
    that of another person.
    """
    once = list({each.decision.fingerprint: each for each in reversed(answers)}.values())[::-1]
    there = {path: _entries(read_content(path)) for path in found.files}
    placed = [_placed(each, there, found.known[each.decision.fingerprint].home) for each in once]
    faults = [*wrong, *two_answers(answers), *_refused(placed)]
    if faults:
        raise InputError(faults)
    for each in placed:
        if each.against.said:
            found.workspace.note(each.answer.fault(each.against.said))
    new = [each for each in placed if each.against.is_new]
    replaced: list[FindingDecision] = []
    for path in dict.fromkeys(each.path for each in new):
        replaced += _written(path, [each.answer for each in new if each.path == path])
    return TakenFindings(
        tuple(each.answer for each in new),
        len(placed) - len(new),
        tuple(replaced),
        tuple({each.path: 0 for each in new}),
    )


def _entries(content: DecisionFile) -> tuple[FindingDecision, ...]:
    return (*content.accepted, *content.to_do)


def _placed(answer: FindingAnswer, there: Mapping[Path, Sequence[FindingDecision]], home: Path) -> _Placed:
    """Into the file that has the answer which it takes the place of, else where such answers are at home."""
    held = against(answer.decision, [each for entries in there.values() for each in entries])
    old = (path for path, entries in there.items() if any(each in entries for each in held.replaces))
    return _Placed(answer, next(old, home), held)


def _refused(placed: Iterable[_Placed]) -> Iterator[Fault]:
    for each in placed:
        if each.against.fault:
            yield each.answer.fault(each.against.fault)


def _written(path: Path, answers: Sequence[FindingAnswer]) -> tuple[FindingDecision, ...]:
    """Put them into one file as it is now; what they took the place of."""

    def changed(content: DecisionFile) -> Changes:
        entries = _entries(content)
        held = [_Placed(each, path, against(each.decision, entries)) for each in answers]
        faults = list(_refused(held))  # somebody may have answered at this very moment
        if faults:
            raise InputError(faults)
        gone = [old for each in held for old in each.against.replaces]
        new = [each.answer.decision for each in held if each.against.is_new]
        return {"accepted": _change(gone, new, Acceptance), "to_do": _change(gone, new, ToDo)}

    changes = rewrite_parts(path, changed)
    return tuple(old for change in changes.values() for old in change.gone)


def _change(
    gone: Iterable[FindingDecision], new: Iterable[FindingDecision], kind: type[FindingDecision]
) -> Change[FindingDecision]:
    return Change(*(tuple(each for each in entries if isinstance(each, kind)) for entries in (gone, new)))
