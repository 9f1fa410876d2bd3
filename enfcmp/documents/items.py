"""Tables → items: merged cells filled down, sub-rows and rows over a page break joined, category rows set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from enfcmp.documents.categories import is_category, style_of
from enfcmp.documents.characters import without_blanks
from enfcmp.documents.headed_tables import HeadedTable, TableRow
from enfcmp.documents.row_words import NOTE, is_labelled, is_number
from enfcmp.documents.table_heads import texts
from enfcmp.model import ColumnField, GridCell

_LEAST_COLUMNS = 3  # of which the numbers stand below a head
_MOST_SHARE = 0.6  # of the columns that a category row spans, or else has no other text in


class DraftItem(NamedTuple):
    """An item before it has a number of its own: the cells of each column, and the headings over it.

    `rows` has by the identity of a cell which of the rows of the item it stands in first, counted upwards from 0; what
    comes from above is not in it.
    """

    cells: dict[int, list[GridCell]]
    rows: dict[int, int]
    under: tuple[GridCell, ...]
    carried: tuple[int, ...] = ()  # columns that were empty at the top of a page and go on with what stood above
    joined: tuple[GridCell, ...] = ()  # cells that go on from the page before
    part: int = 0  # which sub-item of its item, from 1, where these are split


class Drafted(NamedTuple):
    """The items of a table, and what is none: heads that are printed again, as they were or differently, notes."""

    items: list[DraftItem]
    heads: list[GridCell]
    notes: list[GridCell]
    strange_heads: list[GridCell]


def draft(table: HeadedTable, fields: Sequence[ColumnField], *, splits: bool = False) -> Drafted:
    """The items of a table in their order; `fields` is what each column is taken for.

    `splits`: the rows of an item that has several are items of their own.
    """
    return _Drafting(table, fields, splits=splits).run()


class _Drafting:
    """What is known while the rows of a table are gone through."""

    def __init__(self, table: HeadedTable, fields: Sequence[ColumnField], *, splits: bool) -> None:
        self._table = table
        self._splits = splits
        self._key = fields.index("number") if "number" in fields else fields.index("name")
        self._name = fields.index("name")
        self._head = [without_blanks(cell.text) for cell in table.head]
        self._under: list[GridCell] = []
        self._headings: list[GridCell] = []
        self._titles: set[str] = set()
        self._merging = {
            column for row in table.rows for column, cell in enumerate(row.cells) if cell is not None and cell.rows > 1
        }
        self._found = Drafted([], [], [], [])
        self._last_key: GridCell | None = None
        self._printed: set[int] = set()  # columns of which something is printed since the top of the page
        self._is_further = False  # whether a page or a piece has gone before

    def run(self) -> Drafted:
        self._under = [cell for cell in self._table.above if self._is_over(cell)]
        self._titles = {without_blanks(cell.text) for cell in self._table.above if cell not in self._under}
        for row in self._table.rows:
            self._row(row)
        used = {id(cell) for item in self._found.items for cell in item.under}
        self._found.notes.extend(cell for cell in self._headings if id(cell) not in used)
        return self._found

    def _is_over(self, cell: GridCell) -> bool:
        """Whether what stands over the head is a heading: another of its style stands further below."""
        first = (each for row in self._table.rows for each in row.cells[:1] if each is not None and each.columns > 1)
        return is_category(cell.text) and any(
            is_category(each.text) and style_of(each.text) == style_of(cell.text) for each in first
        )

    def _row(self, row: TableRow) -> None:
        if row.is_top:
            self._printed, self._is_further = set(), True
        cells = texts(row.cells)
        if not cells:
            return
        if _is_head(row, cells, self._head) or self._is_title(cells):
            self._found.heads.extend(cells)
            return
        if self._is_head(row):
            self._found.strange_heads.extend(cells)
            return
        key = row.cells[self._key]
        if key is not None and key is self._last_key:
            self._further(row)  # of an item whose number is merged over several
        elif self._is_note(row, cells):
            self._found.notes.extend(cells)
        elif self._is_category(row, cells):
            self._heading(cells[0])
        elif key is None or not without_blanks(key.text):
            self._without_key(row, cells)
        else:
            self._begin(row, key)

    def _is_title(self, cells: Sequence[GridCell]) -> bool:
        """Whether a title that stands over the head is printed again; what stands over the items is none."""
        return len(cells) == 1 and without_blanks(cells[0].text) in self._titles

    def _is_head(self, row: TableRow) -> bool:
        """Whether a row has the heads of number and name in their places, whatever stands over the other columns."""
        columns = {self._key, self._name}
        said = [(row.cells[column], self._table.heads[column].rpartition("/")[2]) for column in columns]
        return len(columns) > 1 and all(cell is not None and without_blanks(cell.text) == head for cell, head in said)

    def _begin(self, row: TableRow, key: GridCell | None) -> None:
        carried = self._carried(row)
        self._found.items.append(DraftItem({}, {}, tuple(self._under), carried))
        self._last_key = key
        if carried:
            before = self._found.items[-2].cells
            for column in carried:
                self._found.items[-1].cells[column] = list(before[column])
        self._add(row)

    def _without_key(self, row: TableRow, cells: Sequence[GridCell]) -> None:
        """A row without number: the rest of one that runs over a page, a sub-row, or an item that has none."""
        name = row.cells[self._name]
        has_name = name is not None and bool(without_blanks(name.text))
        if self._found.items and (not has_name or row.is_top):
            last = self._found.items[-1]
            if row.is_top:
                self._found.items[-1] = last._replace(joined=(*last.joined, *cells))
                self._add(row)
            else:
                self._further(row)
        elif has_name:
            self._begin(row, None)
        else:
            self._found.notes.extend(cells)

    def _further(self, row: TableRow) -> None:
        """A row of the item before: the rest of it, or a sub-item with what is merged over both and the number."""
        last = self._found.items[-1]
        known = {id(cell) for cells in last.cells.values() for cell in cells}
        if self._splits and any(id(cell) not in known for cell in texts(row.cells)):
            part = last.part or 1
            self._found.items[-1] = last._replace(part=part)
            shared = {column: last.cells[column] for column in {self._key, self._name} & set(last.cells)}
            own = {column for column in shared if (cell := row.cells[column]) and without_blanks(cell.text)}
            cells = {column: list(cells) for column, cells in shared.items() if column not in own}
            self._found.items.append(DraftItem(cells, {}, last.under, part=part + 1))
        self._add(row)

    def _add(self, row: TableRow) -> None:
        item, rows = self._found.items[-1][:2]
        at = len(rows)
        for column, cell in enumerate(row.cells):
            if cell is not None and without_blanks(cell.text):
                self._printed.add(column)
                if column and cell is row.cells[column - 1]:
                    continue  # merged over several columns: the text is that of the first
                rows.setdefault(id(cell), at)
                known = item.setdefault(column, [])
                if not any(cell is each for each in known):
                    known.append(cell)

    def _carried(self, row: TableRow) -> tuple[int, ...]:
        """Columns that merge and of which this page prints nothing yet: what is merged over its top stands above."""
        if not self._is_further or not self._found.items:
            return ()
        before = self._found.items[-1].cells
        return tuple(
            column
            for column in sorted(self._merging)
            if (cell := row.cells[column]) is None or not without_blanks(cell.text)
            if column in before and column not in {self._key, self._name, *self._printed}
        )

    def _is_note(self, row: TableRow, cells: Sequence[GridCell]) -> bool:
        """A row that begins with 备注 where an item has its number, or of which each cell is labelled: 填表人：某某."""
        first = without_blanks(cells[0].text)
        if row.cells[0] is not cells[0] or first in self._head:
            return False
        if self._key != self._name and all(is_labelled(without_blanks(cell.text)) for cell in cells):
            return True
        return bool(NOTE.fullmatch(first)) or (bool(NOTE.match(first)) and self._stands_alone(row, cells))

    def _is_category(self, row: TableRow, cells: Sequence[GridCell]) -> bool:
        """A text alone in its row: over several columns, or where a number stands and none itself."""
        if self._table.is_form:  # where a cell may stand alone that goes on with one of the same head
            return all(cell is cells[0] for cell in row.cells)
        if len(cells) != 1 or not self._stands_alone(row, cells):
            return False
        is_first = cells[0].column == 0
        text = cells[0].text.strip()
        is_other = not row.is_top and self._key == 0 and not is_number(without_blanks(text))
        return cells[0].columns > 1 or (is_first and (is_other or is_category(text)))

    def _stands_alone(self, row: TableRow, cells: Sequence[GridCell]) -> bool:
        """Whether a row has no more than a text over most of its columns, or one and what belongs to it."""
        width = len(row.cells)
        empty = sum(cell is None or not without_blanks(cell.text) for cell in row.cells)
        return cells[0].columns >= _MOST_SHARE * width or empty >= _MOST_SHARE * width

    def _heading(self, cell: GridCell) -> None:
        """Set it over what follows, in the place of one of its own style and of those inside that."""
        style = style_of(cell.text)
        kept: list[GridCell] = []
        for each in self._under:
            if style_of(each.text) == style:
                break
            kept.append(each)
        self._under = [*kept, cell]
        self._headings.append(cell)
        self._last_key = None


def _is_head(row: TableRow, cells: Sequence[GridCell], head: Sequence[str]) -> bool:
    """A head that is printed again, or the numbers of the columns below it."""
    texts_ = [without_blanks(cell.text) for cell in cells]
    counted = [str(at) for at in range(1, len(row.cells) + 1)]
    return (len(cells) > 1 and set(texts_) <= set(head)) or (len(cells) >= _LEAST_COLUMNS and texts_ == counted)


def every_cell(items: Sequence[DraftItem]) -> Iterator[GridCell]:
    """All cells that are in items or over them, each once."""
    seen: set[int] = set()
    for item in items:
        for cell in (*(each for cells in item.cells.values() for each in cells), *item.under):
            if id(cell) not in seen:
                seen.add(id(cell))
                yield cell
