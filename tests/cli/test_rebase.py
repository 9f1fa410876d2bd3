"""`enfcmp rebase`: whole outputs, every mistake, and the files to hand on."""

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

TEXT = "tests/assets/concord/集市条例_2015-03-01.md"
FOLDERS = ("--statutes", "tests/assets/rebase", "--statutes", TEXT)
LIST = "tests/assets/rebase/bazaar.yaml"
BAZAAR = (LIST, "--to-law", "集贸市场法", *FOLDERS, "--as-of", "2025-06-01")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("name", "options"), [("rebase", ()), ("rebase-error", ("--level", "error"))])
def test_page(run, golden, tmp_path, name, options, lang):
    """The tables to hand on, of all levels and of some."""
    path = tmp_path / "rebase.md"
    code, out, err = run("rebase", *BAZAAR, *options, "-o", path, lang=lang)

    assert (0, "") == (code, out)
    assert str(path) in err
    golden(f"{name}-{lang}.md", path.read_text(encoding="utf-8"))


def test_workbook(run, tmp_path):
    """A sheet for the bases and one for what may be added, with empty columns to fill in; no page has them."""
    for name in ("rebase.xlsx", "rebase.html"):
        assert 0 == run("rebase", *BAZAAR, "-q", "-o", tmp_path / name, lang="zh")[0]
    book = ZipFile(io.BytesIO((tmp_path / "rebase.xlsx").read_bytes()))
    names = book.read("xl/workbook.xml").decode()
    words = book.read("xl/sharedStrings.xml").decode()

    assert all(f'name="{sheet}"' in names for sheet in ("依据调整", "可增加的事项"))
    assert all(f">{head}<" in words for head in ("采纳", "意见", "承办", "期限"))
    assert "采纳" not in (tmp_path / "rebase.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["docx", "csv", "json"])
def test_same_bytes(run, tmp_path, name):
    for at in ("a", "b"):
        run("rebase", *BAZAAR, "-o", tmp_path / f"{at}.{name}")

    assert (tmp_path / f"a.{name}").read_bytes() == (tmp_path / f"b.{name}").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((LIST,), "Missing option"),
        (("bazar", "--to-law", "集贸市场法", *FOLDERS), "there is no list `bazar`; near it: changji, datong"),
        (
            (LIST, "--to-law", "集贸法", "--to-law", "农贸市场法", *FOLDERS),
            "there is no text of `集贸法`; near it: 集贸市场法\nError: there is no text of `农贸市场法`",
        ),
        ((*BAZAAR, "-o", LIST), "there is no format `yaml`"),
    ],
)
def test_mistakes(run, arguments, said):
    code, out, err = run("rebase", *arguments)

    assert (2, "") == (code, out)
    assert said in err


def test_before_its_day(run):
    """A law that is not in force yet is followed all the same, and this is said."""
    code, _out, err = run("rebase", LIST, "--to-law", "集贸市场法", *FOLDERS, "--as-of", "2025-02-01")

    assert 0 == code
    assert "《集贸市场法》 begins on 2025-05-01, after 2025-02-01; name a later day with --as-of" in err


@pytest.fixture
def decided(run, tmp_path):
    """A list of one item with a file of decisions beside it, in which the first proposal is accepted."""
    path = tmp_path / "bazaar.yaml"
    path.write_text(Path(LIST).read_text(encoding="utf-8"), encoding="utf-8")
    arguments = (path, "--to-law", "集贸市场法", *FOLDERS, "--as-of", "2025-06-01")
    row = json.loads(run("rebase", *arguments, "--format", "json")[1])["rows"][0]
    entry = "item: 'bazaar:1', provision: 集市条例第九条第一款, new: 集贸市场法第七条, verdict: accept"
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions" / "bazaar.yaml").write_text(
        f"schema: enfcmp.decisions/1\nrebase:\n- {{{entry}, fingerprint: '{row['fingerprint']}'}}\n", encoding="utf-8"
    )
    return arguments


def test_draft(run, decided, tmp_path):
    """A new list with what was accepted, which reads and exports like any list; the old one stays."""
    new = tmp_path / "new.yaml"
    code, out, err = run("rebase", *decided, "--draft", new)

    assert (0, "", f"1 accepted proposals stand in {new}.\n") == (code, out, err)
    assert decided[0].read_text(encoding="utf-8") == Path(LIST).read_text(encoding="utf-8")
    assert ["《集贸市场法》", "第七条"] == [
        line.strip() for line in run("show", f"{new}:1")[1].splitlines() if line.strip() in {"《集贸市场法》", "第七条"}
    ]
    assert "# - instrument: 《集市条例》" in new.read_text(encoding="utf-8")


@pytest.mark.parametrize("level", ["error", "warning", "info"])
def test_a_draft_of_all_levels(run, decided, tmp_path, level):
    """What is shown of the bases changes nothing in the new list."""
    whole, narrowed = tmp_path / "whole.yaml", tmp_path / "narrowed.yaml"
    run("rebase", *decided, "-q", "--draft", whole)

    assert (0, "", "") == run("rebase", *decided, "-q", "--draft", narrowed, "--level", level)
    assert whole.read_bytes() == narrowed.read_bytes()


@pytest.mark.parametrize("name", ["bazaar.yaml", "decisions/bazaar.yaml"])
def test_a_draft_replaces_nothing_that_is_read(run, decided, tmp_path, name):
    before = (tmp_path / name).read_bytes()
    code, out, err = run("rebase", *decided, "--draft", tmp_path / name)

    assert (2, "") == (code, out)
    assert "which is read here" in err
    assert before == (tmp_path / name).read_bytes()
