"""Whoever begins a review is told who is at work on the same file, and nothing is kept from anyone."""

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from enfcmp import at_work as module
from enfcmp.at_work import AtWork, at_work

AT_WORK = """
import sys
from pathlib import Path
from enfcmp.at_work import at_work

with at_work(Path(sys.argv[1]), sys.argv[2]) as others:
    print(*(each.reviewer for each in others), flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def begin(tmp_path):
    """Begin the work of a person in a process of its own: the process, and whom it was told of."""
    begun = []

    def start(reviewer, path="decisions/a--b.yaml"):
        process = subprocess.Popen(
            [sys.executable, "-c", AT_WORK, str(tmp_path / path), reviewer],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        begun.append(process)
        return process, process.stdout.readline().split()

    yield start
    for process in begun:
        process.kill()
        process.communicate()


def reviewers(path):
    with at_work(path, "Wang") as others:
        return sorted(each.reviewer for each in others)


def test_who_is_at_work(begin, tmp_path):
    """Each that begins is told of those that go on; when they end nothing is left over, nor a folder made for it."""
    path = tmp_path / "decisions" / "a--b.yaml"
    one, told_first = begin("Zhang")
    other, told_second = begin("Li")

    assert ([], ["Zhang"], ["Li", "Zhang"]) == (told_first, told_second, reviewers(path))
    other.communicate("\n")
    assert ["Zhang"] == reviewers(path)
    one.communicate("\n")
    assert [] == reviewers(path)
    assert [] == [*tmp_path.iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_colleagues_may_read_it(tmp_path):
    with at_work(tmp_path / "a--b.yaml", "Zhang"):
        (note,) = tmp_path.iterdir()

        assert 0o644 == note.stat().st_mode & 0o777


def test_one_that_is_killed(begin, tmp_path):
    """Its note is nobody's, and the next removes it."""
    path = tmp_path / "decisions" / "a--b.yaml"
    killed, _ = begin("Zhang")
    killed.kill()
    killed.wait()
    (left,) = path.parent.iterdir()

    assert [] == reviewers(path)
    assert not left.exists()


@pytest.mark.parametrize("name", ["link.yaml", "folder/a--b.yaml", "decisions/../decisions/a--b.yaml"])
def test_by_whatever_path(begin, tmp_path, name):
    (tmp_path / "decisions").mkdir()
    try:
        (tmp_path / "link.yaml").symlink_to(Path("decisions", "a--b.yaml"))
        (tmp_path / "folder").symlink_to("decisions", target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links")
    begin("Zhang")

    assert ["Zhang"] == reviewers(tmp_path / name)


def test_another_file_in_the_same_folder(begin, tmp_path):
    begin("Zhang", "decisions/a--c.yaml")

    assert [] == reviewers(tmp_path / "decisions" / "a--b.yaml")


@pytest.mark.parametrize("content", [b"", b"{", b'{"file": "a--b.yaml"}', b"[]", b"\xff"])
def test_a_note_that_cannot_be_read(tmp_path, content):
    """One that is just being written, or of another version, tells of nobody, and stays while it is held."""
    path = tmp_path / "a--b.yaml"
    descriptor, note = module.begin_held(tmp_path, ".review")
    note.write_bytes(content)

    assert [] == reviewers(path)
    assert note.exists()
    module.os.close(descriptor)


@pytest.mark.parametrize("folder", ["no/folder", "file"])
def test_where_no_note_can_be(tmp_path, folder):
    """The work goes on without."""
    (tmp_path / "file").touch()

    assert [] == reviewers(tmp_path / folder / "a--b.yaml")
    assert ["file"] == [each.name for each in tmp_path.iterdir()]


@pytest.mark.parametrize("error", [KeyError, OSError, ImportError])
def test_nobody_in_particular(tmp_path, monkeypatch, error):
    """A user without a name is somebody."""

    def nameless():
        raise error

    monkeypatch.setattr("getpass.getuser", nameless)
    path = tmp_path / "a--b.yaml"
    with at_work(path, None), at_work(path, "Li") as others:
        (said,) = (str(each.told(path)) for each in others)

    assert re.fullmatch(rf"{re.escape(str(path))}: somebody else \(.*\) has been at work on this file since .*", said)


def test_what_is_told(run, tmp_path, monkeypatch):
    """By the review that begins second, with where, who and since when; with -q nothing."""
    lists = ("--from", "datong", "--to", "changji", "--decisions", tmp_path / "d.yaml")
    since = dt.datetime(2026, 11, 29, 8, 55).astimezone()
    note = AtWork(file="d.yaml", reviewer="张三", host="pc-7", since=since)
    descriptor, path = module.begin_held(tmp_path, ".review")
    path.write_bytes(msgspec.json.encode(note))
    monkeypatch.setattr("sys.stdin", None)
    heard = {lang: run("review", *lists, lang=lang)[2].splitlines()[0] for lang in ("en", "zh")}
    quiet = run("review", *lists, "-q")[2]
    module.os.close(descriptor)

    assert heard == {
        "en": f"Note: {tmp_path / 'd.yaml'}: 张三 (pc-7) has been at work on this file since 2026-11-29 08:55; "
        "the answers of both are kept",
        "zh": f"提示：{tmp_path / 'd.yaml'}: 张三（pc-7）自 2026-11-29 08:55 起正在处理该文件；双方的审定都会保留",
    }
    assert "pc-7" not in quiet
    assert [path.name] == [each.name for each in tmp_path.iterdir()]


def test_the_reviewer_is_named_to_others(run, tmp_path, monkeypatch):
    """--reviewer, for as long as the review goes on."""
    path, seen = tmp_path / "d.yaml", []
    monkeypatch.setattr("enfcmp.cli.conversation.converse", lambda *_, **__: seen.append(reviewers(path)))
    code, _, _ = run("review", "--from", "datong", "--to", "changji", "--decisions", path, "--reviewer", "张三")

    assert (0, [["张三"]], []) == (code, seen, [*tmp_path.iterdir()])


def test_names_that_are_no_text(tmp_path):
    """The system gives bytes that no encoding has as halves of characters; whoever has such a name is told of too."""
    path = tmp_path / "a\udcff--b.yaml"
    with at_work(path, "Zhang\udcff"):
        assert ["Zhang?"] == reviewers(path)
