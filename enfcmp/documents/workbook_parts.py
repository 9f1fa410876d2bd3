"""The parts of an XLSX file: its sheets of cells, and what they share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.documents.archive import Archive, attribute

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class SheetPart(NamedTuple):
    """A sheet of cells and where it is."""

    name: str
    part: str
    is_hidden: bool


class WorkbookParts(NamedTuple):
    """The workbook itself, its sheets in the order of their tabs, and the parts of texts and styles where there are."""

    root: Element
    sheets: list[SheetPart]
    texts: str | None
    styles: str | None


def workbook_parts(archive: Archive) -> WorkbookParts:
    """What the file says its parts are."""
    books = [target for _, kind, target in archive.related("") if kind == "officeDocument"]
    book = next(filter(archive.has, books), "xl/workbook.xml")
    root = archive.xml(book)
    related = {id_: (kind, target) for id_, kind, target in archive.related(book)}
    shared = {kind: target for kind, target in related.values() if archive.has(target)}
    return WorkbookParts(root, list(_sheets(root, related)), shared.get("sharedStrings"), shared.get("styles"))


def _sheets(root: Element, related: dict[str, tuple[str, str]]) -> Iterator[SheetPart]:
    for each in root.iter("{*}sheet"):
        kind, part = related.get(attribute(each, "id") or "", ("", ""))
        if kind == "worksheet":
            yield SheetPart(each.get("name", ""), part, each.get("state", "visible") != "visible")
