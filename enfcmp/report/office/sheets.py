"""One sheet of a workbook, filled from above; all text is written as text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.cells import cell_len
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from enfcmp.gate import harmless
from enfcmp.report.document import Cell, Row, Run, Table
from enfcmp.report.office import colour, plain_runs
from enfcmp.report.office.excel_limits import cut, is_head, lines
from enfcmp.report.office.formulas import is_formula
from enfcmp.report.office.tints import Tints

_A4 = 9
_ROOM = 170  # characters of a sheet that is printed on A4 lying on its side, at a size that can be read
LINE, SPARE = 14, 4  # points
_HIGHEST = 409  # as Excel has it
_MOST_LINES = 25
_SIGN = 4.5  # characters of a column of signs
_NAMED = 44  # … and of one of words beside them
_ON_A_PAGE = 28  # columns of signs that can be read on a sheet of paper
_TURNED = 9  # points of a letter of a head that is turned
_SHADES = {"≠": "other", "?": "unsure", "–": "absent"}
_CODED = re.compile(r"(?<=_)(?=x[0-9a-fA-F]{4}_)")  # XlsxWriter escapes `_x0041_` once too often in fragments
_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")  # what Excel gives back as it was


class FormattedSheet:
    """A sheet, and the row that is written next; no column has fewer characters than `narrowest`."""

    narrowest = 9

    def __init__(self, sheet: Worksheet, tints: Tints) -> None:
        self._sheet = sheet
        self._tints = tints
        self._at = 0
        self._columns = [0.0, 0.0]
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.set_footer("&C&P / &N")
        sheet.hide_gridlines(2)

    def widths(self, *shares: tuple[int, ...]) -> None:
        """Columns as wide as these tables want them, one with the other, over the whole of a sheet of paper."""
        columns = [0.0] * max(map(len, shares), default=2)
        for each in shares or ((1, 1),):
            for at, share in enumerate(each):
                columns[at] = max(columns[at], share / sum(each))
        self._columns = [max(_ROOM * column / sum(columns), self.narrowest) for column in columns]
        for at, column in enumerate(self._columns):
            self._sheet.set_column(at, at, column)

    def line(self, text: str, look: str, most: int = _MOST_LINES) -> None:
        """A line over all columns, at most so many lines high."""
        said = "".join(run.text for run in cut([Run(harmless(text))]))
        size = 1.4 if look == "title" else 1.0
        self._sheet.set_row(self._at, (min(self.lines(said, size), most) * LINE + SPARE) * size)
        self._sheet.merge_range(self._at, 0, self._at, len(self._columns) - 1, "", self._tints[look])
        self._put(self._at, 0, said, self._tints[look])
        self._at += 1

    def text(self, text: str) -> None:
        """A line that goes on over the columns beside it."""
        self._put(self._at, 0, harmless(text), self._tints["beside"])
        self._at += 1

    def lines(self, text: str, size: float = 1.0) -> int:
        """How many lines a text over all columns takes."""
        return lines(text, sum(self._columns) / size)

    def gap(self) -> None:
        """An empty row."""
        self._at += 1

    def pair(self, label: str, value: str) -> None:
        """A label and its value."""
        self._cell(0, Cell.of(label), self._tints["label"])
        last = len(self._columns) - 1
        if last > 1:
            self._sheet.merge_range(self._at, 1, self._at, last, "", self._tints["cell"])
        self._cell(1, Cell.of(value), self._tints["cell"])
        self._sheet.set_row(self._at, min(lines(value, sum(self._columns[1:])) * LINE + SPARE, _HIGHEST))
        self._at += 1

    def table(self, table: Table, *, frozen: bool = False) -> None:
        """A head and its rows; where it is the only table, the head stays in sight and filters."""
        for at, text in enumerate(table.head):
            self._cell(at, Cell.of(text), self._tints["head"])
        head = self._at
        self._at += 1
        if frozen:
            self._sheet.freeze_panes(self._at, 0)
            self._sheet.repeat_rows(head)
            self._sheet.autofilter(head, 0, head + max(len(table.rows), 1), len(table.head) - 1)
        for row in table.rows:
            self._row(row, table.numbers)
            most = max(lines(cell.text, width) for cell, width in zip(row.cells, self._columns, strict=False))
            self._sheet.set_row(self._at, min(most * LINE + SPARE, _HIGHEST))
            self._at += 1
        if not frozen:
            self._filter(head, table)

    def signs(self, table: Table, first: int) -> None:
        """A table of signs: narrow columns with turned heads; the head and the `first` columns stay in sight."""
        named = (cell_len(row.cells[0].text) for row in table.rows)
        self._columns = [min(max(named, default=0) + 2.0, _NAMED), *[_NAMED] * (first - 1)]
        for at, width in enumerate(self._columns):
            self._sheet.set_column(at, at, width)
        self._sheet.set_column(first, len(table.head) - 1, _SIGN)
        self._sheet.fit_to_pages(-(-(len(table.head) - first) // _ON_A_PAGE), 0)
        for at, text in enumerate(table.head):
            self._cell(at, Cell.of(text), self._tints["head" if at < first else "turned"])
        longest = max(map(cell_len, table.head[first:]), default=0)
        self._sheet.set_row(self._at, min(longest * _TURNED + SPARE, _HIGHEST))
        self._at += 1
        self._sheet.freeze_panes(self._at, first)
        self._sheet.repeat_rows(self._at - 1)
        self._sheet.repeat_columns(0, first - 1)
        last = self._at - 1 + max(len(table.rows), 1)
        self._sheet.autofilter(self._at - 1, 0, last, len(table.head) - 1)
        for row in table.rows:
            for at, cell in enumerate(row.cells):
                self._cell(at, cell, self._tints["cell" if at < first else _SHADES.get(cell.text[-1:], "sign")])
            most = max(lines(cell.text, width) for cell, width in zip(row.cells[:first], self._columns, strict=False))
            self._sheet.set_row(self._at, min(most * LINE + SPARE, _HIGHEST))
            self._at += 1

    def _filter(self, head: int, table: Table) -> None:
        """A table that filters by itself, where one stands below the other."""
        names = [harmless(text) for text in table.head]
        if table.rows and len({name.lower() for name in names}) == len(names) and all(map(is_head, names)):
            look = self._tints["head"]
            looks = [self._tints.as_text(look) if is_formula(name) else look for name in names]
            columns = [{"header": name, "header_format": each} for name, each in zip(names, looks, strict=True)]
            last = len(names) - 1
            self._sheet.add_table(head, 0, head + len(table.rows), last, {"columns": columns, "style": None})

    def _row(self, row: Row, numbers: tuple[int, ...]) -> None:
        for at, cell in enumerate(row.cells):
            if at in numbers and _NUMBER.fullmatch(cell.text):
                self._sheet.write_number(self._at, at, int(cell.text), self._tints["number"])
            else:
                tinted = row.level if colour(row, cell) else None
                self._cell(at, cell, self._tints[tinted or "cell"])

    def _cell(self, column: int, cell: Cell, look: Format) -> None:
        """Fragments of their colours; Excel wants two of them at least, so one alone colours the cell."""
        found = cut(plain_runs(cell))
        if len(found) > 1:
            is_computed = is_formula("".join(run.text for run in found))
            self._fragments(self._at, column, found, self._tints.as_text(look) if is_computed else look)
        elif found and found[0].mark:
            self._put(self._at, column, found[0].text, self._tints.whole(found[0].mark))
        else:
            self._put(self._at, column, found[0].text if found else "", look)

    def _put(self, row: int, column: int, text: str, look: Format) -> None:
        """Text as text; XlsxWriter would take one between `<r>` and `</r>` for its own, unless it is in fragments."""
        if is_formula(text):
            look = self._tints.as_text(look)
        if text.startswith("<r>") and text.endswith("</r>"):
            self._fragments(row, column, [Run(text[:1]), Run(text[1:])], look)
        elif text:
            self._sheet.write_string(row, column, text, look)
        else:
            self._sheet.write_blank(row, column, None, look)

    def _fragments(self, row: int, column: int, runs: Iterable[Run], look: Format) -> None:
        """Words of several looks; what Excel would read as the code of a character is parted, so that it does not."""
        parts = ((self._tints[run.mark or "plain"], text) for run in runs for text in _CODED.split(run.text))
        self._sheet.write_rich_string(row, column, *(each for part in parts for each in part), look)
