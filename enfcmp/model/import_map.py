"""对应表: how the columns of a published document are read, kept for the next document of its kind."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from enfcmp.model.file_parts import FilePart, Name
from enfcmp.model.imported import ColumnField
from enfcmp.model.published import ListId


class MappedColumn(FilePart, frozen=True, kw_only=True):
    """A column by what is printed over it, of two rows both (主体/责任主体), and the field that it is taken for.

    Of several columns with one head the first entry is the first of them.
    """

    head: str
    field: ColumnField


class MappedDocument(FilePart, frozen=True, kw_only=True):
    """What a person says of the list in one document, which is known by its file name, and of several by `list` too."""

    file: Name
    list: Name | None = None
    id: ListId | None = None
    bureau: Name | None = None
    jurisdiction: Name | None = None
    title: Name | None = None
    published: dt.date | None = None


class ImportMap(FilePart, frozen=True, kw_only=True):
    """What `import` was told, or found, of a document: which part of it is the list, and what its columns are."""

    schema: Literal["enfcmp.map/1"]
    sheet: Name | None = None
    pages: Name | None = None
    head_row: Annotated[str, Meta(pattern="^[1-9][0-9]{0,5}$", examples=["3"])] | None = None
    with_hidden: bool = False
    sub_items: Literal["join", "split"] = "join"
    columns: tuple[MappedColumn, ...] = ()
    documents: tuple[MappedDocument, ...] = ()
