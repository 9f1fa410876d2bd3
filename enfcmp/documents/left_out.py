"""What is in no item, named: heads, titles, notes, other tables, loose text, and what is not shown."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.documents.characters import count_characters, without_blanks
from enfcmp.model import GridCell, LeftOut, PublishedDocument

_KINDS = {
    "page-header": "page",
    "page-footer": "page",
    "watermark": "watermark",
    "script": "script",
    "hidden": "hidden",
    "text": "text",
}


class LeftOutParts:
    """Takes up what is in no item, each cell once: by what it is named first, so it stays."""

    def __init__(self, in_items: Iterable[GridCell]) -> None:
        self.found: list[LeftOut] = []
        self._known = {id(cell) for cell in in_items}

    def add(self, kind: str, cells: Iterable[GridCell]) -> None:
        """The cells that have text and are in no item."""
        for cell in cells:
            if id(cell) not in self._known and without_blanks(cell.text):
                self._known.add(id(cell))
                count = count_characters(cell.text)
                self.found.append(LeftOut(kind=kind, place=cell.place, characters=count, text=cell.text))

    def add_rest(self, document: PublishedDocument) -> None:
        """What is in no table that was understood: other tables, loose text, and what is not shown."""
        for grid in document.grids:
            for cell in grid.cells:
                state = "hidden" if grid.is_hidden else cell.state
                if state == "shown":
                    self.add("other", (cell,))
                elif id(cell) not in self._known and without_blanks(cell.text):
                    self.found.append(LeftOut(kind=state, place=cell.place, characters=0, text=cell.text))
        for each in document.loose:
            count = 0 if each.kind in {"script", "hidden"} else count_characters(each.text)
            self.found.append(LeftOut(kind=_KINDS[each.kind], place=each.place, characters=count, text=each.text))
