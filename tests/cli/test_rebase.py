"""`enfcmp rebase`: whole outputs, every mistake, and the files to hand on."""

import io
from zipfile import ZipFile

import pytest

TEXT = "tests/assets/concord/集市条例_2015-03-01.md"
FOLDERS = ("--statutes", "tests/assets/rebase", "--statutes", TEXT)
LIST = "tests/assets/rebase/bazaar.yaml"
BAZAAR = (LIST, "--to-law", "集贸市场法", *FOLDERS, "--as-of", "2025-06-01")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_page(run, golden, tmp_path, lang):
    """The tables to hand on."""
    path = tmp_path / "rebase.md"
    code, out, err = run("rebase", *BAZAAR, "-o", path, lang=lang)

    assert (0, "") == (code, out)
    assert str(path) in err
    golden(f"rebase-{lang}.md", path.read_text(encoding="utf-8"))


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
