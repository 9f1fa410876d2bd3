"""Headings that stand over tables as lines, 一、行政给付, a table, 二、行政处罚, another one: as their cells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from enfcmp.documents.action_types import ACTION_TYPES
from enfcmp.documents.categories import is_category, style_of
from enfcmp.documents.characters import without_blanks
from enfcmp.documents.headed_tables import HeadedTable, Headings
from enfcmp.documents.row_words import NOTE
from enfcmp.model import GridCell, LooseText, PublishedDocument

_LONGEST = 40  # characters
_IN_SENTENCES = frozenset("。；;，,：:")
_LEAST = 2  # tables that have one of its style


def headings_over(document: PublishedDocument) -> dict[int, Headings]:
    """By the index of the grid: the short lines right before it that are numbered, or begin with an action type.

    Only where another grid has one of the style of one of them.
    """
    lines: defaultdict[int, list[LooseText]] = defaultdict(list)
    for each in document.loose:
        if each.kind == "text" and each.before < len(document.grids):
            lines[each.before].append(each)
    found = {index: _last_headings(before) for index, before in lines.items()}
    styles = Counter(style for headings in found.values() for style in {style_of(each.text) for each in headings})
    return {
        index: tuple(
            GridCell(row=0, column=0, columns=document.grids[index].width, text=each.text, place=each.place)
            for each in headings
        )
        for index, headings in found.items()
        if any(styles[style_of(each.text)] >= _LEAST for each in headings)
    }


def without_lines_in(document: PublishedDocument, found: Iterable[HeadedTable]) -> PublishedDocument:
    """The document without the lines that have become cells of tables."""
    places = {id(cell.place) for table in found for row in table.rows for cell in row.cells[:1] if cell is not None}
    loose = tuple(each for each in document.loose if id(each.place) not in places)
    return msgspec.structs.replace(document, loose=loose)


def _last_headings(lines: Sequence[LooseText]) -> list[LooseText]:
    first = len(lines)
    while first and _is_heading(lines[first - 1].text):
        first -= 1
    return list(lines[first:])


def _is_heading(text: str) -> bool:
    plain = without_blanks(text)
    if len(plain) > _LONGEST or not _IN_SENTENCES.isdisjoint(plain) or NOTE.match(plain):
        return False
    return is_category(text) or plain.startswith(tuple(ACTION_TYPES - {"其他"}))
