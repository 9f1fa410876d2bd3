"""Several lists in one document: where a title names another bureau than the one before, another list begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.wish import ImportWish
from enfcmp.model import Grid, PublishedDocument

_ROWS_OVER_HEAD = 4  # where a title may stand inside the table
_TITLE = re.compile(
    r"(.{2,30}?(?:委员会|办公室|管理局|监督局|分局|局|厅|委|办|支队|总队))[^。；]{0,30}(?:清单|目录|一览表|汇总表)"
)


class ListPart(NamedTuple):
    """A list of several in a document: its name, and the grids from `first` up to, not with, `end`."""

    name: str
    first: int
    end: int


def list_parts(document: PublishedDocument) -> tuple[ListPart, ...]:
    """The lists of a document that names several bureaus over its tables; none where it is one list."""
    begins: list[tuple[str, str, int]] = []
    for index, grid in enumerate(document.grids):
        name, bureau = next(_titles(document, index, grid), ("", ""))
        if bureau and (not begins or not _is_one(begins[-1][1], bureau)):
            begins.append((name, bureau, index))
    ends = [*(index for *_, index in begins[1:]), len(document.grids)]
    parts = [ListPart(name, first, end) for (name, _, first), end in zip(begins, ends, strict=False)]
    return (parts[0]._replace(first=0), *parts[1:]) if len(parts) > 1 else ()


def wished_part(document: PublishedDocument, wish: ImportWish) -> ImportWish:
    """A wish for a list by its name, or by which one it is (2), as one for its tables."""
    for number, part in enumerate(list_parts(document), 1):
        if wish.sheet in {part.name, str(number)}:
            return wish._replace(sheet=None, grids=(part.first, part.end))
    return wish


def _titles(document: PublishedDocument, index: int, grid: Grid) -> Iterator[tuple[str, str]]:
    """Lines over a table that are the title of a list, with the bureau that each names."""
    texts = [grid.name] if not grid.is_hidden else []
    texts += (cell.text for cell in grid.cells if cell.row < _ROWS_OVER_HEAD and cell.columns > 1)
    texts += (each.text for each in document.loose if each.before == index and each.kind == "text")
    for text in texts:
        match = _TITLE.match(without_blanks(text))
        if match:
            yield " ".join(text.split()), match[1]


def _is_one(one: str, other: str) -> bool:
    """Whether one is the other, with or without the place before it."""
    return one.endswith(other) or other.endswith(one)
