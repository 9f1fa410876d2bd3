"""DOCX and XLSX files written as the XML of their parts."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def package(body: str, **parts: str) -> bytes:
    """A DOCX file with this body; `parts` are further ones, by their kind."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        related = "".join(f'<Relationship Id="{kind}" Type="{KIND}{kind}" Target="{kind}.xml"/>' for kind in parts)
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships {RELS}>{related}</Relationships>")
        for kind, content in parts.items():
            archive.writestr(f"word/{kind}.xml", f"<w:{kind} {W}>{content}</w:{kind}>")
    return stream.getvalue()


def p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def tbl(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def xlsx(*sheets: str, shared: str = "", styles: str = "", **parts: str) -> bytes:
    """An XLSX file whose sheets have this XML; with texts that they share, and styles."""
    named = {f"sheet{number}": sheet for number, sheet in enumerate(sheets, 1)}
    kinds = {**dict.fromkeys(named, "worksheet"), "sharedStrings": "sharedStrings", "styles": "styles"}
    related = "".join(
        f'<Relationship Id="{name}" Type="{KIND}{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    book = "".join(f'<sheet name="{name}" sheetId="{number}" r:id="{name}"/>' for number, name in enumerate(named, 1))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", f"<workbook {MAIN} {R}><sheets>{book}</sheets></workbook>")
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships {RELS}>{related}</Relationships>")
        archive.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{shared}</sst>")
        archive.writestr("xl/styles.xml", f"<styleSheet {MAIN}>{styles}</styleSheet>")
        for name, sheet in named.items():
            archive.writestr(f"xl/{name}.xml", f"<worksheet {MAIN} {R}>{sheet}</worksheet>")
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def rows(*cells: str) -> str:
    """The rows of a sheet, each of these cells."""
    return "<sheetData>" + "".join(f'<row r="{row}">{each}</row>' for row, each in enumerate(cells, 1)) + "</sheetData>"


def c(place: str, kind: str, value: str, said: str = "") -> str:
    """A cell with this value."""
    inside = f"<is>{value}</is>" if kind == "inlineStr" else f"<v>{value}</v>"
    return f'<c r="{place}" t="{kind}"{said}>{inside}</c>'
