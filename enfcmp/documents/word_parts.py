"""The parts of a DOCX file that print something, and those that say how."""

from __future__ import annotations

from typing import NamedTuple

from enfcmp.documents.archive import Archive


class WordParts(NamedTuple):
    """The part with the text itself, and the parts that it refers to with their kinds."""

    body: str
    related: tuple[tuple[str, str], ...]

    def of(self, *kinds: str) -> list[str]:
        """Those of some kinds, each once."""
        return list(dict.fromkeys(target for kind, target in self.related if kind in kinds))

    @property
    def printed(self) -> list[str]:
        """Those with text that is printed."""
        return [self.body, *self.of("header", "footer", "footnotes", "endnotes")]


def word_parts(archive: Archive) -> WordParts:
    """What the file says its parts are."""
    bodies = [target for _, kind, target in archive.related("") if kind == "officeDocument"]
    body = next(filter(archive.has, bodies), "word/document.xml")
    return WordParts(body, tuple((kind, target) for _, kind, target in archive.related(body) if archive.has(target)))
