"""A document → the items of its list, with where each field stands, what is doubtful, and what was left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from enfcmp.documents.action_types import are_types
from enfcmp.documents.characters import count_characters, printed_characters, without_blanks
from enfcmp.documents.doubts import recount_doubts, table_doubts
from enfcmp.documents.headed_tables import HeadedTable, tables
from enfcmp.documents.headings_over import headings_over, without_lines_in
from enfcmp.documents.heads import fields_of
from enfcmp.documents.items import Drafted, DraftItem, draft, every_cell
from enfcmp.documents.left_out import LeftOutParts
from enfcmp.documents.made_items import ReadTable, made_item
from enfcmp.documents.other_tables import is_register, is_telling, other_table_doubts
from enfcmp.documents.page_breaks import foot_doubts, head_doubts
from enfcmp.documents.printed_numbers import number_doubts
from enfcmp.documents.promised_counts import promise_doubts
from enfcmp.documents.prose import prose_table
from enfcmp.documents.stated_head import StatedHead, stated_head
from enfcmp.documents.taken_types import type_doubts
from enfcmp.documents.wish import AS_FOUND, ImportWish
from enfcmp.model import (
    CharacterCount,
    ColumnField,
    FieldPlaces,
    GridCell,
    ImportDoubt,
    ImportedColumn,
    LeftOut,
    PrintedItem,
    PublishedDocument,
)

_CALLED = re.compile("清单|目录|事项")
_MOST_ON_COVER = 12  # cells
_LISTS = ("清单", "目录", "汇总表", "一览表", "）", ")")


class Understood(NamedTuple):
    """What was understood; `title` is the best that stands over the tables, None where there is none.

    `stated` is what labelled lines over them say of the list.
    """

    items: tuple[PrintedItem, ...]
    title: str | None
    stated: StatedHead
    columns: tuple[ImportedColumn, ...]
    fields: tuple[FieldPlaces, ...]
    doubts: tuple[ImportDoubt, ...]
    left_out: tuple[LeftOut, ...]
    characters: CharacterCount


def understand(document: PublishedDocument, wish: ImportWish = AS_FOUND) -> Understood:
    """The list that a document prints; no items where it has no table with a head that is known."""
    doubts = list(recount_doubts(document))
    printed = printed_characters(document)
    taken = wish.taken(document)
    over = headings_over(document)
    headed = [(document.grids[index], over.get(index, ())) for index in taken]
    found = tables(headed, None if wish.head_row is None else wish.head_row - 1)
    is_whole = (wish.sheet, wish.head_row, wish.pages, wish.grids) == (None, None, (), None)
    if not found and is_whole and (prose := prose_table(document)) is not None:
        document, found = prose.document, [prose.table]
        taken = [len(document.grids) - 1]
    numbers: Counter[str] = Counter()
    read: list[ReadTable] = []
    columns: list[ImportedColumn] = []
    drafts = _drafts(found, wish)
    for index, (table, fields, drafted, _) in enumerate(drafts, 1):
        columns += (
            ImportedColumn(table=index, head=head, field=field) for head, field in zip(table.heads, fields, strict=True)
        )
        if drafted is None:
            continue
        skipped = {column for column, field in enumerate(fields) if field == "skip"}
        items = [made_item(_without(each, skipped), table, fields, numbers) for each in drafted.items]
        read.append(ReadTable(table, fields, items, drafted))
    document = without_lines_in(document, [each.table for each in read])
    in_items = list(every_cell([each.draft for table in read for each in table.items]))
    left = LeftOutParts(in_items)
    for table, _, _, drafted in read:
        left.add("head", (*table.head, *table.repeated, *drafted.heads, *drafted.strange_heads))
        left.add("title", table.above)
        left.add("note", drafted.notes)
    left.add_rest(document)
    every = [each for table in read for each in table.items]
    doubts += _doubts(document, taken, read)
    grids = [document.grids[index] for index in taken]
    registers = [each.table for each in drafts if each.is_register]
    doubts += other_table_doubts(grids, [each.table for each in read], registers)
    stated = stated_head(_over(document, taken, wish, found))
    return Understood(
        items=tuple(each.item for each in every),
        title=_title(stated.rest) or stated.title,
        stated=stated,
        columns=tuple(columns),
        fields=tuple(place for each in every for place in each.places),
        doubts=tuple(doubts),
        left_out=tuple(left.found),
        characters=CharacterCount(
            document=printed,
            items=sum(count_characters(cell.text) for cell in in_items),
            left_out=sum(each.characters for each in left.found),
        ),
    )


class _Draft(NamedTuple):
    """A table, what its columns are taken for, and its items; None where no column names any."""

    table: HeadedTable
    fields: list[ColumnField]
    drafted: Drafted | None
    is_register: bool = False


def _drafts(tables: Sequence[HeadedTable], wish: ImportWish) -> list[_Draft]:
    """What each table has; registers have nothing where another table is a list, and nobody has named their columns."""
    drafts = [_draft(table, wish) for table in tables]
    if any(each.drafted and is_telling(each.fields) for each in drafts) and not (wish.columns or wish.head_row):
        kept = {without_blanks(head) for head, field in wish.heads if field == "name"}
        return [_without_register(each, kept) for each in drafts]
    return drafts


def _draft(table: HeadedTable, wish: ImportWish) -> _Draft:
    fields = fields_of(list(table.heads), dict(wish.columns), wish.heads)
    if "name" not in fields:
        return _Draft(table, fields, None)
    drafted = draft(table, fields, splits=wish.splits_sub_items)
    return _Draft(table, _with_type(drafted.items, fields), drafted)


def _without_register(draft: _Draft, kept: set[str]) -> _Draft:
    table, fields, drafted, _ = draft
    if drafted is None or not is_register(table, fields, drafted.items) or kept & set(table.heads):
        return draft
    return _Draft(table, ["extra" if field == "name" else field for field in fields], None, is_register=True)


def _doubts(document: PublishedDocument, taken: Sequence[int], read: Sequence[ReadTable]) -> Iterator[ImportDoubt]:
    yield from promise_doubts(document, taken, read)
    yield from head_doubts(read)
    for table in read:
        yield from table_doubts(table.table, table.fields)
        yield from type_doubts(table)
        yield from number_doubts(table)
        yield from foot_doubts(table)
    yield from (doubt for table in read for each in table.items for doubt in each.doubts)


def _with_type(items: Sequence[DraftItem], fields: list[ColumnField]) -> list[ColumnField]:
    """The fields, with a column for the type where none is called so: one in which nothing but action types stands."""
    if "type" in fields:
        return fields
    for column, field in enumerate(fields):
        cells = (cell for item in items for cell in item.cells.get(column, ()))
        if field == "extra" and are_types(cell.text for cell in cells):
            return [*fields[:column], "type", *fields[column + 1 :]]
    return fields


def _without(item: DraftItem, columns: set[int]) -> DraftItem:
    return item._replace(cells={column: cells for column, cells in item.cells.items() if column not in columns})


def _over(
    document: PublishedDocument, taken: Sequence[int], wish: ImportWish, found: Sequence[HeadedTable]
) -> list[str]:
    """What stands over the first of the tables that are asked for: on a cover sheet, in its grid, before it."""
    first = taken[0] if taken else 0
    above = [cell.text for cell in (*_cover(document, taken, found[0]), *found[0].above)] if found else []
    loose = (each for each in document.loose if each.kind == "text" and each.before == first)
    return above + [each.text for each in loose if wish.has_page(each.place.page)]


def _cover(document: PublishedDocument, taken: Sequence[int], table: HeadedTable) -> Iterator[GridCell]:
    """The few cells of the sheets before that of a table: a cover has no table of its own."""
    for grid in (document.grids[index] for index in taken):
        if grid.name == table.name:
            return
        shown = [cell for cell in grid.cells if cell.state == "shown"]
        if not grid.is_hidden and len(shown) <= _MOST_ON_COVER:
            yield from shown


def _title(lines: Sequence[str]) -> str | None:
    """The line that calls itself a list, else the first that speaks of one."""
    called = [line for line in lines if _CALLED.search(line) and not line.startswith("附件") and ">" not in line]
    named = [line for line in called if line.endswith(_LISTS)]
    return next(iter(named or called), None)
