"""写出: the document that a list was written into."""

from __future__ import annotations

import msgspec


class Exported(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.export/1"):
    """The id of the list, the path of the document as it was named, and the number of items in it."""

    list: str
    file: str
    items: int
