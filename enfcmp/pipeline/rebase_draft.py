"""A new list in which the new bases stand that a person has accepted; nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import UNSET
from msgspec.structs import replace

from enfcmp.errors import Fault, InputError
from enfcmp.lists.decision_file import beside_list, read_content
from enfcmp.lists.nodes import compose
from enfcmp.lists.read_list import read_list
from enfcmp.lists.source import FileText, read_source
from enfcmp.message import msg
from enfcmp.model import (
    ItemList,
    PrintedBasis,
    PrintedItem,
    PrintedProvision,
    Rebase,
    RebaseDecision,
    RebaseRow,
)
from enfcmp.pipeline.draft_text import NewBasis, with_new_bases
from enfcmp.rebase_proposals import decided_basis, printed_place, proposals

if TYPE_CHECKING:
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
    Raises `InputError` for faulty decisions, and for an item whose bases cannot be changed.
    """
    loaded = workspace.load(ref)
    beside = beside_list(loaded.path)
    files = workspace.decisions or ((beside,) if beside else ())
    source, shown = read_source(loaded.path), str(loaded.path)
    rows = tuple(zip(found.rows, _spots(loaded.items), strict=True))
    changes: dict[_Spot, NewBasis] = {}
    for path in files:
        for decision in _accepted(path):
            change = _change(decision, rows)
            if isinstance(change, NewBasis):
                changes.setdefault(change[:3], change)
            else:
                workspace.note(change._replace(path=str(path)))
    text = with_new_bases(source.text, compose(source.text, shown), changes.values(), shown)
    old, new = (read_list(FileText(loaded.path, each, "")).printed.items for each in (source.text, text))
    if new != tuple(_expected(at, item, changes) for at, item in enumerate(old)):
        raise InputError.of(msg("its bases cannot be changed as they stand; change them by hand"), shown)
    return Draft(text, len(changes), tuple(files))


def _accepted(path: Path) -> Iterator[RebaseDecision]:
    yield from (each for each in read_content(path).rebase if each.verdict == "accept")


def _spots(items: ItemList) -> Iterator[_Spot | None]:
    """Where in the file the basis of each row stands; None in a raw cell."""
    for at, item in enumerate(items.items):
        for number, basis in enumerate(item.bases):
            for place in range(len(basis.provisions)):
                yield (at, number, place) if item.basis_text is UNSET else None


def _change(decision: RebaseDecision, rows: Sequence[tuple[RebaseRow, _Spot | None]]) -> NewBasis | Fault:
    """What a decision changes, or why it changes nothing."""
    named = (each for each in rows if (each[0].item, decided_basis(each[0])) == (decision.item, decision.provision))
    row, spot = next((each for each in named if each[0].fingerprint == decision.fingerprint), (None, None))
    values = {"provision": decision.provision, "new": decision.new}
    if row is None or decision.new not in proposals(row):
        message = msg("the decision to cite {new} in the place of {provision} is on other words; decide anew", **values)
        return Fault(message=message, item=decision.item)
    if spot is None:
        message = msg("{provision} stands in a cell of text; write {new} in its place by hand", **values)
        return Fault(message=message, item=decision.item)
    provision, text = proposals(row)[decision.new]
    return NewBasis(*spot, provision.instrument, printed_place(provision), text)


def _expected(at: int, item: PrintedItem, changes: dict[_Spot, NewBasis]) -> PrintedItem:
    """The item as it is to be read from the draft."""
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
