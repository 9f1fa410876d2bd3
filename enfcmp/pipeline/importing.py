"""A published document as a list: read, understood, named."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.read_document import read_document
from enfcmp.documents.several_lists import list_parts, wished_part
from enfcmp.documents.table_heads import likely_head
from enfcmp.documents.understand import Understood, understand
from enfcmp.documents.wish import AS_FOUND, ImportWish, as_wished, page_ranges
from enfcmp.errors import Fault, InputError
from enfcmp.lists.corrections import field_fingerprint
from enfcmp.message import Message, msg
from enfcmp.model import ColumnField, FieldPlaces, ImportMap, ImportReport, PrintedList, PublishedDocument, Source
from enfcmp.os_errors import reason
from enfcmp.pipeline.list_head import AS_TOLD, Ask, Head, say_told, told_head
from enfcmp.pipeline.notes import Note, no_notes

_FIRST = 3
_LONGEST_HEAD = 12  # characters, where columns are named


class Imported(NamedTuple):
    """A document as a list, with what is to be said of the import."""

    printed: PrintedList
    report: ImportReport


def mapped_wish(kept: ImportMap, columns: Sequence[tuple[int, ColumnField]] = ()) -> ImportWish:
    """What a map says of a document; `columns`, by their number from 0, win over its own."""
    return ImportWish(
        sheet=kept.sheet,
        head_row=int(kept.head_row) if kept.head_row else None,
        columns=tuple(columns),
        pages=page_ranges(kept.pages) if kept.pages else (),
        heads=tuple((each.head, each.field) for each in kept.columns),
        is_hidden_shown=kept.with_hidden,
        splits_sub_items=kept.sub_items == "split",
    )


def import_document(
    path: Path, head: Head = AS_TOLD, wish: ImportWish = AS_FOUND, note: Note = no_notes, ask: Ask | None = None
) -> Imported:
    """The list that a document prints; `note` is told what of its head was taken from the document.

    Raises `InputError` for a document that cannot be read, has no table with a known head, holds several lists, or
    does not tell its head.
    """
    imported = import_read(ReadFile(path, read_document(path)), head, wish, note, ask)
    if ask is None:
        say_told(path, head, imported.printed, note)
    return imported


class ReadFile(NamedTuple):
    """A document that was read, and where it is."""

    path: Path
    content: PublishedDocument


def import_read(read: ReadFile, head: Head, wish: ImportWish, note: Note, ask: Ask | None = None) -> Imported:
    """The same of a document that was read."""
    path = read.path
    wish = wished_part(read.content, wish)
    document = as_wished(read.content, wish, str(path))
    _require_one(document, wish, path)
    found = understand(document, wish)
    if not found.items:
        raise InputError.of(_no_items(found, document), str(path))
    _say_unmapped(found, wish, path, note)
    digest = _digest(path)
    told = told_head(path, head, found, ask)
    printed = PrintedList(
        schema="enfcmp.list/1",
        id=told.id,
        jurisdiction=told.jurisdiction,
        bureau=told.bureau,
        title=told.title,
        published=told.published,
        domain=found.stated.domain,
        source=Source(file=path.name, sha256=digest),
        items=found.items,
    )
    report = ImportReport(
        file=path.name,
        sha256=digest,
        format=document.format,
        list=None,
        items=len(found.items),
        columns=found.columns,
        fields=_with_fingerprints(found),
        doubts=found.doubts,
        left_out=found.left_out,
        characters=found.characters,
    )
    return Imported(printed, report)


def with_first_items(imported: Imported) -> ImportReport:
    """What is to be said, with the first items of the list: enough to see whether the columns were taken right."""
    return msgspec.structs.replace(imported.report, first_items=imported.printed.items[:_FIRST])


def _require_one(document: PublishedDocument, wish: ImportWish, path: Path) -> None:
    parts = list_parts(document) if wish.grids is None and not (wish.sheet or wish.pages) else ()
    if parts:
        names = "; ".join(f"{number} {part.name}" for number, part in enumerate(parts, 1))
        message = msg(
            "the document holds {count} lists ({names}); choose one with --sheet, or name a folder with -o for all",
            count=len(parts),
            names=names,
        )
        raise InputError.of(message, str(path))


def _with_fingerprints(found: Understood) -> tuple[FieldPlaces, ...]:
    """Where each field stands, with what tells whether a person changes it in the list."""
    items = {item.number: item for item in found.items}
    return tuple(
        each
        if each.field in {"number", "skip"}
        else msgspec.structs.replace(each, fingerprint=field_fingerprint(items[each.item], each.field))
        for each in found.fields
    )


def _say_unmapped(found: Understood, wish: ImportWish, path: Path, note: Note) -> None:
    """Where a document has another head than the map that it is read with."""
    if not wish.heads:
        return
    mapped = {without_blanks(head) for head, _ in wish.heads}
    printed = {without_blanks(column.head): column for column in found.columns}
    for head, column in printed.items():
        if head not in mapped:
            new = msg("the column `{head}` is not in the map; it is taken for {field}", head=head, field=column.field)
            note(Fault(message=new, path=str(path)))
    fields = {column.field for column in found.columns}
    for head, field in wish.heads:
        if field not in fields:
            gone = msg("the map has a column `{head}` ({field}), the document has none", head=head, field=field)
            note(Fault(message=gone, path=str(path)))


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise InputError.of(msg("the file cannot be read: {reason}", reason=reason(error)), str(path)) from None


def _no_items(found: Understood, document: PublishedDocument) -> Message:
    """Why there is no list, with what a person needs to say what is its head."""
    heads = [column.head for column in found.columns] or likely_head(document.grids)
    if "name" in {column.field for column in found.columns}:
        return msg("no item was found under the head of the table")
    if not heads:
        return msg("no table was found, and no headings with labelled lines under them")
    columns = ", ".join(f"{number} {head[:_LONGEST_HEAD]}" for number, head in enumerate(heads, 1) if head)
    return msg(
        "no table was found whose head names an item and another field; --head-row and --columns say which; "
        "found: {columns}",
        columns=columns,
    )
