"""Small files that a run holds while it lives, so that others can tell them from what a killed run has left.

Elsewhere than on Windows such a file is locked, and the system lets go of it when its process ends, however it ends. On
Windows nobody removes what is open, which says the same without a lock.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_PREFIX = ".enfcmp-"


def begin_held(folder: Path, suffix: str) -> tuple[int, Path]:
    """Make a file that is held until its descriptor is closed; raises `OSError` where none can be made."""
    import tempfile  # 2 ms that only whoever writes needs

    while True:
        descriptor, name = tempfile.mkstemp(prefix=_PREFIX, suffix=suffix, dir=folder)
        if _is_ours(descriptor, Path(name)):
            return descriptor, Path(name)
        os.close(descriptor)


def held_files(folder: Path, suffix: str) -> Iterator[Path]:
    """The files of this sort that are in a folder, held or left; none where it cannot be looked into."""
    names: list[str] = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        names += (entry.name for entry in entries if entry.name.startswith(_PREFIX) and entry.name.endswith(suffix))
    for name in sorted(names):
        path = folder / name
        if path.is_file() and not path.is_symlink():
            yield path


if sys.platform == "win32":

    def _is_ours(_descriptor: int, _path: Path) -> bool:
        return True

    def remove_left(path: Path) -> bool:
        """Remove a file that nobody holds; whether it is gone."""
        with contextlib.suppress(OSError):  # it is open
            path.unlink(missing_ok=True)
        return not path.exists()

else:
    import fcntl

    def _is_ours(descriptor: int, path: Path) -> bool:
        """Whether it is from now on; another run may have taken it for one that was left, before it was locked."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            pass  # a disk without locks, on which nobody else can lock it either
        return _is_still(descriptor, path)

    def _is_still(descriptor: int, path: Path) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), path.lstat())
        except FileNotFoundError:
            return False

    def _opened(path: Path) -> int:
        try:
            return os.open(path, os.O_RDWR | os.O_NOFOLLOW)  # some network shares lock nothing that is only read
        except PermissionError:
            return os.open(path, os.O_RDONLY | os.O_NOFOLLOW)  # it is another user's

    def remove_left(path: Path) -> bool:
        """Remove a file that nobody holds; whether it is gone."""
        try:
            descriptor = _opened(path)
        except OSError as error:
            return isinstance(error, FileNotFoundError)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(descriptor, path):
                path.unlink()
        except OSError:
            return False
        finally:
            os.close(descriptor)
        return True
