"""The empty document: A4 sheets, styles with Chinese fonts, page numbers, properties without a clock."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor, Twips

from enfcmp.office import moment
from enfcmp.office.wordml import field, text_run

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.styles.style import ParagraphStyle

_SHORT, _LONG = 11906, 16838  # A4, in twentieths of a point
_SIDE, _EDGE = 1020, 964  # 18 and 17 mm
PORTRAIT, LANDSCAPE = _SHORT - 2 * _SIDE, _LONG - 2 * _SIDE  # what a table may take
_PROPERTY = 255  # as long as a property of a document may be

# The fonts of official documents (GB/T 9704): the title in 小标宋, headings in 黑体, then 楷体, the body in 仿宋.
# Sizes are smaller than theirs, since most of a report is tables.
_BODY, _HEADING, _SECOND, _TITLE, _LATIN = "仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体", "Times New Roman"
_STYLES = {  # name: font, size, before, after
    "Normal": (_BODY, 10.5, 0, 1),
    "Title": (_TITLE, 18, 0, 4),
    "Heading 1": (_HEADING, 14, 6, 2),
    "Heading 2": (_SECOND, 12, 4, 1),
    "Heading 3": (_BODY, 10.5, 4, 1),
    "toc 1": (_HEADING, 10.5, 3, 0),
    "toc 2": (_BODY, 10.5, 0, 0),
    "toc 3": (_BODY, 10.5, 0, 0),
    "Contents Heading": (_HEADING, 14, 10, 6),
    "Table Text": (_BODY, 8.5, 0.5, 0.5),
}
_DENSE = 0.9  # of the sizes of letters and lines
_SCALES = {"en": 0.92}  # the same takes more room in English
_LINES = {"Normal": 14, "Table Text": 11}  # points from line to line, whatever font a machine has for a missing one
_INDENTED = {"toc 2": 12, "toc 3": 24}
_FONTS = {  # name: names to look for where it is missing
    _BODY: "仿宋,FangSong,华文仿宋,STFangsong,宋体,SimSun,Noto Serif CJK SC",
    _SECOND: "楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC",
    _TITLE: "方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋,华文中宋,STZhongsong,Noto Serif CJK SC",
    _HEADING: "SimHei,华文黑体,微软雅黑,Microsoft YaHei,Noto Sans CJK SC",
    _LATIN: "Liberation Serif",
}


def font_table() -> bytes:
    """The part that names the fonts to take where one is missing."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/>'
        f'<w:charset w:val="{"00" if name == _LATIN else "86"}"/></w:font>'
        for name, others in _FONTS.items()
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}\n<w:fonts {nsdecls('w')}>{fonts}</w:fonts>".encode()


def paper(title: str, language: str, day: dt.date, *, is_dense: bool = False) -> Document:
    """An empty portrait document, its title on every page; a dense one has smaller letters, to stay on one sheet."""
    document = _blank(title, language, day, _DENSE if is_dense else _SCALES.get(language, 1.0))
    page = document.sections[0]
    _lay(page, _SHORT, _LONG)
    _name(page, title)
    _number(page)
    return document


def wide_paper(title: str, language: str, day: dt.date) -> Document:
    """An empty document on sheets that lie on their side."""
    document = _blank(title, language, day)
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    _lay(page, _LONG, _SHORT)
    _number(page)
    return document


def _blank(title: str, language: str, day: dt.date, scale: float = 1.0) -> Document:
    document = docx.Document()
    for name in _STYLES:
        _dress(document, name, scale)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for lang in defaults.iter(qn("w:lang")):
        lang.set(qn("w:val"), "en-US")
        lang.set(qn("w:eastAsia"), "zh-CN")
    of = document.core_properties
    of.title, of.author, of.last_modified_by, of.comments = title[:_PROPERTY], "enfcmp", "enfcmp", ""
    of.created = of.modified = moment(day).replace(tzinfo=None)
    of.language = "zh-CN" if language == "zh" else "en"
    return document


def laid_on_side(document: Document) -> None:
    """All sheets lie on their side."""
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    _lay(page, _LONG, _SHORT)


def turned(document: Document) -> None:
    """From here on the sheets lie on their side, for tables of many columns."""
    page = document.add_section()
    page.orientation = WD_ORIENT.LANDSCAPE
    _lay(page, _LONG, _SHORT)


def _lay(page: Section, width: int, height: int) -> None:
    page.page_width, page.page_height = Twips(width), Twips(height)
    page.left_margin = page.right_margin = Twips(_SIDE)
    page.top_margin = page.bottom_margin = Twips(_EDGE)
    page.header_distance = page.footer_distance = Twips(_EDGE // 2)


def _name(page: Section, title: str) -> None:
    """The title of the report on every page."""
    line = page.header.paragraphs[0]
    line.style = "Table Text"
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.text = title


def _number(page: Section) -> None:
    """The number as official documents print it: — 1 —."""
    line = page.footer.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    content = parse_xml(f"<w:p {nsdecls('w')}>{text_run('— ')}{field('PAGE', '1')}{text_run(' —')}</w:p>")
    for each in list(content):
        line._p.append(each)  # noqa: SLF001  # python-docx has no fields


def _dress(document: Document, name: str, scale: float) -> None:
    font, size, before, after = _STYLES[name]
    known = {style.name for style in document.styles}
    style: ParagraphStyle = (
        document.styles[name]
        if name in known
        else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, name.startswith("toc"))
    )
    style.font.name, style.font.size, style.font.color.rgb = _LATIN, Pt(size * scale), RGBColor(0, 0, 0)
    style.font.bold = name == "Heading 3"
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in [each for each in fonts.attrib if each.endswith("Theme")]:
        del fonts.attrib[attribute]
    fonts.set(qn("w:eastAsia"), font)
    fonts.set(qn("w:cs"), _LATIN)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    if name in _LINES:
        layout.line_spacing = Pt(_LINES[name] * scale)
    for side in ("DE", "DN"):  # no blank of its own between ideographs and digits: columns are narrow
        tight = OxmlElement(f"w:autoSpace{side}")
        tight.set(qn("w:val"), "0")
        style.element.pPr.find(qn("w:spacing")).addprevious(tight)
    layout.left_indent = Pt(_INDENTED.get(name, 0))
    layout.keep_with_next = name.startswith(("Heading", "Contents"))
    for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)
    if name == "Title":
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
