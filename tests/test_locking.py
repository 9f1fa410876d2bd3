"""A folder is one process's at a time, and nobody's once that process has ended, however it ended."""

import errno
import importlib.util
import os
import subprocess
import sys
import types

import pytest

from enfcmp import locking
from enfcmp.locking import locked

COUNT = """
import sys
from pathlib import Path
from enfcmp.locking import locked

folder = Path(sys.argv[1])
for _ in range(40):
    with locked(folder):
        count = int((folder / "count").read_text())
        (folder / "count").write_text(str(count + 1))
"""
HOLD = """
import sys, time
from pathlib import Path
from enfcmp.locking import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def _every_file_is_closed_again():
    """The system gives the lowest number that is free."""
    before = _next_number()
    yield
    assert before == _next_number()


def _next_number():
    number = os.open(os.devnull, os.O_RDONLY)
    os.close(number)
    return number


@pytest.fixture
def start(tmp_path):
    """Run a few lines in a process of their own, in the folder of the test."""
    begun = []

    def begin(code):
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path)],
            stdout=subprocess.PIPE,
        )
        begun.append(process)
        return process

    yield begin
    for process in begun:
        process.kill()
        process.wait()
        process.stdout.close()


def test_nobody_counts_over_another(start, tmp_path):
    """Four processes that read, add one and write: every one of their additions counts, and no file is left over."""
    (tmp_path / "count").write_text("0", encoding="utf-8")
    processes = [start(COUNT) for _ in range(4)]

    assert [0] * 4 == [process.wait() for process in processes]
    assert "160" == (tmp_path / "count").read_text(encoding="utf-8")
    assert ["count"] == [each.name for each in tmp_path.iterdir()]


def test_a_holder_that_is_killed(start, tmp_path, monkeypatch):
    """While it lives others wait, and not for ever; once it is killed its lock stops nobody, and is removed."""
    monkeypatch.setattr(locking, "_PATIENCE", 0.05)
    holder = start(HOLD)
    assert b"held\n" == holder.stdout.readline().replace(b"\r", b"")

    with pytest.raises(OSError, match=r".") as caught, locked(tmp_path):
        pass
    assert errno.EBUSY == caught.value.errno
    holder.kill()
    holder.wait()
    left = [each.name for each in tmp_path.iterdir()]
    with locked(tmp_path):
        inside = [each.name for each in tmp_path.iterdir()]
    assert ([".enfcmp.lock"], [".enfcmp.lock"], []) == (left, inside, [*tmp_path.iterdir()])


def test_an_error_inside_lets_go(tmp_path):
    """Whatever ends the block."""
    with pytest.raises(ZeroDivisionError), locked(tmp_path):
        raise ZeroDivisionError
    with locked(tmp_path):
        pass

    assert [] == [*tmp_path.iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="what is open is not removed there")
def test_a_file_that_was_removed_while_it_was_waited_for(tmp_path, monkeypatch):
    """Its last holder has removed it, so that the next one makes another: only that one counts."""
    import fcntl

    removed, lock = [], fcntl.flock

    def removing_once(descriptor, operation):
        if not removed:
            removed.append((tmp_path / ".enfcmp.lock").unlink())
        lock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", removing_once)
    with locked(tmp_path):
        assert [".enfcmp.lock"] == [each.name for each in tmp_path.iterdir()]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_what_another_user_has_left(tmp_path):
    """A file that may only be read is locked all the same."""
    (tmp_path / ".enfcmp.lock").touch(mode=0o444)

    with locked(tmp_path):
        pass
    assert [] == [*tmp_path.iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="it is the way of Windows that is tried elsewhere")
def test_the_way_of_windows(tmp_path, monkeypatch):
    """Its calls, with locks of this system in their place: held once, free afterwards, nothing left over."""
    there = _as_on_windows(monkeypatch)
    monkeypatch.setattr(there, "_PATIENCE", 0.05)

    for _ in range(2):
        with there.locked(tmp_path):
            with pytest.raises(OSError, match=r".") as caught, there.locked(tmp_path):
                pass
            assert errno.EBUSY == caught.value.errno
        assert [] == [*tmp_path.iterdir()]


def _as_on_windows(monkeypatch):
    """The module as Windows has it."""
    import fcntl

    def locking_of(descriptor, mode, _count):
        try:
            fcntl.flock(descriptor, mode)
        except BlockingIOError:
            raise PermissionError(errno.EACCES, "Permission denied") from None  # what Windows says of a held one

    fake = types.ModuleType("msvcrt")
    fake.LK_NBLCK, fake.LK_UNLCK, fake.locking = fcntl.LOCK_EX | fcntl.LOCK_NB, fcntl.LOCK_UN, locking_of
    spec = importlib.util.spec_from_file_location("locking_of_windows", locking.__file__)
    module = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as patched:
        patched.setitem(sys.modules, "msvcrt", fake)
        patched.setattr(sys, "platform", "win32")
        spec.loader.exec_module(module)
    return module
