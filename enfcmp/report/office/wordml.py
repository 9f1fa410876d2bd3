"""WordprocessingML as text: paragraphs, runs, tracked changes, fields and tables.

Text, and not python-docx's objects: a table of some thousand rows takes them minutes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import count
from xml.sax.saxutils import escape

from enfcmp.report.document import Row, Run, Table
from enfcmp.report.office import colour, moment, plain, plain_runs

_AUTHOR = "enfcmp"
_LINES = 24  # a row of more lines may be parted between pages: it would leave most of a page empty
_GLYPH = 190  # width of an ideograph of a table, in twentieths of a point
_PADDING = 200  # left and right in a cell
_MARKS = {
    "": "",
    "gap": '<w:color w:val="7F7F7F"/>',
    "del": '<w:u w:val="single"/><w:shd w:val="clear" w:color="auto" w:fill="FFE3E0"/>',
    "ins": '<w:u w:val="double"/><w:shd w:val="clear" w:color="auto" w:fill="DCF5E3"/>',
}


def text_run(text: str, look: str = "") -> str:
    """A run of plain text, line breaks kept; `look` is what stands in its rPr."""
    return f"<w:r>{_look(look)}{_words(text, 't')}</w:r>"


def field(code: str, shown: str, *, dirty: bool = False) -> str:
    """A field that Word computes, with what is shown until then; one that is dirty is computed on opening."""
    return f"{opened(code, dirty=dirty)}{text_run(shown)}{closed()}"


def opened(code: str, *, dirty: bool = False) -> str:
    """The beginning of a field whose result goes over paragraphs."""
    begin = '<w:fldChar w:fldCharType="begin" w:dirty="true"/>' if dirty else '<w:fldChar w:fldCharType="begin"/>'
    instruction = f'<w:instrText xml:space="preserve"> {code} </w:instrText>'
    return f'<w:r>{begin}</w:r><w:r>{instruction}</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'


def closed() -> str:
    """The end of such a field."""
    return '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def paragraph(style: str, content: str, layout: str = "") -> str:
    """A paragraph of a style; `layout` is what else stands in its pPr."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{layout}</w:pPr>{content}</w:p>'


def anchored(content: str, name: str, number: int) -> str:
    """Content that a table of contents can lead to."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


class Tables:
    """Tables of one document, whose tracked changes are numbered through it."""

    def __init__(self, day: dt.date) -> None:
        self._numbers = count(1)
        self._date = moment(day).strftime("%Y-%m-%dT%H:%M:%SZ")

    def table(self, table: Table, width: int) -> str:
        """A table over the whole `width`; its head is repeated on every page."""
        shares = [width * share // sum(table.widths) for share in table.widths]
        head = "".join(
            _cell(size, text_run(plain(text), "<w:b/>"), "center", "EDEDED", "<w:keepNext/>")
            for text, size in zip(table.head, shares, strict=True)
        )
        rows = (self._row(row, shares, table.numbers) for row in table.rows)
        return framed(shares, f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{''.join(rows)}")

    def _row(self, row: Row, shares: list[int], numbers: tuple[int, ...]) -> str:
        words = ["".join(_run(each, colour(row, cell)) for each in plain_runs(cell)) for cell in row.cells]
        if row.redline:
            words[-1] = "".join(map(self._change, plain_runs(row.redline)))
        cells = "".join(
            _cell(size, said, "right" if at in numbers else "left")
            for at, (said, size) in enumerate(zip(words, shares, strict=True))
        )
        lines = max((_lines(cell.text, size) for cell, size in zip(row.cells, shares, strict=True)), default=0)
        return f"<w:tr>{'<w:trPr><w:cantSplit/></w:trPr>' if lines <= _LINES else ''}{cells}</w:tr>"

    def _change(self, piece: Run) -> str:
        """A change that a reader can accept or reject."""
        who = f'w:author="{_AUTHOR}" w:date="{self._date}"'
        if piece.mark == "del":
            return f'<w:del w:id="{next(self._numbers)}" {who}><w:r>{_words(piece.text, "delText")}</w:r></w:del>'
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
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(shares[0], text_run(plain(label), '<w:b/>'), 'left', 'EDEDED')}"
        f"{_cell(shares[1], text_run(plain(value)), 'left')}</w:tr>"
        for label, value in pairs
    )
    return framed(shares, "".join(rows))


def framed(shares: list[int], rows: str) -> str:
    """Rows with lines around, in columns of fixed widths."""
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in shares)
    line = 'w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"'
    sides = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    size = f'<w:tblW w:w="{sum(shares)}" w:type="dxa"/>'
    look = f'{size}<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell(size: int, content: str, align: str, shade: str = "", layout: str = "") -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    frame = f'<w:tcPr><w:tcW w:w="{size}" w:type="dxa"/>{fill}</w:tcPr>'
    words = paragraph("TableText", content, f'{layout}<w:jc w:val="{align}"/>')
    return f"<w:tc>{frame}{words}</w:tc>"


def _lines(text: str, size: int) -> int:
    in_line = max((size - _PADDING) // _GLYPH, 1)
    return sum(1 + len(line) // in_line for line in text.split("\n"))


def _look(look: str) -> str:
    return f"<w:rPr>{look}</w:rPr>" if look else ""


def _words(text: str, tag: str) -> str:
    return "<w:br/>".join(f'<w:{tag} xml:space="preserve">{escape(line)}</w:{tag}>' for line in text.split("\n"))
