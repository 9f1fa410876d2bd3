"""The marks of a page, or another file of decisions on findings, taken over into the files of the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from enfcmp.errors import Fault, InputError
from enfcmp.findings.acceptance import is_on_finding
from enfcmp.lists.decision_file import read_content
from enfcmp.lists.nodes import compose
from enfcmp.lists.positions import file_places
from enfcmp.lists.source import DECISIONS, read_text
from enfcmp.message import Message, msg
from enfcmp.model import DecisionFile, Location
from enfcmp.pipeline.decision_homes import grounds, taken_into
from enfcmp.pipeline.finding_answer import FindingAnswer, FindingDecision
from enfcmp.pipeline.taking_findings import GONE, TakenFindings, keep_answers, on_decisions

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


def take_marks(workspace: Workspace, path: Path, refs: Sequence[str], reviewer: str | None) -> TakenFindings:
    """Read the file, and write down what it decides on findings; all of it or, where anything is wrong, nothing.

    `refs` as in `take_report`. Raises `InputError` with every fault; a finding that is there no more is noted.
    """
    content = read_content(path)
    held = grounds(workspace, taken_into(refs), content.lists, path)
    answers, wrong, notes = list[FindingAnswer](), list[Fault](), list[Fault]()
    for each in _answers(content, path, reviewer):
        found = held.known.get(each.decision.fingerprint)
        if found is None or not is_on_finding(each.decision, found.finding):
            notes.append(each.fault(GONE))
        elif refused := on_decisions(found):
            wrong.append(each.fault(refused))
        else:
            answers.append(each)
    if notes and not answers:
        raise InputError(notes)
    taken = keep_answers(held, answers, wrong)
    for fault in (*notes, *_left_out(content, path)):
        workspace.note(fault)
    return taken


def _answers(content: DecisionFile, path: Path, reviewer: str | None) -> Iterator[FindingAnswer]:
    """Every entry on a finding with its place; who is not named is who takes them over."""
    stands = file_places(compose(read_text(path, DECISIONS), str(path)))
    entries: tuple[FindingDecision, ...] = (*content.accepted, *content.to_do)
    for each, place in zip(entries, (*stands.entries("accepted"), *stands.entries("to_do")), strict=True):
        yield _answer(each, place.location(path), reviewer)


def _answer(decision: FindingDecision, where: Location, reviewer: str | None) -> FindingAnswer:
    named = msgspec.structs.replace(decision, reviewer=decision.reviewer or reviewer)
    return FindingAnswer(named, f"{where.file}:{where.line}", _fault_at(where))


def _fault_at(where: Location) -> Callable[[Message], Fault]:
    return lambda message: Fault(message, where.file, where.line, where.column)


def _left_out(content: DecisionFile, path: Path) -> Iterator[Fault]:
    count = len(content.pairs) + len(content.rebase)
    if count:
        message = msg("not taken: {count} decisions that are on no finding; put them into a file by hand", count=count)
        yield Fault(message, str(path))
