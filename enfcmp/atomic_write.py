"""Files that are replaced complete, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.message import Message, msg
from enfcmp.os_errors import is_held, reason
from enfcmp.temporary_files import temporary_file

_PAUSES = (0.05, 0.1, 0.2, 0.4)  # seconds; a virus scanner holds a file for an instant


class HeldError(InputError):
    """Another program has the file open, and does not let it be replaced."""


def require_place(path: Path, *, makes_folder: bool = False) -> None:
    """Raise `InputError` where a file cannot be: in no folder, if none is made for it, or where something else is.

    Of a link the place is that which it leads to.
    """
    _require_file(path)
    if path.is_dir():
        message = msg("this is a folder; name a file in it, as {example}", example=str(path / "report.html"))
        raise InputError.of(message, str(path))
    place = Path(os.path.realpath(path)) if path.is_symlink() else path
    folder = next(filter(Path.exists, place.parents), place.parent) if makes_folder else place.parent
    if not folder.is_dir():
        if folder.exists():
            raise _not_written(OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)), path)
        message = msg("there is no folder `{folder}`; make it first, or name another", folder=str(folder))
        raise InputError.of(message, str(path))


def _require_file(path: Path) -> None:
    """What is neither a file nor a folder, as /dev/null, a pipe or a link to itself, must not be replaced by a file."""
    if Path(os.path.realpath(path)).is_symlink():
        raise _not_written(OSError(errno.ELOOP, os.strerror(errno.ELOOP)), path)
    if path.exists() and not (path.is_file() or path.is_dir()):
        message = msg("this is no ordinary file, and is not replaced; name another")
        raise InputError.of(message, str(path))


def make_folder(path: Path) -> None:
    """Make a folder that files are to be written to, where it is not there; raises `InputError` where it cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_written(error, path) from None


@contextlib.contextmanager
def no_empty_folders(path: Path) -> Iterator[None]:
    """Folders up to `path` that are made while the block lasts are gone behind it, unless something stands in them."""
    new = [each for each in (path, *path.parents) if not each.exists()]
    try:
        yield
    finally:
        for each in new:
            with contextlib.suppress(OSError):  # something is in it, or it was not made
                each.rmdir()


def replace_file(path: Path, content: bytes, check: Callable[[Path], None] | None = None) -> None:
    """Write a temporary file in the same folder, look at it with `check`, then put it in the place of `path`.

    The folder is made where it is not there; of a link what it leads to is replaced. Raises `InputError` for a full
    disk, a folder that is read-only, what is no file, and `HeldError` for a file that another program does not let go
    of; `path` is then as it was, without a folder that was made for it.
    """
    _require_file(path)
    try:
        path = Path(os.path.realpath(path))
        with no_empty_folders(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
            with temporary_file(path.parent, content) as written:
                _like(path, written)
                _put(written, path, check)
    except OSError as error:
        raise _not_written(error, path) from None


def _put(written: Path, path: Path, check: Callable[[Path], None] | None) -> None:
    """Put a file in a place, once `check` has looked at it; where another program holds what is there, in a moment."""
    pauses = iter(_PAUSES)
    while True:
        if check is not None:
            check(written)  # each time anew: whoever holds the place may be changing what is there
        try:
            written.replace(path)
        except OSError as error:
            if not is_held(error):
                raise
            pause = next(pauses, None)
            if pause is None:
                raise HeldError.of(_refused(error), str(path)) from None
            time.sleep(pause)
        else:
            return


@contextlib.contextmanager
def reserved(path: Path) -> Iterator[None]:
    """Keep other processes from replacing a file while it is read, changed and replaced; by whatever path they name it.

    Raises `InputError` where it cannot be written anyway, and where another process does not let go of it.
    """
    from enfcmp.locking import locked

    with contextlib.ExitStack() as stack:
        try:
            folder = Path(os.path.realpath(path)).parent
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locked(folder))
        except OSError as error:
            raise _not_written(error, path) from None
        yield


def _not_written(error: OSError, path: Path) -> InputError:
    return InputError.of(_refused(error), str(path))


def _refused(error: OSError) -> Message:
    return msg("it cannot be written: {reason}", reason=reason(error))


def _like(path: Path, written: Path) -> None:
    """Give a new file the mode that any other would have: a temporary one is for its owner alone."""
    if path.exists():
        written.chmod(path.stat().st_mode & 0o7777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        written.chmod(0o666 & ~mask)
