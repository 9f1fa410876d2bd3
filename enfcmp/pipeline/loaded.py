"""A list as it was read from its file, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from enfcmp.document_places import said_place
from enfcmp.errors import Fault, InputError
from enfcmp.law.cells.list_citations import read_all
from enfcmp.lists.domain import domain_of
from enfcmp.lists.find import DOCUMENTS, SUFFIXES
from enfcmp.lists.import_report import saved_import
from enfcmp.lists.positions import Place, locate
from enfcmp.lists.read_list import ListFile, read_list
from enfcmp.message import msg
from enfcmp.model import (
    DocumentPlace,
    FieldPlaces,
    ImportDoubt,
    Item,
    ItemList,
    ListHead,
    Location,
    PrintedList,
    Spot,
    UnreadWords,
)
from enfcmp.pipeline.notes import Note, no_notes
from enfcmp.text.nearest import nearest
from enfcmp.text.shortened import shortened

if TYPE_CHECKING:
    from enfcmp.pipeline.importing import Imported

_NOWHERE = Place(1, 1)


class Loaded(msgspec.Struct, frozen=True, eq=False):
    """A list with its citations read, the file it was read from, and the SHA-256 of the bytes that were read.

    `domain` is its field of work, as far as it can be told.
    """

    items: ItemList
    path: Path
    sha256: str
    places: Place
    doubts: tuple[ImportDoubt, ...] = ()
    fields: Mapping[str, Mapping[str, DocumentPlace]] = {}
    unread: tuple[UnreadWords, ...] = ()
    domain: str | None = None

    @classmethod
    def of(cls, items: ItemList) -> Loaded:
        """A list that is in no file."""
        return cls(items, Path(f"{items.id}.yaml"), "", _NOWHERE)

    def is_same_file(self, other: Loaded) -> bool:
        """Whether both were read from the same bytes of one file."""
        return (self.path, self.sha256) == (other.path, other.sha256)

    def locate(self, spots: Iterable[Spot]) -> dict[Spot, Location]:
        """Where parts of the list stand in its file; nowhere for one that is in no list file."""
        if self.places == _NOWHERE:
            return {}
        return locate(self.path, self.places, (item.number for item in self.items.items), spots)

    def in_document(self, spot: Spot) -> DocumentPlace | None:
        """Where a part of the list stands in the document that it was imported from; None where it was not."""
        fields = self.fields.get(spot.number or "", {})
        field = "basis_text" if spot.basis is not None or spot.field == "bases" else spot.field or "name"
        return fields.get(field) or fields.get("name") or next(iter(fields.values()), None)

    def item(self, number: str) -> Item:
        """The item with this number; raises `InputError` that names the nearest numbers."""
        return item(self.items, number)

    @property
    def head(self) -> ListHead:
        """What the list is, without its items."""
        items = self.items
        types: dict[str, int] = Counter(each.type or "" for each in items.items)
        return ListHead(
            id=items.id,
            jurisdiction=items.jurisdiction,
            bureau=items.bureau,
            title=items.title,
            published=items.published,
            source=items.source,
            items=len(items.items),
            types=types,
            file=self.path.name,
            sha256=self.sha256,
        )


def load(path: Path, ref: str, note: Note = no_notes) -> Loaded:
    """Read a list file, which `ref` named: an id is to be the one in the file. Raises `InputError` with all faults."""
    if ref.lower().endswith(DOCUMENTS):
        return _imported(path, note)
    return loaded(_named_file(path, ref, note))


def as_read(printed: PrintedList) -> Loaded:
    """A list that is in no file yet, as it will be read from one."""
    found = read_all(printed)
    path = Path(f"{printed.id}.yaml")
    return Loaded(found.items, path, "", _NOWHERE, unread=found.unread, domain=domain_of(printed))


def load_printed(path: Path, ref: str, note: Note = no_notes) -> PrintedList:
    """The list as it is printed, from the same files."""
    return _looked_at(path, note).printed if ref.lower().endswith(DOCUMENTS) else _named_file(path, ref, note).printed


def _named_file(path: Path, ref: str, note: Note) -> ListFile:
    file = read_list(path, note)
    if not ref.lower().endswith(SUFFIXES):
        check_name(file.printed, ref, path)
    return file


def _looked_at(path: Path, note: Note) -> Imported:
    """A published document, imported in memory, with its doubts said."""
    from enfcmp.pipeline.importing import import_document  # only for whoever names a document
    from enfcmp.pipeline.list_head import Head

    imported = import_document(path, Head(is_only_looked_at=True), note=note)
    for doubt in imported.report.doubts:
        message = msg("{label}: {value}", label=said_place(doubt.place), value=doubt.message)
        note(Fault(message=message, path=str(path), item=doubt.item))
    return imported


def _imported(path: Path, note: Note) -> Loaded:
    printed, report = _looked_at(path, note)
    items, unread = read_all(printed)
    return Loaded(
        items, path, report.sha256, _NOWHERE, report.doubts, _by_field(report.fields), unread, domain_of(printed)
    )


def loaded(file: ListFile) -> Loaded:
    """A list file with its citations read, and what could not be read of them."""
    items, unread = read_all(file.printed)
    saved = saved_import(file.path)
    fields, domain = _by_field(saved.fields), domain_of(file.printed)
    return Loaded(items, file.path, file.sha256, file.places, saved.doubts, fields, unread, domain)


def _by_field(fields: tuple[FieldPlaces, ...]) -> dict[str, dict[str, DocumentPlace]]:
    """The first cell of each field of each item."""
    found: dict[str, dict[str, DocumentPlace]] = {}
    for each in fields:
        if each.places:
            found.setdefault(each.item, {})[each.field] = each.places[0]
    return found


def check_name(printed: PrintedList, name: str, path: Path) -> None:
    """Raise `InputError` where a list that is found by its id has another one."""
    if printed.id != name:
        message = msg(
            "the id in the file is `{id}`, the file is `{name}`; name both alike", id=printed.id, name=path.name
        )
        raise InputError.of(message, str(path))


def unread_notes(one: Loaded) -> Iterator[Fault]:
    """What is printed as a basis and could not be read, so that it is not compared."""
    without = {each.number for each in one.items.items if not each.bases}
    for each in one.unread:
        if each.basis is not None:
            message = msg("`{at}` could not be read as a place and is not compared", at=each.words)
        elif each.item in without:
            message = msg("no citation could be read in `basis_text`")
        else:
            message = msg("`{words}` could not be read in the basis and is not compared", words=shortened(each.words))
        yield Fault(message=message, path=str(one.path), item=each.item)
    for item in one.items.items:
        for basis in item.bases:
            if not basis.instrument.printed and not basis.instrument.name:
                for at in filter(None, (citation.at for citation in basis.provisions)):
                    message = msg("`{at}` is cited without its instrument and is not compared", at=at)
                    yield Fault(message=message, path=str(one.path), item=item.number)


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
