"""A lock on a folder, for one process at a time; the system takes it from a process that ends, however it ends."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

_NAME = ".enfcmp.lock"
_NOT_YET = (errno.EAGAIN, errno.EACCES, errno.ENOENT, errno.ESTALE)  # another holds it, or has just removed it
_PATIENCE, _PAUSE = 10.0, 0.005  # seconds; a file is written in some thousandths of one


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep every other process that asks for the same out of `folder` while the block lasts.

    Raises `OSError` where nothing may be written there, and where another process keeps it for too long. What is locked
    is a file, since that can be had on Windows and in network shares too. It is removed afterwards; one that a killed
    process has left is held by nobody and stops nobody.
    """
    path = folder / _NAME
    descriptor = _waited_for(path)
    try:
        yield
    finally:
        _let_go(descriptor, path)


def _waited_for(path: Path) -> int:
    end = time.monotonic() + _PATIENCE
    while (descriptor := _tried(path)) is None:
        if time.monotonic() > end:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        time.sleep(_PAUSE)
    return descriptor


def _tried(path: Path) -> int | None:
    """The open file once it is ours; None while it is another's."""
    descriptor = _opened(path)
    if descriptor is None:
        return None
    is_ours = False
    try:
        is_ours = _is_ours(descriptor, path)
    except OSError as error:
        if error.errno not in _NOT_YET:
            raise
    finally:
        if not is_ours:
            os.close(descriptor)
    return descriptor if is_ours else None


def _opened(path: Path) -> int | None:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except PermissionError:
        if not path.exists():
            raise
    with contextlib.suppress(OSError):  # Windows may just be removing it
        return os.open(path, os.O_RDONLY)  # it is another user's, and may be locked all the same
    return None


if sys.platform == "win32":
    import msvcrt

    def _is_ours(descriptor: int, _path: Path) -> bool:
        """Whether it is from now on; nobody removes what is open."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        return True

    def _let_go(descriptor: int, path: Path) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        os.close(descriptor)
        with contextlib.suppress(OSError):  # the next one has opened it already
            path.unlink()

else:
    import fcntl

    def _is_ours(descriptor: int, path: Path) -> bool:
        """Whether it is from now on; its last holder may have removed it since it was opened."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(os.fstat(descriptor), path.stat())

    def _let_go(descriptor: int, path: Path) -> None:
        with contextlib.suppress(OSError):  # a folder that was taken away has taken it along
            path.unlink()
        os.close(descriptor)
