"""The order of the stages, and the Python API: load lists, show them, pair them, find what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from enfcmp.compare.gaps import find_gaps
from enfcmp.errors import EnfcmpError, Fault, InputError
from enfcmp.law.read import read_citations
from enfcmp.lists.find import SUFFIXES, find, folders, list_files, split_number
from enfcmp.lists.read import read_list
from enfcmp.match.links import match
from enfcmp.message import msg
from enfcmp.model import Gaps, Item, ItemList, ItemPage, ListSummary, Matching, Shelf
from enfcmp.text.nearest import nearest

Note = Callable[[Fault], None]


def _silent(fault: Fault) -> None:
    """Notes go nowhere unless the caller wants them."""


def shelf(data: Sequence[Path] = (), note: Note = _silent) -> Shelf:
    """The lists that are at hand; raises `InputError` with the faults of all of them."""
    summaries: list[ListSummary] = []
    faults: list[Fault] = []
    for path in list_files(folders(data)).values():
        try:
            printed = read_list(path, note)
        except EnfcmpError as error:
            faults += error.faults
            continue
        types: dict[str, int] = Counter(item.type or "" for item in printed.items)
        summaries.append(
            ListSummary(
                printed.id, printed.jurisdiction, printed.bureau, printed.title, len(printed.items), types, str(path)
            )
        )
    if faults:
        raise InputError(faults)
    return Shelf(lists=tuple(summaries))


def load(ref: str, data: Sequence[Path] = (), note: Note = _silent) -> ItemList:
    """The list that `ref` names, an id or the path of a YAML file, with its citations read."""
    path = find(ref, folders(data))
    printed = read_list(path, note)
    if not ref.endswith(SUFFIXES) and printed.id != ref:
        message = msg("the id in the file is `{id}`, the name of the file is `{name}`", id=printed.id, name=path.name)
        note(Fault(message=message, path=str(path)))
    return read_citations(printed)


def load_both(from_ref: str, to_ref: str, data: Sequence[Path] = (), note: Note = _silent) -> tuple[ItemList, ItemList]:
    """Two lists; raises one `InputError` with the faults of both."""
    lists: list[ItemList] = []
    faults: list[Fault] = []
    for ref in (from_ref, to_ref):
        try:
            lists.append(load(ref, data, note))
        except EnfcmpError as error:
            faults += [fault for fault in error.faults if fault not in faults]
    if faults:
        raise InputError(faults)
    return lists[0], lists[1]


def published(ref: str, data: Sequence[Path] = (), note: Note = _silent) -> ItemList | ItemPage:
    """What `city` or `city:7` names: a whole list, or one item."""
    list_ref, number = split_number(ref)
    items = load(list_ref, data, note)
    return items if number is None else ItemPage(**msgspec.structs.asdict(item(items, number)))


def item(items: ItemList, number: str) -> Item:
    """The item with this number; raises `InputError` that names the nearest numbers."""
    for candidate in items.items:
        if candidate.number == number:
            return candidate
    numbers = [candidate.number for candidate in items.items]
    near = ", ".join(nearest(number, numbers) or numbers[:10])
    raise InputError.of(
        msg("there is no item `{number}` in {list}; near it: {near}", number=number, list=items.id, near=near)
    )


def pair(from_list: ItemList, to_list: ItemList) -> Matching:
    """Which item of one list answers to which of the other."""
    return match(from_list, to_list)


def missing(from_list: ItemList, to_list: ItemList) -> Gaps:
    """What `from_list` has and `to_list` lacks."""
    return find_gaps(match(from_list, to_list))
