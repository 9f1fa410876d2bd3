"""导入: what was understood of a document, where each field of it stands, what is doubtful, and what was left out."""

from __future__ import annotations

from typing import Literal

import msgspec

from enfcmp.message import Message
from enfcmp.model.documents import DocumentFormat, DocumentPlace
from enfcmp.model.published import PrintedItem

ColumnField = Literal[
    "number",
    "name",
    "type",
    "responsible_body",
    "implementing_body",
    "remarks",
    "basis_text",
    "extra",
    "under",
    "skip",
]


class ImportedColumn(msgspec.Struct, frozen=True, kw_only=True):
    """A column of a table (from 1): its head as printed, and the field of an item that it is taken for."""

    table: int
    head: str
    field: ColumnField


class FieldPlaces(msgspec.Struct, frozen=True, kw_only=True):
    """The cells that a field of an item was taken from; `field` is that of the column.

    `fingerprint` is that of what was read, "" where nothing was: it tells whether a person has changed it since.
    """

    item: str
    field: ColumnField
    places: tuple[DocumentPlace, ...]
    fingerprint: str = ""


class ImportDoubt(msgspec.Struct, frozen=True, kw_only=True):
    """What a person has to look at; `fingerprint` lasts as long as the cell says the same."""

    kind: str
    place: DocumentPlace
    item: str | None
    message: Message
    fingerprint: str


ChangeKind = Literal["read", "kept", "replaced", "added", "gone", "left-out", "kept-item"]


class ImportChange(msgspec.Struct, frozen=True, kw_only=True):
    """What a new import does to a list that is there: `old` is what the list said, `new` what it says now.

    `read`: the document says something else than it did. `kept`: corrected by hand, and the document is as it was.
    `replaced`: corrected by hand, and the document has changed since, so that the correction is gone. Of whole items,
    `field` None: `added` and `gone` with the document, `left-out` as a person had done, `kept-item` of a person's own.
    """

    kind: ChangeKind
    item: str
    field: str | None = None
    old: str | None = None
    new: str | None = None


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
    """What `import` says of a document; `list` is the path of the list that was written, `items` their number.

    `changes` are those of a list that is there; `first_items` are shown where nothing is written.
    """

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
    changes: tuple[ImportChange, ...] = ()
    first_items: tuple[PrintedItem, ...] | msgspec.UnsetType = msgspec.UNSET


class ImportedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document of several that was imported: its list, and how many doubts and changes there are."""

    file: str
    list: str | None
    id: str
    items: int
    doubts: int
    changes: int
    characters: CharacterCount


class FailedImport(msgspec.Struct, frozen=True, kw_only=True):
    """A document that could not be imported, and why."""

    file: str
    reasons: tuple[Message, ...]


class FolderImport(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.imports/1"):
    """Several documents, imported into a folder; those that failed stop none of the others."""

    imported: tuple[ImportedDocument, ...]
    failed: tuple[FailedImport, ...]
