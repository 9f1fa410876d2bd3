"""Temporary files of a run, and those that a killed run has left: the next one that writes there removes them."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from enfcmp.held_files import begin_held, held_files, remove_left

_SUFFIX = ".tmp"
_HOUR = 3600.0


@contextlib.contextmanager
def temporary_file(folder: Path, content: bytes) -> Iterator[Path]:
    """A file with this content beside others, complete and on the disk, to be put in the place of one of them.

    While the block lasts no other run takes it for one that was left. What was left is removed. Raises `OSError`.
    """
    descriptor, path = begin_held(folder, _SUFFIX)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(descriptor)
            _remove_what_was_left(folder, path)
            if sys.platform == "win32":
                stream.close()  # what is open cannot be put in a place there; others see by its age that it is new
            yield path
    finally:
        path.unlink(missing_ok=True)


def _remove_what_was_left(folder: Path, own: Path) -> None:
    """On Windows, where ours is closed for a moment before it is put in its place, only what is an hour old."""
    now = own.stat().st_mtime  # by the clock of the disk, which may be another's
    for path in held_files(folder, _SUFFIX):
        with contextlib.suppress(OSError):
            if path != own and (sys.platform != "win32" or now - path.stat().st_mtime > _HOUR):
                remove_left(path)
