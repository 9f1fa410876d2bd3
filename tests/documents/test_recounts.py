"""The second count: as many characters as were read, whatever else a file has in it, and more where one is lost."""

from __future__ import annotations

import io
import struct

import openpyxl
import pytest
import xlwt

from enfcmp.documents.characters import printed_characters
from enfcmp.documents.doubts import recount_doubts
from enfcmp.documents.recounts import document_recounts
from enfcmp.documents.xls_records import XlsTexts, continued, records
from enfcmp.model import PrintedCount
from tests.documents.grids import counted, document, grid
from tests.documents.packages import c, p, package, rows, tbl, tc, xlsx

TWO = "<si><t>甲 乙</t></si>"
RUNS = (
    '<si><r><t>丙</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 丁</t></r><rPh sb="0" eb="1"><t>bing</t></rPh></si>'
)
DATES = (
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
)


def filled(fill) -> bytes:
    book = openpyxl.Workbook()
    fill(book, book.active)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def not_all_shown(book, sheet):
    for row in range(1, 5):
        sheet.append([f"甲{row}", f"乙{row}", f"丙{row}", 0.125])
    sheet["D1"].number_format = "0.0%"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.merged_cells.add("A3:B4")
    book.create_sheet("旧").append(["丁"])
    book["旧"].sheet_state = "hidden"
    sheet.oddHeader.center.text = "征求意见稿"


@pytest.mark.parametrize(
    ("data", "characters"),
    [
        pytest.param(
            xlsx(rows(c("A1", "s", "0") + c("B1", "s", "1"), c("A2", "s", "0")), shared=TWO + RUNS), 6, id="shared"
        ),
        pytest.param(xlsx(rows(c("A1", "inlineStr", "<t>甲&lt;&#20057;_x000D_乙</t>"))), 4, id="inline"),
        pytest.param(
            xlsx(
                rows('<c r="A1" t="str"><f>A2&amp;"长"</f><v>甲乙</v></c>' + c("B1", "b", "1") + c("C1", "e", "#N/A"))
            ),
            10,
            id="formulas",
        ),
        pytest.param(
            xlsx(rows(c("A1", "n", "41275", ' s="1"') + c("B1", "n", "1.0")), styles=DATES), 8, id="formats of numbers"
        ),
        pytest.param(xlsx(rows("<c><f>ROW()</f></c>" + c("C1", "inlineStr", "<t>甲</t>"))), 1, id="formula alone"),
        pytest.param(xlsx(rows(c("A1", "s", "0")), rows(c("A1", "s", "0")), shared=TWO), 4, id="two sheets"),
        pytest.param(xlsx(f"<!-- c -->{rows(c('A1', 'str', '<![CDATA[<甲>]]>'))}"), 3, id="comments and bare sections"),
        pytest.param(filled(not_all_shown), 26, id="hidden and covered"),
    ],
)
def test_workbooks(reading, data, characters):
    found = reading(data)

    assert (characters, characters) == (counted(found), printed_characters(found))


def test_a_cell_that_does_not_say_its_place_leaves_numbers_uncounted(reading):
    assert () == reading(xlsx(rows("<c><v>1</v></c>"))).counted


def old_workbook(fill) -> bytes:
    book = xlwt.Workbook()
    fill(book, book.add_sheet("清单", cell_overwrite_ok=True))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def long_texts(_book, sheet):
    for row in range(40):
        sheet.write(row, 0, "甲 " * 300 + str(row))
        sheet.write(row, 1, "narrow" * 200 + str(row))


def several_kinds(book, sheet):
    bold = xlwt.easyxf("font: bold on").font
    sheet.write_rich_text(0, 0, [("甲", bold), "乙 丙"])
    sheet.write(0, 1, 12.5)
    sheet.write(0, 2, 0.5, xlwt.easyxf(num_format_str="0.00%"))
    sheet.write(0, 3, True)
    sheet.write_merge(1, 2, 0, 1, "并")
    sheet.write(2, 1, "盖")
    sheet.write(3, 0, "隐")
    sheet.row(3).hidden = True
    book.add_sheet("旧").write(0, 0, "丁")
    book.get_sheet(1).visibility = 1


@pytest.mark.parametrize(
    ("fill", "characters"),
    [(long_texts, 40 * (300 + 1200) + 2 * (10 + 60)), (several_kinds, 18)],
    ids=["texts over several records", "kinds of cells"],
)
def test_old_workbooks(reading, fill, characters):
    found = reading(old_workbook(fill))

    assert (characters, characters) == (counted(found), printed_characters(found))


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def test_records_of_a_part_inside_are_left_out():
    inside = record(0x0809, b"chart") + record(0x0204, b"series") + record(0x0A, b"")
    stream = record(0x0809, b"sheet") + record(0x0204, b"a") + inside + record(0xFD, b"b") + record(0x3C, b"c")
    stream += record(0x0A, b"") + record(0xFD, b"of the next part")

    assert [(0x0809, [b"sheet"]), (0x0204, [b"a"]), (0xFD, [b"b", b"c"]), (0x3C, [b"c"]), (0x0A, [b""])] == [
        (kind, continued(stream, at, end)) for kind, at, end in records(stream)
    ]


def test_a_text_goes_on_in_the_next_record_as_wide_as_that_says():
    narrow = struct.pack("<HB", 5, 0) + b"ab"
    with_runs = struct.pack("<HBHI", 2, 0x0D, 1, 3) + "丁戊".encode("utf-16-le") + b"runsrea"
    texts = XlsTexts([b"12345678" + narrow, b"\x01" + "甲乙丙".encode("utf-16-le") + with_runs], 8)

    assert ["ab甲乙丙", "丁戊"] == [texts.text(), texts.text()]


def test_a_text_that_is_cut_off_is_an_error():
    with pytest.raises(EOFError):
        XlsTexts([struct.pack("<HB", 5, 0) + b"ab"], 0).text()


LISTED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
OFF = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"


def box(text: str) -> str:
    inside = f"<w:txbxContent>{text}</w:txbxContent>"
    both = f"<mc:Choice>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback>"
    return f"<w:p><w:r><mc:AlternateContent {MC}>{both}</mc:AlternateContent></w:r></w:p>"


@pytest.mark.parametrize(
    ("data", "characters"),
    [
        pytest.param(package(p("题 目") + tbl(tc(p("甲")) + tc(p("乙")))), 4, id="table"),
        pytest.param(package(tbl(tc(p("甲", LISTED))), numbering=NUMBERING), 4, id="numbers of Word"),
        pytest.param(
            package(
                "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom>"
                "<w:pPr><w:rPr><w:moveFrom/><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"
            ),
            1,
            id="revisions",
        ),
        pytest.param(
            package(
                "<w:p><w:r><w:ruby><w:rt><w:r><w:t>jia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase>"
                '</w:ruby><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:tab/></w:r></w:p>'
            ),
            3,
            id="readings and symbols",
        ),
        pytest.param(package(f"<w:p>{OFF}<w:r><w:t>甲</w:t></w:r></w:p>"), 1, id="hidden"),
        pytest.param(package(box(p("框")) + p("甲")), 2, id="a text box"),
        pytest.param(package(box(p("外") + box(p("内")))), 2, id="a text box in a text box"),
        pytest.param(
            package(p("甲"), header=box(p("页 一")) + f"<w:p>{OFF}</w:p>", footer=p("脚")), 4, id="page marks"
        ),
        pytest.param(package(p("甲"), footnotes=f"<w:footnote>{p('注')}</w:footnote>"), 2, id="notes"),
        pytest.param(package(tbl("<w:trPr><w:hidden/></w:trPr>" + tc(p("隐")), tc(p("甲")))), 1, id="a hidden row"),
    ],
)
def test_word(reading, data, characters):
    found = reading(data)

    assert (characters, characters) == (counted(found), printed_characters(found))


@pytest.mark.parametrize(
    ("markup", "characters"),
    [
        pytest.param(
            "<p>一 二</p><table><tr><td>甲<td title='a>b'>乙&nbsp;&lt;丙<tr><td>5 < 6</table>", 9, id="markup"
        ),
        pytest.param("<table><tr><td>甲<!-- <td>旧 --><td hidden>隐</table><style>b{}</style>", 1, id="not shown"),
        pytest.param("<table><tr><td>甲<select><option>选</select><script>'<td>'</script></table>", 1, id="controls"),
        pytest.param("<script>a='<td>甲 &lt;'</script><table><tr><td>乙</table>", 1, id="scripts that write cells"),
        pytest.param("<table><tr><td>甲<o:p>&#20057;</o:p><![if !x]>丙<![endif]></table>", 3, id="of Word"),
    ],
)
def test_pages(reading, markup, characters):
    found = reading(
        f'<html><head><title>题</title><script>a="<td>x"</script></head><body>{markup}</body></html>'.encode()
    )

    assert (characters, characters) == (counted(found), printed_characters(found))


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        pytest.param('序号,名称,依据\n1,"甲,乙","丙""丁\n戊"\n', 14, id="quoted"),
        pytest.param('序号,名称,依据\n1,甲"乙"丙,""\n', 12, id="a mark inside of a cell"),
        pytest.param('序号,名称,依据\n1,"甲"乙,丙\n', 10, id="more behind a quoted cell"),
    ],
)
def test_cells_between_commas(reading, text, characters):
    found = reading(text.encode())

    assert (characters, characters) == (counted(found), printed_characters(found))


@pytest.mark.parametrize(
    "text",
    ['序号,名称,依据\n1,"甲,乙\n2,丙,丁\n', '<table><tr><td title="a>甲<td>乙</table>'],
    ids=["of a cell", "of an attribute"],
)
def test_a_quotation_mark_that_is_never_closed_is_noticed(reading, text):
    """What follows it is all one."""
    assert ["count-differs"] == [each.kind for each in recount_doubts(reading(text.encode()))]


@pytest.mark.parametrize("name", document_recounts.names())
def test_there_is_a_count_for_every_format(name):
    assert callable(document_recounts.get(name))


def test_another_count_is_a_doubt_with_its_place():
    """Of the whole document, or of a page of it."""
    grids = grid(["甲", "乙"], page=1), grid(["丙", "丁"], page=2)
    pages = document(*grids, counted=(PrintedCount(characters=2, page=1), PrintedCount(characters=3, page=2)))
    whole = document(grid(["甲", "乙"]), counted=(PrintedCount(characters=5),))
    words = "characters were read; counted in another way they are"

    assert [
        ("count-differs", "page 2", None, f"2 {words} 3"),
        ("count-differs", "the whole document", None, f"2 {words} 5"),
    ] == [
        (each.kind, each.place.text, each.item, str(each.message))
        for found in (pages, whole)
        for each in recount_doubts(found)
    ]
    assert [] == list(recount_doubts(document(grid(["甲", "乙"]), counted=(PrintedCount(characters=2),))))
