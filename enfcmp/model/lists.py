"""清单: what it is called, what is in it, and what can be said of it in a line."""

from __future__ import annotations

import datetime as dt

import msgspec

from enfcmp.model.items import Item
from enfcmp.model.published import Jurisdiction, Source


class _Called(msgspec.Struct, frozen=True):
    """What a list is called, and whose it is."""

    id: str
    jurisdiction: Jurisdiction
    bureau: str
    title: str


class _Published(_Called, frozen=True, kw_only=True):
    """When it was published, and where it was taken from."""

    published: dt.date | None
    source: Source | None


class ItemList(_Published, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.list/1"):
    """清单 with the citations of all its items read."""

    items: tuple[Item, ...]


class ListHead(_Published, frozen=True, kw_only=True):
    """What a list is, without its items; `items` and `types` are counts, `sha256` is the digest of the list file."""

    items: int
    types: dict[str, int]
    file: str
    sha256: str


class ListSummary(_Called, frozen=True):
    """One row of `enfcmp lists`; `items` and `types` are counts."""

    items: int
    types: dict[str, int]
    path: str
