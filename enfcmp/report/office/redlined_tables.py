"""Tables of reports for Word: levels in their colours, differing words as tracked deletions and insertions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import count

from enfcmp.gate import harmless
from enfcmp.office import moment
from enfcmp.office.wordml import (
    PLAIN_CELL,
    CellLook,
    framed,
    head_row,
    in_lines,
    lines_in_cell,
    table_cell,
    table_row,
    text_run,
)
from enfcmp.report.document import Row, Run, Table
from enfcmp.report.office import colour, plain_runs

_AUTHOR = "enfcmp"
_HEAD = CellLook("center", "EDEDED", "<w:keepNext/>")
_LABEL = CellLook(shade="EDEDED")
_NUMBER = CellLook("right")
_MARKS = {
    "": "",
    "gap": '<w:color w:val="7F7F7F"/>',
    "del": '<w:u w:val="single"/><w:shd w:val="clear" w:color="auto" w:fill="FFE3E0"/>',
    "ins": '<w:u w:val="double"/><w:shd w:val="clear" w:color="auto" w:fill="DCF5E3"/>',
    "struck": '<w:strike/><w:color w:val="8C1D18"/>',
    "bold": '<w:b/><w:u w:val="single"/>',
}


class Tables:
    """Tables of one document, whose tracked changes are numbered through it."""

    def __init__(self, day: dt.date) -> None:
        self._numbers = count(1)
        self._date = moment(day).strftime("%Y-%m-%dT%H:%M:%SZ")

    def table(self, table: Table, width: int) -> str:
        """A table over the whole `width`; its head is repeated on every page."""
        shares = [width * share // sum(table.widths) for share in table.widths]
        head = "".join(
            table_cell(size, text_run(harmless(text), "<w:b/>"), _HEAD)
            for text, size in zip(table.head, shares, strict=True)
        )
        rows = (self._row(row, shares, table.numbers) for row in table.rows)
        return framed(shares, f"{head_row(head)}{''.join(rows)}")

    def _row(self, row: Row, shares: list[int], numbers: tuple[int, ...]) -> str:
        said = ["".join(_run(each, colour(row, cell)) for each in plain_runs(cell)) for cell in row.cells]
        if row.redline:
            said[-1] = "".join(map(self._change, plain_runs(row.redline)))
        cells = "".join(
            table_cell(size, content, _NUMBER if at in numbers else PLAIN_CELL)
            for at, (content, size) in enumerate(zip(said, shares, strict=True))
        )
        lines = max((lines_in_cell(cell.text, size) for cell, size in zip(row.cells, shares, strict=True)), default=0)
        return table_row(cells, lines)

    def _change(self, piece: Run) -> str:
        """A change that a reader can accept or reject."""
        who = f'w:author="{_AUTHOR}" w:date="{self._date}"'
        if piece.mark == "del":
            return f'<w:del w:id="{next(self._numbers)}" {who}><w:r>{in_lines(piece.text, "delText")}</w:r></w:del>'
        if piece.mark == "ins":
            return f'<w:ins w:id="{next(self._numbers)}" {who}>{text_run(piece.text)}</w:ins>'
        return text_run(piece.text)


def _run(piece: Run, tint: str | None) -> str:
    """Words of one side only underlined, and not struck: neither list replaces the other."""
    return text_run(piece.text, f'<w:b/><w:color w:val="{tint}"/>' if tint else _MARKS[piece.mark])


def facts_table(pairs: Iterable[tuple[str, str]], width: int) -> str:
    """A table of labels and values, without a head."""
    shares = [width * 3 // 14, width * 11 // 14]
    rows = (
        table_row(
            table_cell(shares[0], text_run(harmless(label), "<w:b/>"), _LABEL)
            + table_cell(shares[1], text_run(harmless(value)))
        )
        for label, value in pairs
    )
    return framed(shares, "".join(rows))
