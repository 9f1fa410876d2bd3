"""Tables of reports for Word: levels in their colours, differing words as tracked deletions and insertions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import count

from enfcmp.gate import harmless
from enfcmp.i18n import _
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
from enfcmp.report.office import colour, runs_on_paper

_AUTHOR = "enfcmp"
_SIGNED = 55, 45  # hundredths for what a person is, and for the name
_SHORT = 40  # characters of two texts that stand in one line
_APART = "   "
_OPINION = 9  # hundredths of the other columns
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
        is_to_sign = any(row.marks for row in table.rows)
        widths = (*table.shares, _OPINION * sum(table.shares) // 100) if is_to_sign else table.shares
        heads = (*table.head[: table.beside], _("Opinion")) if is_to_sign else table.head[: table.beside]
        shares = [width * share // sum(widths) for share in widths]
        head = "".join(
            table_cell(size, text_run(harmless(text), "<w:b/>"), _HEAD)
            for text, size in zip(heads, shares, strict=True)
        )
        rows = (self._row(row, table, shares) for row in table.rows)
        return framed(shares, f"{head_row(head)}{''.join(rows)}")

    def _row(self, row: Row, table: Table, shares: list[int]) -> str:
        runs = [runs_on_paper(cell) for cell in row.cells]
        said = ["".join(_run(one, colour(row, row.cells[at])) for one in each) for at, each in enumerate(runs)]
        texts = ["".join(one.text for one in each) for each in runs]
        labels = {at: table.head[at] for at in table.beneath if row.cells[at].runs}
        if row.redline:
            changed = runs_on_paper(row.redline.cut)
            said[-1], texts[-1] = "".join(map(self._change, changed)), "".join(each.text for each in changed)
            if len(labels) > 1:  # both texts are in the changes
                *_others, last = labels
                labels = {last: " → ".join(labels.values())}
        beside = table.beside - 1
        for at, label in labels.items():
            parting = _APART if at - 1 in labels and len(texts[at - 1] + texts[at]) <= _SHORT else "\n"
            said[beside] += _beneath(label, parting) + said[at]
            texts[beside] += f"{parting}{label}  {texts[at]}"
        cells = "".join(
            table_cell(size, content, _NUMBER if at in table.numbers else PLAIN_CELL)
            for at, (content, size) in enumerate(zip((*said[: table.beside], ""), shares, strict=False))
        )
        lines = max((lines_in_cell(text, size) for text, size in zip(texts, shares, strict=False)), default=0)
        return table_row(cells, lines)

    def _change(self, piece: Run) -> str:
        """A change that a reader can accept or reject."""
        who = f'w:author="{_AUTHOR}" w:date="{self._date}"'
        if piece.mark == "del":
            return f'<w:del w:id="{next(self._numbers)}" {who}><w:r>{in_lines(piece.text, "delText")}</w:r></w:del>'
        if piece.mark == "gap":
            return _run(piece, None)
        if piece.mark == "ins":
            return f'<w:ins w:id="{next(self._numbers)}" {who}>{text_run(piece.text)}</w:ins>'
        return text_run(piece.text)


def _beneath(label: str, parting: str) -> str:
    """What a text is of, in a line of its own where it is not short."""
    return text_run(f"{parting}{harmless(label)}  ", '<w:b/><w:color w:val="595959"/>')


def _run(piece: Run, tint: str | None) -> str:
    """Words of one side only underlined, and not struck: neither list replaces the other."""
    return text_run(piece.text, f'<w:b/><w:color w:val="{tint}"/>' if tint else _MARKS[piece.mark])


def signatures(width: int) -> str:
    """Who made it, who looked it over, who answers for it, each with room to sign."""
    labels = _("Made by"), _("Reviewed by"), _("Approved by"), _("Date")
    label_share, share = (width * part // (100 * len(labels)) for part in _SIGNED)
    cells = (
        table_cell(label_share, text_run(label, "<w:b/>"), _LABEL) + table_cell(share, text_run("")) for label in labels
    )
    return framed([label_share, share] * len(labels), table_row("".join(cells)))


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
