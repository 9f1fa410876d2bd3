"""What a format knows of where its output goes."""

from __future__ import annotations

import codecs

import msgspec


class Page(msgspec.Struct, frozen=True):
    """Where a result is shown: columns, lines, whether colour may be used, the encoding, how much detail.

    `summary` only counts what was found, `by_level` groups it by level; of a question `blind` hides what the program
    thinks, `whole` shows the quotations uncut.
    """

    width: int = 80
    height: int = 24
    colour: bool = False
    encoding: str = "utf-8"
    verbose: bool = False
    summary: bool = False
    by_level: bool = False
    blind: bool = False
    whole: bool = False

    @property
    def is_unicode(self) -> bool:
        """Whether every character can be written."""
        return codecs.lookup(self.encoding).name.startswith("utf")
