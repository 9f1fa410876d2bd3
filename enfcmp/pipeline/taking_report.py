"""The workbook of `report`, taken over: each row held against what is found today, then kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from enfcmp.errors import Fault, InputError
from enfcmp.finding_answers import item_numbers
from enfcmp.message import Message, msg
from enfcmp.model import Acceptance, ToDo
from enfcmp.pipeline.decision_homes import KnownFinding, grounds, taken_into
from enfcmp.pipeline.finding_answer import FindingAnswer, FindingDecision
from enfcmp.pipeline.returned_report import StatedRow, UnclearRow, stated_lists, stated_rows
from enfcmp.pipeline.returned_workbook import ReturnedWorkbook
from enfcmp.pipeline.taking_findings import GONE, TakenFindings, keep_answers, on_decisions
from enfcmp.pipeline.workspace import today
from enfcmp.rebase_proposals import LAW_AS_OF

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


class _Read(NamedTuple):
    """What the rows say: answers, what is worth saying of others, and what is wrong."""

    answers: list[FindingAnswer]
    notes: list[Fault]
    faults: list[Fault]


def take_report(
    workspace: Workspace, book: ReturnedWorkbook, refs: Sequence[str], reviewer: str | None
) -> TakenFindings:
    """Read the workbook, and write down what it decides; all of it or, where anything is wrong, nothing.

    `refs` may name both lists, where the workbook does not say any more which they are or where they are not found by
    their ids, and a file of decisions for all answers. Raises `InputError` with every fault. A finding that is there no
    more is noted, since a list is corrected while its workbook is away.
    """
    day = workspace.as_of or book.day_beside(LAW_AS_OF)
    held = grounds(msgspec.structs.replace(workspace, as_of=day), taken_into(refs), stated_lists(book), book.path)
    rows = stated_rows(book)
    if not any(isinstance(row, StatedRow) and row.finding in held.known for row in rows):
        lists = " – ".join(held.ids)
        message = msg("this workbook is not of {lists}, or not of these lists as they are now", lists=lists)
        raise InputError.of(message, str(book.path))
    read = _Read([], [], [])
    for row in rows:
        _add(read, row, held.known, reviewer)
    taken = keep_answers(held, read.answers, read.faults)
    for fault in read.notes:
        workspace.note(fault)
    return taken


def _add(read: _Read, row: StatedRow | UnclearRow, known: Mapping[str, KnownFinding], reviewer: str | None) -> None:
    """Put a row where it belongs; one without a state is left as it is."""
    if isinstance(row, UnclearRow):
        read.faults.append(row.row.fault(row.why))
        return
    found = known.get(row.finding or "")
    note = _left_out(row, found)
    if note:
        read.notes.append(row.row.fault(note))
    elif row.state in {"accepted", "fix"} and found:
        wrong = on_decisions(found) or _moved(row, found)
        if wrong:
            read.faults.append(row.row.fault(wrong))
        else:
            read.answers.append(FindingAnswer(_decision(row, found, reviewer), row.row.place, row.row.fault))


def _left_out(row: StatedRow, found: KnownFinding | None) -> Message | None:
    """Why what was written in a row decides nothing."""
    if row.state == "open":
        return msg("an opinion without a state stays in the workbook alone") if row.reason else None
    if row.state == "fixed":
        return msg("said to be fixed, and still found; nothing was taken") if found else None
    return None if found else GONE


def _moved(row: StatedRow, found: KnownFinding) -> Message | None:
    """Whether the number beside a code is not of its finding: only some of the columns were sorted or copied."""
    numbers = found.finding.items
    if not row.number or row.number in {item_numbers(numbers), *(item_numbers((item,)) for item in numbers)}:
        return None
    return msg(
        "the code of this row is of item {item}; columns were moved apart, so that what is written here may be meant "
        "for another finding",
        item="、".join(numbers) or "—",
    )


def _decision(row: StatedRow, found: KnownFinding, reviewer: str | None) -> FindingDecision:
    fields = {
        "rule": found.finding.rule,
        "item": next(iter(found.finding.items), None),
        "fingerprint": found.finding.fingerprint,
        "reason": row.reason or None,
        "reviewer": row.reviewer or reviewer,
        "date": today(),
    }
    return msgspec.convert(fields, Acceptance) if row.state == "accepted" else msgspec.convert(fields, ToDo)
