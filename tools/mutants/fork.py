"""Children that run tests: each has its own temporary folder and a limit of time, and is heard of by its exit code."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

SURVIVED, KILLED, NOT_RUN, UNSEEN = 0, 1, 3, 4
_MEMORY = 4 << 30  # bytes
_WAITING = 20  # so many times its seconds of the processor a child may take by the clock


class Child(NamedTuple):
    """What is to be run in a process of its own: `run` gives the exit code, `seconds` are of the processor."""

    number: int
    run: Callable[[], int]
    seconds: int


def apart(run: Callable[[], object]) -> None:
    """Run something in a process of its own, which writes to standard error only, and wait for it."""
    process = os.fork()
    if not process:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            run()
        finally:
            os._exit(0)
    os.waitpid(process, 0)


def run_all(children: Iterable[Child], jobs: int) -> Iterator[tuple[int, int]]:
    """Run so many at once; the number and the exit code of each as it ends. One that a signal ended was killed."""
    running: dict[int, tuple[int, str]] = {}
    for child in children:
        if len(running) >= jobs:
            yield _next(running)
        folder = tempfile.mkdtemp(prefix="mutant-")
        process = os.fork()
        if not process:
            _be(child, folder)
        running[process] = child.number, folder
    while running:
        yield _next(running)


def _next(running: dict[int, tuple[int, str]]) -> tuple[int, int]:
    process, status = os.wait()
    number, folder = running.pop(process)
    shutil.rmtree(folder, ignore_errors=True)
    code = os.waitstatus_to_exitcode(status)
    return number, KILLED if code < 0 else code


def _be(child: Child, folder: str) -> None:
    """Be the child, which says nothing and reads nothing: never returns."""
    code = KILLED
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        os.environ.update(TMPDIR=folder, PYTEST_DEBUG_TEMPROOT=folder)
        tempfile.tempdir = None
        _limit(child.seconds)
        code = child.run()
    finally:
        os._exit(code)


def _limit(seconds: int) -> None:
    """An endless loop, and one that fills the memory, are ended by the system."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.alarm(seconds * _WAITING)
