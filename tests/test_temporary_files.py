"""What a killed run has left is removed by the next that writes there; the file of a run at work is never taken."""

import importlib.util
import os
import subprocess
import sys

import pytest

from enfcmp import held_files, temporary_files
from enfcmp.atomic_write import replace_file
from enfcmp.held_files import begin_held, remove_left
from enfcmp.temporary_files import temporary_file

AT_WORK = """
import sys, time
from pathlib import Path
from enfcmp.atomic_write import replace_file

def slow(written):
    print(written.name, flush=True)
    sys.stdin.readline()

replace_file(Path(sys.argv[1]), b"new", slow)
"""
MANY = """
import sys

from pathlib import Path
from enfcmp.atomic_write import replace_file

for number in range(60):
    replace_file(Path(sys.argv[1]), str(number).encode() * 1000)
"""


@pytest.fixture
def start(tmp_path):
    """Run a few lines in a process of their own, that writes a file of this name."""
    begun = []

    def begin(code, name):
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / name)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        begun.append(process)
        return process

    yield begin
    for process in begun:
        process.kill()
        process.communicate()


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_run_at_work_and_a_killed_one(start, tmp_path):
    """The file of the one stays, and that of the other goes, with the next file that is written there."""
    worker, killed = start(AT_WORK, "a"), start(AT_WORK, "b")
    kept, left = (each.stdout.readline().strip() for each in (worker, killed))
    killed.kill()
    killed.wait()
    assert sorted([kept, left]) == names(tmp_path)
    age(tmp_path / left)
    replace_file(tmp_path / "c", b"new")

    assert [kept, "c"] == names(tmp_path)
    worker.communicate("go on\n")
    assert (0, ["a", "c"]) == (worker.returncode, names(tmp_path))


def age(path):
    """On Windows only what is old is taken for left."""
    if sys.platform == "win32":
        os.utime(path, (0, 0))


def test_many_at_once(start, tmp_path):
    """Whoever writes looks for what was left; nobody loses a file to another."""
    processes = [start(MANY, name) for name in ("a", "a", "b", "c")]

    assert [0] * 4 == [each.wait() for each in processes]
    assert ["a", "b", "c"] == names(tmp_path)
    assert {b"59" * 1000} == {each.read_bytes() for each in tmp_path.iterdir()}


@pytest.mark.parametrize("name", [".enfcmp-own.txt", "enfcmp-x.tmp", ".enfcmp-x.tmp.bak", "x.tmp"])
def test_what_is_not_of_enfcmp_stays(tmp_path, name):
    (tmp_path / name).touch()
    replace_file(tmp_path / "new", b"new")

    assert sorted([name, "new"]) == names(tmp_path)


def test_a_folder_and_a_link_of_such_a_name_stay(tmp_path):
    (tmp_path / ".enfcmp-folder.tmp").mkdir()
    (tmp_path / "own").touch()
    try:
        (tmp_path / ".enfcmp-link.tmp").symlink_to("own")
    except OSError:
        pytest.skip("this user may make no links")
    before = names(tmp_path)
    replace_file(tmp_path / "new", b"new")

    assert sorted(["new", *before]) == names(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is locked there")
def test_one_that_was_taken_before_it_was_locked(tmp_path, monkeypatch):
    """Another run removes the new file between the moments when it is made and locked: another one is made."""
    import fcntl

    taken, lock = [], fcntl.flock

    def taking_once(descriptor, operation):
        if not taken:
            taken.append([each.unlink() for each in tmp_path.iterdir()])
        lock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", taking_once)
    with temporary_file(tmp_path, b"new") as path:
        assert b"new" == path.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is locked there")
def test_a_disk_without_locks(tmp_path, monkeypatch):
    """Files are written all the same; nothing is taken for left where nobody can tell."""
    import fcntl

    def no_locks(_descriptor, _operation):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    (tmp_path / ".enfcmp-x.tmp").touch()
    replace_file(tmp_path / "new", b"new")

    assert [".enfcmp-x.tmp", "new"] == names(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="it is the way of Windows that is tried elsewhere")
def test_the_way_of_windows(tmp_path, monkeypatch):
    """Ours is closed before it is put in its place; of others only what is an hour old is removed."""
    as_there = of_windows(monkeypatch, held_files)
    monkeypatch.setattr(temporary_files, "remove_left", as_there.remove_left)
    monkeypatch.setattr(temporary_files.sys, "platform", "win32")
    for name in ("old", "young"):
        (tmp_path / f".enfcmp-{name}.tmp").touch()
    os.utime(tmp_path / ".enfcmp-old.tmp", (0, 0))
    before = next_number()
    with temporary_file(tmp_path, b"new") as path:
        assert before == next_number()
        assert b"new" == path.read_bytes()
        assert [".enfcmp-young.tmp", path.name] == sorted(names(tmp_path), key=lambda name: name == path.name)


def next_number():
    """That of the next file that is opened: the system gives the lowest one that is free."""
    number = os.open(os.devnull, os.O_RDONLY)
    os.close(number)
    return number


def of_windows(monkeypatch, module):
    """The module as Windows has it."""
    spec = importlib.util.spec_from_file_location("as_on_windows", module.__file__)
    there = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "platform", "win32")
        spec.loader.exec_module(there)
    return there


def test_what_is_held_is_not_removed(tmp_path):
    descriptor, path = begin_held(tmp_path, ".tmp")

    assert not remove_left(path)
    os.close(descriptor)
    assert remove_left(path)
    assert remove_left(path)
    assert [] == names(tmp_path)
