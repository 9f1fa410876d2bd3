"""A document → the items of its list, with where each field stands, what is doubtful, and what was left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from enfcmp.documents.characters import count_characters, printed_characters, without_blanks
from enfcmp.documents.headed_tables import HeadedTable, tables
from enfcmp.documents.heads import fields_of
from enfcmp.documents.items import DraftItem, draft, every_cell
from enfcmp.message import Message, msg
from enfcmp.model import (
    ActionType,
    CharacterCount,
    ColumnField,
    DocumentPlace,
    FieldPlaces,
    GridCell,
    ImportDoubt,
    ImportedColumn,
    LeftOut,
    PrintedItem,
    PublishedDocument,
)
from enfcmp.text.fingerprint import fingerprint

_TYPES: tuple[ActionType, ...] = get_args(ActionType)
_COUNT = re.compile(r"共\s*([0-9]{1,5})\s*项")
_SENTENCE_ENDS = ("。", "！", "？")
_CALLED = re.compile("清单|目录|事项")
_LISTS = ("清单", "目录", "汇总表", "一览表", "）", ")")
_KINDS = {
    "page-header": "page",
    "page-footer": "page",
    "watermark": "watermark",
    "script": "script",
    "hidden": "hidden",
    "text": "text",
}


class Wish(NamedTuple):
    """What a person says of a document: which sheet, which row is the head (from 1), what a column is taken for."""

    sheet: str | None = None
    head_row: int | None = None
    columns: tuple[tuple[int, ColumnField], ...] = ()


class Understood(NamedTuple):
    """What was understood; `title` is the best that stands over the tables, None where there is none."""

    items: tuple[PrintedItem, ...]
    title: str | None
    columns: tuple[ImportedColumn, ...]
    fields: tuple[FieldPlaces, ...]
    doubts: tuple[ImportDoubt, ...]
    left_out: tuple[LeftOut, ...]
    characters: CharacterCount


class _Made(NamedTuple):
    """An item with the cells that it was made of."""

    item: PrintedItem
    places: tuple[FieldPlaces, ...]
    doubts: tuple[ImportDoubt, ...]


AS_FOUND = Wish()


def understand(document: PublishedDocument, wish: Wish = AS_FOUND) -> Understood:
    """The list that a document prints; no items where it has no table with a head that is known."""
    grids = [grid for grid in document.grids if wish.sheet is None or grid.name == wish.sheet]
    found = tables(grids, None if wish.head_row is None else wish.head_row - 1)
    numbers: Counter[str] = Counter()
    made: list[_Made] = []
    columns: list[ImportedColumn] = []
    used: set[int] = set()
    left: list[LeftOut] = []
    doubts: list[ImportDoubt] = []
    for index, table in enumerate(found, 1):
        fields = fields_of(list(table.heads), dict(wish.columns))
        columns += (
            ImportedColumn(table=index, head=head, field=field) for head, field in zip(table.heads, fields, strict=True)
        )
        drafted = draft(table, fields)
        skipped = {column for column, field in enumerate(fields) if field == "skip"}
        items = [_without(each, skipped) for each in drafted.items]
        made += (_made(each, table, fields, numbers) for each in items)
        used |= {id(cell) for cell in every_cell(items)}
        doubts += _counted(items)
        left += _left("head", (*table.head, *table.repeated, *drafted.heads))
        left += _left("title", table.above)
        left += _left("note", drafted.notes)
    known = used | {id(cell) for table in found for cell in (*table.head, *table.above, *table.repeated)}
    left += _rest(document, known, {each.place for each in left})
    items_count = sum(count_characters(cell.text) for cell in _shown(document) if id(cell) in used)
    left_count = sum(each.characters for each in left)
    doubts += (doubt for each in made for doubt in each.doubts)
    return Understood(
        items=tuple(each.item for each in made),
        title=_title(document, found),
        columns=tuple(columns),
        fields=tuple(place for each in made for place in each.places),
        doubts=tuple(doubts),
        left_out=tuple(left),
        characters=CharacterCount(document=printed_characters(document), items=items_count, left_out=left_count),
    )


def _shown(document: PublishedDocument) -> Iterator[GridCell]:
    for grid in document.grids:
        if not grid.is_hidden:
            yield from (cell for cell in grid.cells if cell.state == "shown")


def _without(item: DraftItem, columns: set[int]) -> DraftItem:
    return item._replace(cells={column: cells for column, cells in item.cells.items() if column not in columns})


def _made(draft_item: DraftItem, table: HeadedTable, fields: Sequence[ColumnField], numbers: Counter[str]) -> _Made:
    values: dict[str, str] = {}
    extra: dict[str, str] = {}
    places: dict[ColumnField, list[DocumentPlace]] = {}
    bases = [column for column, field in enumerate(fields) if field == "basis_text" and column in draft_item.cells]
    for column in sorted(draft_item.cells):
        cells, field = draft_item.cells[column], fields[column]
        text = _joined(cells, draft_item.joined)
        places.setdefault(field, []).extend(cell.place for cell in cells)
        if field == "extra":
            extra[_named(table.heads[column], extra)] = text
        elif field == "basis_text" and len(bases) > 1:
            labelled = f"{table.heads[column]}：{text}"
            values["basis_text"] = "\n".join(filter(None, (values.get("basis_text"), labelled)))
        elif field not in {"skip", "under"}:
            values[field] = text
    number = without_blanks(values.get("number", "")) or _position(draft_item, table, fields)
    numbers[number] += 1
    number = number if numbers[number] == 1 else f"{number}#{numbers[number]}"
    under = tuple(" ".join(cell.text.split()) for cell in draft_item.under)
    if draft_item.under:
        places.setdefault("under", []).extend(cell.place for cell in draft_item.under)
    item = PrintedItem(
        number=number,
        name=_flat(values.get("name", "")) or number,
        type=_type(values.get("type"), under),
        responsible_body=_flat(values.get("responsible_body", "")) or None,
        implementing_body=_flat(values.get("implementing_body", "")) or None,
        remarks=values.get("remarks") or None,
        basis_text=values.get("basis_text") or None,
        under=under,
        extra=extra,
    )
    every = tuple(FieldPlaces(item=number, field=field, places=tuple(found)) for field, found in places.items())
    return _Made(item, every, tuple(_doubts(item, draft_item, table, values)))


def _position(item: DraftItem, table: HeadedTable, fields: Sequence[ColumnField]) -> str:
    """Which row below the head it is, hidden ones counted: what a formula without a kept value would give."""
    head = max((cell.row + cell.rows for cell in table.head), default=0)
    cells = item.cells.get(fields.index("name")) or next(iter(item.cells.values()))
    return str(cells[0].row - head + 1)


def _joined(cells: Sequence[GridCell], going_on: Sequence[GridCell]) -> str:
    """The text of the rows of an item, one line each, equal ones once; what runs over a page goes on in its line."""
    text = ""
    seen: set[str] = set()
    for cell in cells:
        words = cell.text.strip("\n")
        if any(cell is each for each in going_on):
            text += words
        elif cell.text not in seen:
            text = f"{text}\n{words}" if text else words
        seen.add(cell.text)
    return text


def _named(head: str, known: dict[str, str]) -> str:
    """A head, and which one of its name it is: 实施层级, 实施层级 (2)."""
    name, at = head or "–", 2
    while name in known:
        name, at = f"{head} ({at})", at + 1
    return name


def _flat(text: str) -> str:
    """A name or a body in one line: its line breaks are layout."""
    return "".join(part.strip() for part in text.splitlines()).strip()


def _type(printed: str | None, under: Sequence[str]) -> ActionType | None:
    """The action type of the column, else the one that the innermost heading names alone."""
    named = without_blanks(printed or "")
    exact = next((each for each in _TYPES if each == named), None)
    if exact is not None:
        return exact
    for heading in reversed(under):
        found = [each for each in _TYPES if each in without_blanks(heading) and each != "其他"]
        longest = [each for each in found if not any(each != other and each in other for other in found)]
        if len(longest) == 1:
            return longest[0]
    return None


def _doubts(item: PrintedItem, made_of: DraftItem, table: HeadedTable, values: dict[str, str]) -> Iterator[ImportDoubt]:
    """What a person has to look at in an item."""
    first = next(iter(made_of.cells.values()))[0].place
    for column in made_of.carried:
        cell = made_of.cells[column][0]
        head = table.heads[column]
        message = msg("{head}: empty at the top of a page; taken from above, where it is printed once", head=head)
        yield _doubt("empty-at-page-top", cell.place, item.number, message, cell.text)
    if "type" in values and item.type is None:
        message = msg("`{type}` is no action type; it is kept in no field", type=values["type"])
        yield _doubt("type-unknown", first, item.number, message, values["type"])
    if not without_blanks(values.get("number", "")):
        message = msg(
            "no number is printed, or it is a formula without a kept value; {number} is its row", number=item.number
        )
        yield _doubt("no-number", first, item.number, message, item.name)
    if "name" not in values:
        yield _doubt("no-name", first, item.number, msg("the item has no name"), item.number)
    for cell in made_of.joined:
        before = next((cells for cells in made_of.cells.values() if any(each is cell for each in cells)), [cell])
        at = next(index for index, each in enumerate(before) if each is cell)
        if at == 0 or before[at - 1].text.rstrip().endswith(_SENTENCE_ENDS):
            message = msg("follows a whole sentence at the foot of the page before; taken as its continuation")
            yield _doubt("joined", cell.place, item.number, message, cell.text)


def _counted(items: Sequence[DraftItem]) -> Iterator[ImportDoubt]:
    """Where a heading or the name of a sheet promises another number of items than there are."""
    by_heading: dict[int, tuple[GridCell, int]] = {}
    for item in items:
        for heading in item.under:
            by_heading[id(heading)] = (heading, by_heading.get(id(heading), (heading, 0))[1] + 1)
    for heading, count in by_heading.values():
        promised = _COUNT.search(without_blanks(heading.text))
        if promised and int(promised[1]) != count:
            message = msg("{promised} items are promised, {count} were found", promised=int(promised[1]), count=count)
            yield _doubt("count", heading.place, None, message, heading.text)


def _doubt(kind: str, place: DocumentPlace, item: str | None, message: Message, text: str) -> ImportDoubt:
    return ImportDoubt(
        kind=kind, place=place, item=item, message=message, fingerprint=fingerprint(kind, item or "", place.text, text)
    )


def _left(kind: str, cells: Iterable[GridCell]) -> list[LeftOut]:
    unique = {id(cell): cell for cell in cells if without_blanks(cell.text)}
    return [
        LeftOut(kind=kind, place=cell.place, characters=count_characters(cell.text), text=cell.text)
        for cell in unique.values()
    ]


def _rest(document: PublishedDocument, known: set[int], named: set[DocumentPlace]) -> list[LeftOut]:
    """What is in no table that was understood: other tables, loose text, and what is not shown."""
    left: list[LeftOut] = []
    for grid in document.grids:
        for cell in grid.cells:
            if not without_blanks(cell.text) or id(cell) in known or cell.place in named:
                continue
            state = "hidden" if grid.is_hidden else cell.state
            if state == "shown":
                left += _left("other", (cell,))
            else:
                left.append(LeftOut(kind=state, place=cell.place, characters=0, text=cell.text))
    for each in document.loose:
        count = 0 if each.kind in {"script", "hidden"} else count_characters(each.text)
        left.append(LeftOut(kind=_KINDS[each.kind], place=each.place, characters=count, text=each.text))
    return left


def _title(document: PublishedDocument, found: Sequence[HeadedTable]) -> str | None:
    """The text over the first table that calls itself a list, else the first there is."""
    loose = [each.text for each in document.loose if each.kind == "text" and each.before == 0]
    above = [cell.text for cell in found[0].above] if found else []
    lines = [" ".join(text.split()) for text in (*above, *loose) if without_blanks(text)]
    called = [line for line in lines if _CALLED.search(line) and not line.startswith("附件") and ">" not in line]
    named = [line for line in called if line.endswith(_LISTS)]
    return next(iter(named or called), None)
