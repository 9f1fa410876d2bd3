"""The documents that are damaged: made ones of every format, and published ones where they are at hand."""

from __future__ import annotations

import base64
import io
import quopri
from pathlib import Path

import openpyxl
import xlwt

from tests.documents.drawn import chinese, pdf, ruled
from tests.documents.packages import c, p, package, rows, tbl, tc, xlsx
from tests.documents.word_97 import doc

PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "documents"
TITLE = "某市某局行政执法事项清单（共3项）"
HEAD = ["序号", "事项名称", "事项类型", "法律依据", "实施主体", "备注"]
ITEMS = [
    [
        "1",
        "对甲的处罚",
        "行政处罚",
        "【法律】《甲法》第一条：有下列情形之一的，\n（一）伪造的；\n（二）转让的。",
        "某局",
        "无",
    ],
    ["2", "对乙的检查", "行政检查", "《乙条例》（2018年修正）第二条、第三条第一款", "某局", ""],
    ["3", "对丙的“奖励”", "行政奖励", "《丙办法》第四条: 各级人民政府应当 < 奖励 & 表彰", "某局", "2018-05-01"],
]
NOTE = "注：本清单自公布之日起施行。"


def made() -> dict[str, tuple[str, bytes]]:
    """Format and bytes of each document by its name."""
    return {
        "filled.xlsx": ("xlsx", _filled()),
        "raw.xlsx": ("xlsx", _raw()),
        "old.xls": ("xls", _old()),
        "table.docx": ("docx", _word()),
        "prose.docx": ("docx", package("".join(map(p, map(_escaped, _prose()))))),
        "old.doc": ("doc", doc(TITLE, [HEAD, ["一、行政处罚", *[""] * 5], *ITEMS], NOTE)),
        "page.html": ("html", _page()),
        "sheets.xml": ("xml", _sheets()),
        "saved.mht": ("mht", _saved()),
        "list.csv": ("csv", "\n".join(",".join(map(_quoted, row)) for row in [HEAD, *ITEMS]).encode("gb18030")),
        "tabs.txt": ("text", "\n".join([TITLE, *("\t".join(row) for row in [HEAD, *ITEMS]), NOTE]).encode()),
        "quoted.txt": ("text", "\n".join("\t".join(map(_quoted, row)) for row in [HEAD, *ITEMS]).encode("utf-16")),
        "lines.txt": ("text", "\n".join([TITLE, *HEAD[:4], *(cell for row in ITEMS for cell in row[:4])]).encode()),
        "prose.txt": ("text", "\n".join(_prose()).encode()),
        "ruled.pdf": ("pdf", pdf(*_pages(is_ruled=True))),
        "unruled.pdf": ("pdf", pdf(*_pages(is_ruled=False))),
    }


def published() -> dict[str, tuple[str, bytes]]:
    """Those that are kept beside the repository; none where they are not."""
    paths = sorted(path for path in PUBLISHED.glob("*.*") if path.suffix != ".md") if PUBLISHED.is_dir() else []
    return {path.name: (path.suffix[1:].replace("txt", "text"), path.read_bytes()) for path in paths}


def _prose() -> list[str]:
    items = (
        [f"（{mark}）{name}", f"法律依据：{basis}", f"实施主体：{body}"]
        for mark, (_, name, _, basis, body, _) in zip("一二三", ITEMS, strict=True)
    )
    return [TITLE, "一、行政处罚", *(line for item in items for line in item)]


def _quoted(cell: str) -> str:
    return '"{}"'.format(cell.replace('"', '""')) if set(cell) & set(',"\n') else cell


def _filled() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "行政处罚（3项）"
    for row in ([TITLE], ["", "", "主体", "", "", ""], HEAD, *ITEMS, [NOTE]):
        sheet.append(row)
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("A7:F7")
    sheet.merged_cells.add("E4:E6")
    sheet["A4"], sheet["A5"] = 1, "=A4+1"
    sheet["F6"] = 43221
    sheet["F6"].number_format = 'yyyy"年"m"月"'
    sheet.row_dimensions[8].hidden = True
    sheet.append(["", "藏"])
    sheet.column_dimensions["H"].hidden = True
    sheet["H3"] = "隐"
    sheet.oddHeader.center.text = "征求意见稿"
    book.create_sheet("旧").append(["丁"])
    book["旧"].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _raw() -> bytes:
    texts = [*HEAD, *(cell for row in ITEMS for cell in row)]
    runs = "<si><r><t>注：</t></r><r><rPr><b/></rPr><t>尾_x000D_</t></r><rPh sb='0' eb='1'><t>wei</t></rPh></si>"
    shared = "".join(f"<si><t>{_escaped(text)}</t></si>" for text in texts) + runs
    cells = [
        "".join(c(f"{'ABCDEF'[at % 6]}{at // 6 + 1}", "s", str(at)) for at in range(row, row + 6))
        for row in (0, 6, 12, 18)
    ]
    last = c("A5", "s", "24") + c("B5", "inlineStr", "<t>行</t>") + '<c r="C5" t="str"><f>1</f><v>式</v></c>'
    merges = '<mergeCells count="2"><mergeCell ref="E2:E4"/><mergeCell ref="B5:F5"/></mergeCells>'
    columns = '<cols><col min="6" max="6" width="0" hidden="1"/></cols>'
    return xlsx(
        columns + rows(*cells, last) + merges, columns, shared=shared, styles="<cellXfs><xf numFmtId='14'/></cellXfs>"
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _old() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("清单")
    sheet.write_merge(0, 0, 0, 5, TITLE)
    for row, cells in enumerate([HEAD, *ITEMS], 1):
        for column, text in enumerate(cells):
            sheet.write(row, column, int(text) if text.isdecimal() else text)
    sheet.write(5, 0, 12.5, xlwt.easyxf(num_format_str="0.00%"))
    sheet.row(5).hidden = True
    sheet.col(6).hidden = True
    sheet.write(3, 6, "长" * 5000)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _word() -> bytes:
    listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    over = tc(p("一、行政处罚（共3项）"), '<w:gridSpan w:val="6"/>')
    merged = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>", "<w:vMerge/>"]
    items = [
        tc(p("", listed)) + "".join(tc(p(_escaped(text)), merge if text.endswith("局") else "") for text in row[1:])
        for row, merge in zip(ITEMS, merged, strict=True)
    ]
    said = '<w:trPr><w:gridBefore w:val="0"/></w:trPr>'
    table = tbl(said + "".join(map(tc, map(p, HEAD))), over, *items)
    return package(
        p(TITLE) + table + p(NOTE), numbering=numbering, header=p("眉"), footnotes=f"<w:footnote>{p('注')}</w:footnote>"
    )


def _page() -> bytes:
    lines = ["".join(f"<td rowspan=1 colspan='1'>{_escaped(text)}" for text in row) for row in ITEMS]
    head = "".join(f"<th>{text}&nbsp;</th>" for text in HEAD)
    table = f"<table width=100%><tr>{head}<tr><td colspan=6>一、行政处罚<tr>" + "<tr>".join(lines) + "</table>"
    return (
        f'<html><head><meta charset="utf-8"><title>x</title></head><body><table><tr><td>首页</td></tr><tr><td>{TITLE}'
        f"{table}"
        f"<p style='display:none'>隐</p>{NOTE}</td></tr></table><script>var a='<tr><td>'</script></body></html>"
    ).encode()


def _sheets() -> bytes:
    """XML Spreadsheet 2003, with merges and hidden rows."""
    namespace = "urn:schemas-microsoft-com:office:spreadsheet"
    lines = [HEAD, *ITEMS]
    cells = ["".join(f'<Cell><Data ss:Type="String">{_escaped(text)}</Data></Cell>' for text in row) for row in lines]
    title = f'<Cell ss:MergeAcross="5"><Data ss:Type="String">{TITLE}</Data></Cell>'
    hidden = '<Row ss:Index="7" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Number">1.5</Data></Cell></Row>'
    rows_ = "".join(f"<Row>{row}</Row>" for row in [title, *cells]) + hidden
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{namespace}" xmlns:ss="{namespace}"><Worksheet ss:Name="清单">'
        f'<Table><Column ss:Index="7" ss:Hidden="1" ss:Span="2"/>{rows_}</Table></Worksheet></Workbook>'
    ).encode()


def _saved() -> bytes:
    """The page with a picture, as a browser saves it."""
    page, picture = quopri.encodestring(_page()).decode(), base64.encodebytes(b"\x89PNG").decode()
    parts = [("text/html; charset=utf-8", "quoted-printable", page), ("image/png", "base64", picture)]
    said = "".join(
        f"--b\nContent-Type: {kind}\nContent-Transfer-Encoding: {how}\n\n{text}\n" for kind, how, text in parts
    )
    return f'From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n{said}--b--\n'.encode()


def _pages(*, is_ruled: bool) -> list[str]:
    columns = [10, 50, 130, 190, 300, 350, 395]
    first = [HEAD, *([cell[:10].replace("\n", "") for cell in row] for row in ITEMS[:2])]
    second = [HEAD, [cell[:10] for cell in ITEMS[2]], ["4", *ITEMS[2][1:4], "", ""]]
    return [_table(columns, lines, is_ruled=is_ruled) for lines in (first, second)]


def _table(columns: list[int], lines: list[list[str]], *, is_ruled: bool) -> str:
    heights = list(range(260, 260 - 40 * (len(lines) + 1), -40))
    words = "".join(
        chinese(x + 3, y - 20, text[:12])
        for y, line in zip(heights, lines, strict=False)
        for x, text in zip(columns, line, strict=False)
        if text
    )
    return chinese(120, 280, TITLE) + words + (ruled(columns, heights) if is_ruled else "") + chinese(190, 15, "—1—")
