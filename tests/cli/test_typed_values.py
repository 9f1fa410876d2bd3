"""Values that no option can mean: refused with the option, before anything is read or written."""

import pytest

from tests.cli.test_written_files import FILES, HEAD

BOTH = ("--from", "a.yaml", "--to", "b.yaml")
EMPTY = [
    (("check", "a.yaml", "-o", ""), "-o"),
    (("check", "a.yaml", "--statutes="), "--statutes"),
    (("check", ""), "LIST..."),
    (("survey", "a.yaml", "b.yaml", "--keep", ""), "--keep"),
    (("survey", "a.yaml", "b.yaml", "--tables", ""), "--tables"),
    (("survey", "a.yaml", "b.yaml", "--reference", ""), "--reference"),
    (("rebase", "a.yaml", "--to-law", "laws/新法.md", "--draft", ""), "--draft"),
    (("import", "doc.csv", "-o", "", *HEAD), "-o"),
    (("import", "", "-o", "new.yaml", *HEAD), "FILE…"),
    (("lists", "--data", ""), "--data"),
    (("missing", *BOTH, "--decisions", ""), "--decisions"),
    (("evaluate", ""), "GOLD..."),
    (("show", "a.yaml", "--data", "laws", "--data", ""), "--data"),
]
WORDS = "is in another encoding than this system; type it on a terminal in UTF-8"
FOREIGN = [
    (("import", "doc.csv", "-o", "new.yaml", *HEAD, "--bureau", "\udcff"), "--bureau"),
    (("import", "doc.csv", "-o", "new.yaml", *HEAD, "--title", "甲\udcff"), "--title"),
    (("review", *BOTH, "--reviewer", "\udcff"), "--reviewer"),
    (("decisions", "a.yaml", "--take", "doc.csv", "--reviewer", "\udcff"), "--reviewer"),
    (("report", *BOTH, "-o", "new.md", "--note", "\udcff"), "--note"),
    (("survey", "a.yaml", "b.yaml", "--province", "甲", "--province", "\udcff"), "--province"),
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(run, folder, command):
    """What is said last of a command that is refused."""
    before = sorted(folder.rglob("*"))
    code, out, err = run(*command)

    assert (2, "") == (code, out)
    assert before == sorted(folder.rglob("*"))
    return err.splitlines()[-1]


@pytest.mark.parametrize(("command", "name"), EMPTY)
def test_a_name_that_is_empty(run, folder, command, name):
    said = refused(run, folder, command)

    assert name in said.partition(":")[2].partition(":")[0]
    assert said.endswith(": it is empty; leave it out, or say what is meant")


@pytest.mark.parametrize(("command", "name"), FOREIGN)
def test_a_text_in_another_encoding(run, folder, command, name):
    said = refused(run, folder, command)

    assert name in said.partition(":")[2].partition(":")[0]
    assert said.endswith(WORDS)


def test_a_reviewer_of_the_environment(run, folder, monkeypatch):
    monkeypatch.setenv("ENFCMP_REVIEWER", "\udcff")

    assert refused(run, folder, ("review", *BOTH)).endswith(WORDS)


def test_a_text_may_be_empty(run, folder):
    """No remark is a remark."""
    assert 0 == run("report", *BOTH, "-o", "new.md", "--note", "")[0]
    assert (folder / "new.md").is_file()
