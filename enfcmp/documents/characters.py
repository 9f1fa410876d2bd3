"""Characters, counted without white space: the proof that none is lost."""

from __future__ import annotations

from enfcmp.model import PublishedDocument

_BLANK = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))  # seen by nobody either
_NOT_PRINTED = {"script", "hidden"}


def without_blanks(text: str) -> str:
    """The text without white space of any kind."""
    return "".join(text.translate(_BLANK).split())


def count_characters(text: str) -> int:
    """How many characters there are, white space aside."""
    return len(without_blanks(text))


def printed_characters(document: PublishedDocument) -> int:
    """Those of the cells that are shown and of the loose texts that are printed."""
    cells = sum(count_characters(cell.text) for grid in document.grids for cell in grid.cells if cell.state == "shown")
    return cells + sum(count_characters(each.text) for each in document.loose if each.kind not in _NOT_PRINTED)


def unprinted_characters(document: PublishedDocument) -> int:
    """Those of the cells that are hidden or covered, and of what else is hidden."""
    cells = sum(count_characters(cell.text) for grid in document.grids for cell in grid.cells if cell.state != "shown")
    return cells + sum(count_characters(each.text) for each in document.loose if each.kind == "hidden")
