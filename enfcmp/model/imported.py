"""导入: what was understood of a document, where each field of it stands, what is doubtful, and what was left out."""

from __future__ import annotations

from typing import Literal

import msgspec

from enfcmp.message import Message
from enfcmp.model.documents import DocumentFormat, DocumentPlace

ItemField = Literal["number", "name", "type", "responsible_body", "implementing_body", "remarks", "basis_text"]
ColumnField = ItemField | Literal["extra", "under", "skip"]


class ImportedColumn(msgspec.Struct, frozen=True, kw_only=True):
    """A column of a table (from 1): its head as printed, and the field of an item that it is taken for."""

    table: int
    head: str
    field: ColumnField


class FieldPlaces(msgspec.Struct, frozen=True, kw_only=True):
    """The cells that a field of an item was taken from; `field` is that of the column."""

    item: str
    field: ColumnField
    places: tuple[DocumentPlace, ...]


class ImportDoubt(msgspec.Struct, frozen=True, kw_only=True):
    """What a person has to look at; `fingerprint` lasts as long as the cell says the same."""

    kind: str
    place: DocumentPlace
    item: str | None
    message: Message
    fingerprint: str


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """What is in no item, and what it is: `characters` that the document prints, none for what is not shown."""

    kind: str
    place: DocumentPlace
    characters: int
    text: str


class CharacterCount(msgspec.Struct, frozen=True, kw_only=True):
    """Characters without white space, each printed one once: `document` = `items` + `left_out`."""

    document: int
    items: int
    left_out: int


class ImportReport(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.import/1"):
    """What `import` says of a document; `list` is the path of the list that was written, `items` their number."""

    file: str
    sha256: str
    format: DocumentFormat
    list: str | None
    items: int
    columns: tuple[ImportedColumn, ...]
    fields: tuple[FieldPlaces, ...]
    doubts: tuple[ImportDoubt, ...]
    left_out: tuple[LeftOut, ...]
    characters: CharacterCount
