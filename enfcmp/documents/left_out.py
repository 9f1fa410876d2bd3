"""What is in no item, named: heads, titles, notes, other tables, loose text, and what is not shown."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.documents.characters import count_characters, without_blanks
from enfcmp.model import DocumentPlace, GridCell, LeftOut, PublishedDocument

_KINDS = {
    "page-header": "page",
    "page-footer": "page",
    "watermark": "watermark",
    "script": "script",
    "hidden": "hidden",
    "text": "text",
}


def left_cells(kind: str, cells: Iterable[GridCell]) -> list[LeftOut]:
    """The cells that have text, each once."""
    unique = {id(cell): cell for cell in cells if without_blanks(cell.text)}
    return [
        LeftOut(kind=kind, place=cell.place, characters=count_characters(cell.text), text=cell.text)
        for cell in unique.values()
    ]


def left_elsewhere(document: PublishedDocument, known: set[int], named: set[DocumentPlace]) -> list[LeftOut]:
    """What is in no table that was understood: other tables, loose text, and what is not shown."""
    left: list[LeftOut] = []
    for grid in document.grids:
        for cell in grid.cells:
            if not without_blanks(cell.text) or id(cell) in known or cell.place in named:
                continue
            state = "hidden" if grid.is_hidden else cell.state
            if state == "shown":
                left += left_cells("other", (cell,))
            else:
                left.append(LeftOut(kind=state, place=cell.place, characters=0, text=cell.text))
    for each in document.loose:
        count = 0 if each.kind in {"script", "hidden"} else count_characters(each.text)
        left.append(LeftOut(kind=_KINDS[each.kind], place=each.place, characters=count, text=each.text))
    return left
