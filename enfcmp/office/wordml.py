"""WordprocessingML as text: paragraphs, runs, fields and tables.

Text, and not python-docx's objects: a table of some thousand rows takes them minutes.
"""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import escape

_LINES = 14  # a row of more lines may be parted between pages: it would leave most of a page empty
_GLYPH = 190  # width of an ideograph of a table, in twentieths of a point
_PADDING = 200  # left and right in a cell


class CellLook(NamedTuple):
    """How a cell of a table looks: `shade` is its ground, `layout` what else stands in the pPr of its paragraph."""

    align: str = "left"
    shade: str = ""
    layout: str = ""
    columns: int = 1
    is_middle: bool = False


PLAIN_CELL = CellLook()


def text_run(text: str, look: str = "") -> str:
    """A run of plain text, line breaks kept; `look` is what stands in its rPr."""
    return f"<w:r>{_look(look)}{in_lines(text, 't')}</w:r>"


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


def framed(shares: list[int], rows: str, margin: int | None = None) -> str:
    """Rows with lines around, in columns of fixed widths; `margin` is left and right in a cell, if not that of Word."""
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in shares)
    line = 'w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"'
    sides = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    size = f'<w:tblW w:w="{sum(shares)}" w:type="dxa"/>'
    look = f'{size}<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    if margin is not None:
        edges = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side in ("left", "right"))
        look += f"<w:tblCellMar>{edges}</w:tblCellMar>"
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def head_row(heads: str) -> str:
    """The head of a table, repeated on every page."""
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"


def table_row(cells: str, lines: int = 1) -> str:
    """A row whose longest cell has so many lines."""
    return f"<w:tr>{'<w:trPr><w:cantSplit/></w:trPr>' if lines <= _LINES else ''}{cells}</w:tr>"


def table_cell(size: int, content: str, look: CellLook = PLAIN_CELL) -> str:
    """A cell with one paragraph."""
    span = f'<w:gridSpan w:val="{look.columns}"/>' if look.columns > 1 else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.shade}"/>' if look.shade else ""
    middle = '<w:vAlign w:val="center"/>' if look.is_middle else ""
    lines = paragraph("TableText", content, f'{look.layout}<w:jc w:val="{look.align}"/>')
    return f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/>{span}{fill}{middle}</w:tcPr>{lines}</w:tc>'


def lines_in_cell(text: str, size: int) -> int:
    """How many lines a text takes in a cell of this width."""
    in_line = max((size - _PADDING) // _GLYPH, 1)
    return sum(1 + len(line) // in_line for line in text.split("\n"))


def in_lines(text: str, tag: str) -> str:
    """Text in elements of a name, t or delText, with its line breaks."""
    return "<w:br/>".join(f'<w:{tag} xml:space="preserve">{escape(line)}</w:{tag}>' for line in text.split("\n"))


def _look(look: str) -> str:
    return f"<w:rPr>{look}</w:rPr>" if look else ""
