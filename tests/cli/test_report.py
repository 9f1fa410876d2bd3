"""`report`: written whole or not at all, to a file or to standard output."""

import json
import os
import re

import pytest

from enfcmp.cli.report import command
from enfcmp.model import SEVERITIES
from enfcmp.report.view import SECTIONS

CITIES = ("report", "--from", "datong", "--to", "changji", "--as-of", "2026-11-25")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_markdown(run, golden, tmp_path, lang):
    """The whole report as it was looked at."""
    path = tmp_path / "report.md"
    code, out, err = run(*CITIES, "-o", path, "--title", "送审报告 #1", "--note", "初稿", lang=lang)

    assert (0, "") == (code, out)
    assert str(path) in err
    golden(f"report-{lang}.md", path.read_text(encoding="utf-8"))


def test_to_standard_output(run):
    """For the formats that are text."""
    code, out, err = run(*CITIES, "-o", "-", "--format", "json")

    assert (0, "", "enfcmp.report/1") == (code, err, json.loads(out)["schema"])
    assert run(*CITIES, "-o", "-", "--as", "md", "--sections", "summary")[1].startswith("# ")


def test_dated(run):
    """The clock is in it only where that is asked for."""
    plain, dated = (run(*CITIES, "-o", "-", "--as", "md", *more)[1] for more in ((), ("--dated",)))
    (line,) = set(dated.splitlines()) - set(plain.splitlines())

    assert re.fullmatch(r"\* Made at: \d{4}-\d\d-\d\d \d\d:\d\d", line)


@pytest.mark.parametrize("name", ["md", "html", "csv", "json"])
def test_to_a_pipe_as_to_a_file(spawn, tmp_path, name):
    """The same bytes, whatever the encoding of the console: `> r.csv` on a Chinese Windows gives a file that opens."""
    path = tmp_path / f"r.{name}"
    spawn(*CITIES, "-o", str(path))
    done = spawn(*CITIES, "-o", "-", "--as", name, PYTHONIOENCODING="gbk")

    assert path.read_bytes() == done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only, and has no pipes with a path")
def test_what_is_no_file(run, tmp_path):
    """Of a link what it leads to is replaced; a pipe stays one."""
    (tmp_path / "kept").mkdir()
    target, link, pipe = tmp_path / "kept" / "r.md", tmp_path / "link.md", tmp_path / "pipe.md"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    os.mkfifo(pipe)

    assert 0 == run(*CITIES, "-o", link)[0]
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("# ")
    assert 2 == run(*CITIES, "-o", pipe)[0]
    assert pipe.is_fifo()


def test_choices():
    """The command line names sections and levels itself, so that help need not load what makes them."""
    choices = {option.name: tuple(option.type.choices) for option in command.params if hasattr(option.type, "choices")}

    assert (choices["sections"], choices["level"]) == (tuple(SECTIONS), SEVERITIES)


def test_quiet(run, tmp_path):
    """-q says nothing."""
    assert (0, "", "") == run(*CITIES, "-o", tmp_path / "r.csv", "-q")


def test_an_old_report_stays_until_the_new_one_is_whole(run, tmp_path, monkeypatch):
    """A disk that is full is one clear message, and the old file is as it was."""
    path = tmp_path / "r.md"
    path.write_text("old", encoding="utf-8")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, out, err = run(*CITIES, "-o", path)

    assert (2, "") == (code, out)
    assert err == f"Error: {path}: it cannot be written: there is no room left on the disk\n"
    assert [each.name for each in tmp_path.iterdir()] == ["r.md"]
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("name", ["r.md", "out"])
def test_a_folder_in_the_place_of_the_file(run, tmp_path, name):
    """Said with a name that would do; nothing is left behind."""
    folder = tmp_path / name
    folder.mkdir()
    expected = f"Error: {folder}: this is a folder; name a file in it, as {folder / 'report.html'}\n"

    assert (2, "", expected) == run(*CITIES, "-o", folder)
    assert [name] == [each.name for each in tmp_path.rglob("*")]


@pytest.mark.parametrize("lists", [CITIES[1:5], ("--from", "nobody", "--to", "changji")])
def test_a_folder_that_is_not_there(run, tmp_path, lists):
    """No folder is made for a slip of the pen; said before anything is read."""
    folder = tmp_path / "nowhere"
    expected = f"Error: {folder}/r.md: there is no folder `{folder}`; make it first, or name another\n"

    assert (2, "", expected) == run("report", *lists, "-o", folder / "r.md")
    assert not folder.exists()


def test_decisions_are_applied_both_ways(run, tmp_path):
    """A rejected pair is a gap on both sides, and the report says that a decision was applied."""
    from enfcmp.lists.keep_decisions import keep
    from enfcmp.match.verdicts import item_fingerprint
    from enfcmp.model import PairDecision
    from enfcmp.pipeline import Workspace

    one, other = Workspace().load("datong").items.items[11], Workspace().load("changji").items.items[17]
    keep(
        tmp_path / "d.yaml",
        [
            PairDecision(
                from_=one.id,
                to=other.id,
                verdict="reject",
                from_fingerprint=item_fingerprint(one),
                to_fingerprint=item_fingerprint(other),
            )
        ],
    )
    _, out, _ = run(*CITIES, "-o", "-", "--format", "json", "--decisions", tmp_path / "d.yaml")
    found = json.loads(out)

    assert {"count": 1, "file": "d.yaml"} == found["decisions"]
    assert [True, True] == [
        item in [each["id"] for each in gaps["missing"]]
        for item, gaps in zip((one.id, other.id), found["missing"], strict=True)
    ]
