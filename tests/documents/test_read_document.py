from __future__ import annotations

import builtins
import io
import zipfile

import pytest

from enfcmp.documents.read_document import read_document
from enfcmp.errors import InputError
from tests.documents.packages import c, p, package, rows, tbl, tc, xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


ENTITY = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("清单.xlsx", b"", "empty"),
        ("清单.csv", b" \r\n ", "empty"),
        ("清单.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "a picture"),
        ("~$清单.xlsx", b"\x07someone" + b"\0" * 100, "take 清单.xlsx"),
        ("清单.xlsx", OLE + "EncryptedPackage\0".encode("utf-16-le"), "password"),
        ("清单.xls", OLE + "Workbook\0".encode("utf-16-le"), "damaged"),
        ("清单.xls", OLE, "no document that can be read"),
        ("清单.xlsx", b"PK\x03\x04 and no more", "damaged"),
        ("清单.xlsx", zipped(**{"xl/workbook.bin": b"x"}), "XLSB"),
        ("清单.xlsx", zipped(**{"xl/workbook.xml": b"<a"}), "damaged"),
        ("清单.docx", zipped(**{"word/document.xml": b"<w/>" * 3}), "damaged"),
        ("清单.docx", zipped(**{"word/document.xml": ENTITY}), "XML entities"),
        ("清单.xlsx", zipped(**{"xl/workbook.xml": ENTITY.decode().encode("utf-16")}), "XML entities"),
        ("清单.xlsx", zipped(**{"xl/workbook.xml": b"\0" * 3_000_000}), "unpacks to more"),
        (
            "清单.odt",
            zipped(**{"content.xml": b"<a/>"}),
            "a document in OpenDocument, which is not read; save it as DOCX",
        ),
        ("清单.ofd", zipped(**{"OFD.xml": b"<a/>"}), "a document in OFD, which is not read; save it as PDF / DOCX"),
        ("清单.rtf", b"{\\rtf1 a}", "a document in RTF, which is not read; save it as DOCX"),
        ("清单.zip", zipped(**{"清单.xlsx": b"a"}), "this is an archive; unpack it"),
        ("清单.rar", b"Rar!\x1a\x07", "this is an archive; unpack it"),
        ("清单.bin", bytes(range(256)), "no document that can be read"),
        ("清单.csv", b"a,b,c\n\xff\xff\xff,1,2\n", "neither UTF-8 nor GB 18030"),
    ],
)
def test_what_cannot_be_read_is_one_clear_message(reading, name, data, words):
    with pytest.raises(InputError, match=words) as caught:
        reading(data, name)
    assert 1 == len(caught.value.faults)
    assert str(caught.value.faults[0].path).endswith(name)


FAR = xlsx(
    rows(c("A1", "str", "甲")).replace("</sheetData>", f'<row r="90000">{c("XFD90000", "str", "乙")}</row></sheetData>')
)
WIDE = "<table>" + "<tr><td colspan=1000>甲</td></tr>" * 6000 + "</table>"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(FAR, "90000 rows and 16384 columns", id="a cell far away"),
        pytest.param(WIDE.encode(), "6000000 columns", id="spans"),
        pytest.param(
            package(tbl('<w:trPr><w:gridBefore w:val="2147483647"/></w:trPr>' + tc(p("甲")))),
            "columns",
            id="far to the right",
        ),
        pytest.param(("," * 60_000 + "甲,乙\n" + "丙\n" * 100).encode(), "101 rows and 60002 columns", id="commas"),
        pytest.param(("甲\t乙\t丙\n" * 100 + "\t" * 60_000 + "丁").encode(), "101 rows and 60001 columns", id="tabs"),
        pytest.param(
            xlsx('<sheetData><row r="-1"><c><v>1</v></c></row></sheetData>'), "damaged", id="a row before the first"
        ),
    ],
)
def test_a_table_that_would_fill_the_memory_is_refused(reading, data, words):
    """At once, and with what is to be done about it."""
    with pytest.raises(InputError, match=words):
        reading(data)


def test_columns_that_are_hidden_from_before_the_first(reading):
    """However far before: only those of the sheet are gone through."""
    hidden = '<cols><col min="-99999999999" max="1" hidden="1"/></cols>'
    cells = reading(xlsx(hidden + rows(c("A1", "str", "隐") + c("B1", "str", "甲")))).grids[0].cells

    assert ["hidden", "shown"] == [each.state for each in cells]


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InputError, match="there is no such file"):
        read_document(tmp_path / "清单.xlsx")


def test_a_library_that_is_missing_is_named_with_the_way_to_get_it(reading, monkeypatch):
    real = builtins.__import__

    def without_lxml(name, *args):
        if name == "lxml":
            raise ModuleNotFoundError(name=name)
        return real(name, *args)

    monkeypatch.setattr(builtins, "__import__", without_lxml)
    with pytest.raises(InputError, match=r'lxml is needed to read this document: pip install "enfcmp\[import\]"'):
        reading(zipped(**{"word/document.xml": b"<a/>"}))


def test_a_locked_workbook_is_refused(shared_document):
    with pytest.raises(InputError, match="password"):
        read_document(shared_document("made-datong-locked.xlsx"))
