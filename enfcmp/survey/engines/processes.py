"""Lists worked through on this machine: one after the other, or side by side in processes of their own.

A process that is killed, by a person or by the system for want of memory, changes nothing: what it left undone is done
here, one list at a time.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, parent_process
from typing import TypeVar, cast

_FEW = 20  # lists for which a process more is not worth its start
_AT_ONCE = 4  # lists that are handed to a process together

_R = TypeVar("_R")
_at_hand: list[Callable[[str], object]] = []  # of a process: the work, sent once


def worked_through(work: Callable[[str], _R], names: Sequence[str], processes: int | None = None) -> Iterator[_R]:
    """What `work` gives for each name, in their order; `work` can be sent to another process.

    `processes`: how many, else as many as the machine and the lists are worth.
    """
    count = processes or min(_cores(), len(names) // _FEW)
    if count <= 1:
        yield from map(work, names)
        return
    done = 0
    try:
        for each in _side_by_side(work, names, count):
            yield each
            done += 1
    except BrokenProcessPool:
        yield from map(work, names[done:])


def _side_by_side(work: Callable[[str], _R], names: Sequence[str], count: int) -> Iterator[_R]:
    # New interpreters on every system: a copy of this one would hold its locks.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin, initargs=(work,))
    try:
        yield from cast("Iterator[_R]", pool.map(_one, names, chunksize=_AT_ONCE))
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(work: Callable[[str], object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever began it is told, and ends it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _at_hand[:] = [work]


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _one(name: str) -> object:
    return _at_hand[0](name)


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
