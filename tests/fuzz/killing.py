"""A process that is killed at a step of writing: before it, in the middle of it, or when it is done.

A step is whatever changes a disk: a file opened to write, written, put in the place of another, linked, removed, given
a mode; a folder made. Python's own audit events tell of them, so that it does not matter by which function it is done.
"""

import builtins
import io
import os
import signal
import sys
from pathlib import Path

_EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink", "os.truncate"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_ENDED = 99  # the exit code of a child that came to no end of its own


class Steps:
    """Counts the steps in a folder, and kills the process at one of them."""

    def __init__(self, folder: Path, last: int):
        self.folder, self.last, self.count = os.fspath(folder), last, 0

    def step(self):
        """One more; the process ends here where it is the last."""
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(self, event, arguments):
        """An event of Python's own."""
        is_open = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES
        if (is_open or event in _EVENTS) and self.is_here(arguments[0]):
            self.step()

    def is_here(self, path):
        """Whether a path, absolute or not, is in the folder; one with a descriptor was opened there."""
        if isinstance(path, int):
            return path > sys.__stderr__.fileno()
        return os.fsdecode(path).startswith(self.folder) or not os.fsdecode(path).startswith(os.sep)


def watch(steps: Steps):
    """Count what is done from here on: also the halves of what is written, and what is forced to the disk."""
    real_open, fsync = io.open, os.fsync

    class Halves(io.FileIO):
        """A file that is written in two pieces."""

        def write(self, content):
            content = bytes(content)
            for piece in (content[: len(content) // 2], content[len(content) // 2 :]):
                steps.step()
                super().write(piece)
            return len(content)

    def opened(file, mode="r", buffering=-1, encoding=None, *more, **named):
        if mode not in {"w", "wb"} or not steps.is_here(file):
            return real_open(file, mode, buffering, encoding, *more, **named)
        stream = io.BufferedWriter(Halves(file, "w"))
        return stream if mode == "wb" else io.TextIOWrapper(stream, encoding, *more, **named)

    def forced(descriptor):
        steps.step()
        fsync(descriptor)
        steps.step()

    os.fsync, io.open, builtins.open = forced, opened, opened
    sys.addaudithook(steps.heard)


def run_killed(arguments, folder: Path, typed: str, last: int):
    """Run a command in a child of this process: how it ended, how many steps it took, and what it said.

    The process must have one thread only. A `last` of 0 lets it come to its end.
    """
    said, counted = folder.parent / "said", folder.parent / "counted"
    counted.touch()
    child = os.fork()
    if child == 0:
        _be_killed(arguments, folder, typed, Steps(folder, last), said, counted)
    _, status = os.waitpid(child, 0)
    steps = int(counted.read_text() or 0)
    return os.waitstatus_to_exitcode(status), steps, said.read_text(encoding="utf-8")


def _be_killed(arguments, folder, typed, steps, said, counted):
    """What the child does; it never returns."""
    from enfcmp.cli import main

    code = _ENDED
    try:
        os.chdir(folder)
        sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8")
        with said.open("w", encoding="utf-8", buffering=1) as err, counted.open("w") as count, io.StringIO() as out:
            sys.stdout, sys.stderr = out, err
            watch(steps)
            code = main(list(arguments))
            count.write(str(steps.count))
    finally:
        os._exit(code)
