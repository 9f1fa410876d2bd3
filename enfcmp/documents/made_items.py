"""An item as a list file has it, of the cells that it was drafted from: its number, its texts, where each stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from enfcmp.documents.action_types import ACTION_TYPES, type_called, types_in
from enfcmp.documents.characters import in_one_line, without_blanks
from enfcmp.documents.doubts import item_doubts
from enfcmp.documents.headed_tables import HeadedTable
from enfcmp.documents.heads import names_sub_item
from enfcmp.documents.items import Drafted, DraftItem
from enfcmp.documents.joined_bases import joined_bases
from enfcmp.model import ActionType, ColumnField, DocumentPlace, FieldPlaces, GridCell, ImportDoubt, PrintedItem

_NONE = re.compile(r"无|[-–—/\\]*")  # in the place of a name


class MadeItem(NamedTuple):
    """An item with the cells that it was made of."""

    item: PrintedItem
    places: tuple[FieldPlaces, ...]
    doubts: tuple[ImportDoubt, ...]
    draft: DraftItem


class ReadTable(NamedTuple):
    """A table, what its columns are taken for, its items, and what else was found in it."""

    table: HeadedTable
    fields: Sequence[ColumnField]
    items: Sequence[MadeItem]
    drafted: Drafted


def made_item(
    draft_item: DraftItem, table: HeadedTable, fields: Sequence[ColumnField], numbers: Counter[str]
) -> MadeItem:
    """The item; `numbers` counts those that went before, so that one that is printed twice is told apart."""
    values: dict[str, str] = {}
    extra: dict[str, str] = {}
    headings: list[str] = []
    places: dict[ColumnField, list[DocumentPlace]] = {}
    bases = {column: cells for column, cells in draft_item.cells.items() if fields[column] == "basis_text"}
    for column in sorted(draft_item.cells):
        cells, field = draft_item.cells[column], fields[column]
        text = _joined(cells, draft_item.joined, keeps_equal=table.is_form)
        places.setdefault(field, []).extend(cell.place for cell in cells)
        if field == "extra":
            extra[_named(table.heads[column], extra)] = text
        elif field == "name":
            values[field] = _name(cells, draft_item.joined)
        elif field == "under":
            headings += filter(without_blanks, text.splitlines())
        elif field != "skip":
            values[field] = text
        if field == "type" and without_blanks(text) not in ACTION_TYPES:
            extra[_named(table.heads[column], extra)] = text
    if len(bases) > 1:
        values["basis_text"] = joined_bases(draft_item, bases, table.heads)
    number = without_blanks(values.get("number", "")) or (
        _position(draft_item, table, fields) if "number" in fields else str(sum(numbers.values()) + 1)
    )
    if draft_item.part:
        number = f"{number}-{draft_item.part}"
    numbers[number] += 1
    number = number if numbers[number] == 1 else f"{number}#{numbers[number]}"
    inner = _renamed(draft_item, table, fields, values, places)
    over = [*draft_item.under, *inner]
    under = [*(cell.text for cell in draft_item.under), *headings, *(cell.text for cell in inner)]
    if over:
        places.setdefault("under", []).extend(cell.place for cell in over)
    item = PrintedItem(
        number=number,
        name=in_one_line(values.get("name", "")) or number,
        type=_type(values.get("type"), (table.name, *(cell.text for cell in over))),
        responsible_body=in_one_line(values.get("responsible_body", "")) or None,
        implementing_body=in_one_line(values.get("implementing_body", "")) or None,
        remarks=values.get("remarks") or None,
        basis_text=values.get("basis_text") or None,
        under=tuple(" ".join(heading.split()) for heading in under),
        extra=extra,
    )
    every = tuple(FieldPlaces(item=number, field=field, places=tuple(found)) for field, found in places.items())
    return MadeItem(item, every, tuple(item_doubts(item, draft_item, table, fields, values)), draft_item)


def _renamed(
    item: DraftItem,
    table: HeadedTable,
    fields: Sequence[ColumnField],
    values: dict[str, str],
    places: dict[ColumnField, list[DocumentPlace]],
) -> list[GridCell]:
    """Of a sub-item on its own: give it its name; the name of the item that it is a part of stands over it."""
    column = next((at for at, head in enumerate(table.heads) if item.part and names_sub_item(head)), None)
    cells = item.cells.get(column, []) if column is not None else []
    text = _joined(cells, item.joined)
    if not cells or _NONE.fullmatch(without_blanks(text)):
        return []
    values["name"] = text
    places["name"] = [cell.place for cell in cells]
    return item.cells.get(fields.index("name"), [])


def _position(item: DraftItem, table: HeadedTable, fields: Sequence[ColumnField]) -> str:
    """Which row below the head it is, hidden ones counted: what a formula without a kept value would give."""
    head = max((cell.row + cell.rows for cell in table.head), default=0)
    cells = item.cells.get(fields.index("name")) or next(iter(item.cells.values()))
    return str(cells[0].row - head + 1)


def _joined(cells: Sequence[GridCell], going_on: Sequence[GridCell], *, keeps_equal: bool = False) -> str:
    """The text of the rows of an item, one line each, equal ones once; what runs over a page goes on in its line.

    `keeps_equal`: each stands for itself, as in a table inside a form.
    """
    text = ""
    seen: set[str] = set()
    for cell in cells:
        words = cell.text.strip("\n")
        if any(cell is each for each in going_on):
            text += words
        elif keeps_equal or cell.text not in seen:
            text = f"{text}\n{words}" if text else words
        seen.add(cell.text)
    return text


def _name(cells: Sequence[GridCell], going_on: Sequence[GridCell]) -> str:
    """A name in one line: line breaks in a cell are layout; several under one number stand side by side."""
    text = ""
    seen: set[str] = set()
    for cell in cells:
        words = in_one_line(cell.text)
        if any(cell is each for each in going_on) or not text:
            text += words
        elif words not in seen:
            text = f"{text} {words}"
        seen.add(words)
    return text


def _named(head: str, known: dict[str, str]) -> str:
    """A head, and which one of its name it is: 实施层级, 实施层级 (2)."""
    name, at = head or "–", 2
    while name in known:
        name, at = f"{head} ({at})", at + 1
    return name


def _type(printed: str | None, under: Sequence[str]) -> ActionType | None:
    """The action type of the column, else the one that it names alone, else that of the innermost heading that does."""
    if called := type_called(printed or ""):
        return called
    if several := types_in(printed or ""):
        return several[0] if len(several) == 1 else None
    return next((found[0] for heading in reversed(under) if len(found := types_in(heading)) == 1), None)
