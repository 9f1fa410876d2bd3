"""Official texts for whoever pairs: by an option, the settings or the environment, for each command alike."""

import datetime as dt
import io

import pytest

from tests.pipeline.test_two_editions import NEW, OLD, compare

TEXTS = ("--statutes", "laws")
LISTS = ("--from", "a.yaml", "--to", "b.yaml")
COMMANDS = {
    "pairs": ("pairs", *LISTS),
    "explain": ("pairs", "--explain", "a:1", "b:1", "--data", "."),
    "missing": ("missing", *LISTS),
    "diff": ("diff", *LISTS),
    "review": ("review", *LISTS, "--all"),
}


@pytest.fixture
def here(run, tmp_path, monkeypatch):
    """Run enfcmp in a folder with two lists that cite a law in two editions, and the texts of both."""
    compare(tmp_path, OLD, NEW)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return run


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_texts_reach_each_command(here, tmp_path, monkeypatch, name):
    """By whichever way they are named the answer is one, and not that of the numbers as printed."""
    command = (*COMMANDS[name], "--format", "json")
    bare, named = here(*command), here(*command, *TEXTS)
    (tmp_path / "enfcmp.toml").write_text('statutes = ["laws"]\n', encoding="utf-8")
    kept = here(*command)
    (tmp_path / "enfcmp.toml").unlink()
    monkeypatch.setenv("ENFCMP_STATUTES", "laws")

    assert (0, True) == (named[0], bare[1] != named[1])
    assert [named[1]] * 2 == [kept[1], here(*command)[1]]


@pytest.mark.parametrize("name", ["pairs", "missing", "review"])
def test_day_that_is_none(here, name):
    """One message, and the way out."""
    code, _, said = here(*COMMANDS[name], "--as-of", "2025-13-01")

    assert (2, True) == (code, "2025-01-31 is the form" in said)


def test_decision_is_of_today(here, tmp_path, monkeypatch):
    """The day whose law counts is another thing."""
    monkeypatch.setattr("enfcmp.pipeline.workspace.today", lambda: dt.date(2026, 11, 25))
    monkeypatch.setattr("sys.stdin", io.StringIO("y\nq\n"))
    here("review", *LISTS, *TEXTS, "--as-of", "2019-01-01", "--all", "--reviewer", "甲")
    (kept,) = tmp_path.glob("**/a--b.yaml")

    assert "date: 2026-11-25" in kept.read_text(encoding="utf-8")
