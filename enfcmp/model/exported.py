"""写出: the document that a list was written into, or the file of one that is to be filled in."""

from __future__ import annotations

import msgspec


class Exported(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.export/1"):
    """The id of the list, the path of the document as it was named, and the number of items in it."""

    list: str
    file: str
    items: int


class BlankList(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.init/1"):
    """The id of a list that is to be filled in, and the path of its file."""

    id: str
    file: str
