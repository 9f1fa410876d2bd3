"""A new list in which the new bases stand that a person has accepted; nothing else changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from enfcmp.errors import Fault, InputError
from enfcmp.lists.decision_file import beside_list, read_content
from enfcmp.lists.nodes import compose
from enfcmp.lists.read_list import read_list
from enfcmp.lists.source import FileText, read_source
from enfcmp.message import Message, msg
from enfcmp.model import (
    ItemList,
    PrintedBasis,
    PrintedItem,
    PrintedProvision,
    Rebase,
    RebaseDecision,
    RebaseRow,
)
from enfcmp.pipeline.draft_cells import NewCell, new_cell, with_new_cells
from enfcmp.pipeline.draft_text import NewBasis, with_new_bases
from enfcmp.rebase_proposals import basis_name, contradict, decided_basis, printed_place, proposals

if TYPE_CHECKING:
    from enfcmp.pipeline.loaded import Loaded
    from enfcmp.pipeline.notes import Note
    from enfcmp.pipeline.workspace import Workspace

_Spot = tuple[int, int, int]


class Draft(NamedTuple):
    """The text of the new list, how many decisions stand in it, and the files of decisions."""

    text: str
    applied: int
    decisions: tuple[Path, ...]


def drafted_list(workspace: Workspace, ref: str, found: Rebase) -> Draft:
    """The list that `ref` names with what was accepted of `found`.

    A decision on words that have changed since, or on a basis or a proposal that is not there, is noted and left out.
    Raises `InputError` for faulty decisions, for two that cannot both hold, and for an item whose bases cannot be
    changed.
    """
    loaded = workspace.load(ref)
    beside = beside_list(loaded.path)
    files = workspace.decisions or ((beside,) if beside else ())
    source, shown = read_source(loaded.path), str(loaded.path)
    rows = tuple(zip(found.rows, _spots(loaded.items), strict=True))
    changes: dict[_Spot, NewBasis] = {}
    for path, decision in _accepted(files, {each.fingerprint for each in found.rows}):
        change = _change(decision, rows)
        if isinstance(change, NewBasis):
            changes.setdefault(change[:3], change)
        else:
            workspace.note(change._replace(path=str(path)))
    old = read_list(FileText(loaded.path, source.text, "")).printed.items
    cells = dict(_new_cells(old, loaded, changes, workspace.note))
    text = with_new_bases(source.text, compose(source.text, shown), _in_fields(old, changes), shown)
    text = with_new_cells(text, compose(text, shown), tuple(cells.values()))
    new = read_list(FileText(loaded.path, text, "")).printed.items
    if new != tuple(_expected(at, item, changes, cells.get(at)) for at, item in enumerate(old)):
        raise InputError.of(msg("its bases cannot be changed as they stand; change them by hand"), shown)
    return Draft(text, len(changes), tuple(files))


def _in_fields(items: Sequence[PrintedItem], changes: Mapping[_Spot, NewBasis]) -> list[NewBasis]:
    """The changes of items that have their bases in fields."""
    return [each for each in changes.values() if items[each.item].bases is not None]


def _new_cells(
    printed: Sequence[PrintedItem], loaded: Loaded, changes: dict[_Spot, NewBasis], note: Note
) -> Iterator[tuple[int, NewCell]]:
    """The new cell of each item with a raw one; what cannot be put there is noted, and taken out of `changes`."""
    for at in sorted({each.item for each in changes.values() if printed[each.item].bases is None}):
        own = [each for each in changes.values() if each.item == at]
        found = new_cell(printed[at].basis_text or "", loaded.items.items[at], own)
        if found:
            yield at, found
            continue
        for each in own:
            new = basis_name(each.title, each.at)
            message = msg("a cell of text cannot be changed as it stands; write {new} in its place by hand", new=new)
            note(Fault(message=message, path=str(loaded.path), item=loaded.items.items[at].id))
            del changes[each[:3]]


def _accepted(files: Sequence[Path], current: Collection[str]) -> Iterator[tuple[Path, RebaseDecision]]:
    """What is accepted; raises `InputError` where two decisions on words as they are now part, each with its file."""
    decided = [(path, decision) for path in files for decision in read_content(path).rebase]
    faults = [
        Fault(_parting(one, other), str(path), item=other.item)
        for (_, one), (path, other) in combinations(decided, 2)
        if contradict(one, other) and one.fingerprint in current
    ]
    if faults:
        raise InputError(faults)
    yield from (each for each in decided if each[1].verdict == "accept")


def _parting(one: RebaseDecision, other: RebaseDecision) -> Message:
    return msg(
        "{provision} is decided in two ways: {one}; {other}; leave one of both",
        provision=one.provision,
        one=_told(one),
        other=_told(other),
    )


def _told(decision: RebaseDecision) -> Message:
    values = {"new": decision.new, "reviewer": decision.reviewer or msg("somebody else")}
    if decision.verdict == "accept":
        return msg("{new} adopted ({reviewer})", **values)
    return msg("{new} not adopted ({reviewer})", **values)


def _spots(items: ItemList) -> Iterator[_Spot]:
    """Where the basis of each row stands: in its item, in its basis."""
    for at, item in enumerate(items.items):
        for number, basis in enumerate(item.bases):
            for place in range(len(basis.provisions)):
                yield at, number, place


def _change(decision: RebaseDecision, rows: Sequence[tuple[RebaseRow, _Spot]]) -> NewBasis | Fault:
    """What a decision changes, or why it changes nothing."""
    named = (each for each in rows if (each[0].item, decided_basis(each[0])) == (decision.item, decision.provision))
    row, spot = next((each for each in named if each[0].fingerprint == decision.fingerprint), (None, (0, 0, 0)))
    values = {"provision": decision.provision, "new": decision.new}
    if row is None or decision.new not in proposals(row):
        message = msg("the decision to cite {new} in the place of {provision} is on other words; decide anew", **values)
        return Fault(message=message, item=decision.item)
    provision, text = proposals(row)[decision.new]
    return NewBasis(*spot, provision.instrument, printed_place(provision), text)


def _expected(at: int, item: PrintedItem, changes: Mapping[_Spot, NewBasis], cell: NewCell | None) -> PrintedItem:
    """The item as it is to be read from the draft."""
    if cell:
        return replace(item, basis_text=cell.new)
    own = [change for change in changes.values() if change.item == at]
    if not own or item.bases is None:
        return item
    bases: list[PrintedBasis] = []
    for number, basis in enumerate(item.bases):
        new = sorted(each for each in own if each.basis == number)
        bases += _new_bases(new)
        gone = {each.provision for each in new}
        left = tuple(each for place, each in enumerate(basis.provisions) if place not in gone)
        if left or not new:
            bases.append(replace(basis, provisions=left))
    return replace(item, bases=tuple(bases))


def _new_bases(changes: Sequence[NewBasis]) -> Iterator[PrintedBasis]:
    for title, several in groupby(changes, key=lambda each: each.title):
        provisions = tuple(PrintedProvision(at=each.at, text=each.text) for each in several)
        yield PrintedBasis(instrument=f"《{title}》", provisions=provisions)
