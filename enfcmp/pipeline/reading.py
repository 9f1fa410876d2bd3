"""Lists, from what a person names to items with their citations read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from enfcmp.errors import EnfcmpError, Fault, InputError
from enfcmp.law.read import read_citations
from enfcmp.lists.find import SUFFIXES, find, folders, list_files, split_number
from enfcmp.lists.read import is_list, read_list
from enfcmp.message import msg
from enfcmp.model import Item, ItemList, ItemPage, ListSummary, PrintedList, Shelf
from enfcmp.pipeline.notes import Note, gathering, silent
from enfcmp.text.nearest import nearest


def shelf(data: Sequence[Path] = (), note: Note = silent) -> Shelf:
    """The lists that are at hand; raises `InputError` with the faults of all of them."""
    summaries: list[ListSummary] = []
    faults: list[Fault] = []
    for name, path in list_files(folders(data)).items():
        try:
            if not is_list(path):
                note(
                    Fault(
                        message=msg("not a list, since it has no `schema: enfcmp.list/1`; passed over"), path=str(path)
                    )
                )
                continue
            printed = read_list(path, note)
            _check_name(printed, name, path)
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


def load(ref: str, data: Sequence[Path] = (), note: Note = silent) -> ItemList:
    """The list that `ref` names, an id or the path of a YAML file, with its citations read."""
    return load_file(find(ref, folders(data)), ref, note)


def load_file(path: Path, ref: str, note: Note) -> ItemList:
    """The list in a file, which `ref` named: an id is to be the one in the file."""
    printed = read_list(path, note)
    if not ref.endswith(SUFFIXES):
        _check_name(printed, ref, path)
    items = read_citations(printed)
    for fault in _unread(items, str(path)):
        note(fault)
    return items


def _check_name(printed: PrintedList, name: str, path: Path) -> None:
    """A list that is found by its id has that id."""
    if printed.id != name:
        message = msg(
            "the id in the file is `{id}`, the file is `{name}`; name both alike", id=printed.id, name=path.name
        )
        raise InputError.of(message, str(path))


def _unread(items: ItemList, path: str) -> Iterator[Fault]:
    """What is printed as a basis and could not be read, so that it is not compared."""
    for each in items.items:
        if isinstance(each.basis_text, str) and each.basis_text.strip() and not each.bases:
            yield Fault(message=msg("no citation could be read in `basis_text`"), path=path, item=each.number)
        for basis in each.bases:
            for citation in basis.provisions:
                if citation.at and not basis.instrument.printed and not basis.instrument.name:
                    message = msg("`{at}` is cited without its instrument and is not compared", at=citation.at)
                    yield Fault(message=message, path=path, item=each.number)
                elif citation.at and not citation.units:
                    message = msg("`{at}` could not be read as a place and is not compared", at=citation.at)
                    yield Fault(message=message, path=path, item=each.number)


def load_both(from_ref: str, to_ref: str, data: Sequence[Path] = (), note: Note = silent) -> tuple[ItemList, ItemList]:
    """Two lists; raises one `InputError` with the faults of both."""
    lists: list[ItemList] = []
    faults: list[Fault] = []
    for ref in (from_ref, to_ref):
        with gathering(faults):
            lists.append(load(ref, data, note))
    if faults:
        raise InputError(faults)
    return lists[0], lists[1]


def published(ref: str, data: Sequence[Path] = (), note: Note = silent) -> ItemList | ItemPage:
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
