"""Who is at work on a file: a note beside it while a review goes on, for whoever begins another.

It is for people alone. Nothing is kept from anyone by it, and no answer hangs on it: those are safe through the lock of
the folder and the look at the file before it is replaced. Each review has a note of its own, which it holds while it
lives (`held_files`): one that nobody holds is of a review that has ended, was killed or lost its power, and is removed
by the next. So it is on Windows, where what is open is not removed, and in network shares as far as they pass locks and
open files on to other computers. In one that does not, the note of a colleague elsewhere is taken for a left one, and
nobody is told; in a folder that may only be read there is none.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from enfcmp.errors import Fault
from enfcmp.held_files import begin_held, held_files, remove_left
from enfcmp.message import msg

_SUFFIX = ".review"


class AtWork(msgspec.Struct, frozen=True, kw_only=True):
    """Who is at work on a file, on which computer, and since when by its clock."""

    file: str
    reviewer: str
    host: str
    since: dt.datetime

    def told(self, path: Path) -> Fault:
        """What whoever begins another review is told."""
        message = msg(
            "{reviewer} ({host}) has been at work on this file since {since}; the answers of both are kept",
            reviewer=self.reviewer or msg("somebody else"),
            host=self.host,
            since=f"{self.since.astimezone():%Y-%m-%d %H:%M}",
        )
        return Fault(message, str(path))


@contextlib.contextmanager
def at_work(path: Path, reviewer: str | None) -> Iterator[tuple[AtWork, ...]]:
    """Leave a note that a review goes on while the block lasts; who else is at work on the file, whoever began first.

    The folder is made for it where there is none, and goes with it if it is empty then.
    """
    real = Path(os.path.realpath(path))
    others: tuple[AtWork, ...] = ()
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            stack.enter_context(_folder(real.parent))
            own = stack.enter_context(_note(real, reviewer))
            others = tuple(_others(real, own))  # after the own note: of two who begin at once one sees the other
        yield others


@contextlib.contextmanager
def _folder(folder: Path) -> Iterator[None]:
    is_new = not folder.exists()
    if is_new:
        folder.mkdir()
    try:
        yield
    finally:
        if is_new:
            with contextlib.suppress(OSError):  # something is in it by now
                folder.rmdir()


@contextlib.contextmanager
def _note(real: Path, reviewer: str | None) -> Iterator[Path]:
    import platform  # only for whoever reviews

    now = dt.datetime.now().astimezone().replace(microsecond=0)
    note = AtWork(file=_text(real.name), reviewer=_text(reviewer or _user()), host=_text(platform.node()), since=now)
    descriptor, path = begin_held(real.parent, _SUFFIX)
    try:
        os.write(descriptor, msgspec.json.encode(note))
        path.chmod(0o644)  # for colleagues
        yield path
    finally:
        os.close(descriptor)
        with contextlib.suppress(OSError):  # on Windows somebody reads it just now; the next review removes it
            path.unlink(missing_ok=True)


def _text(name: str) -> str:
    """A name as it can be written: the system may give bytes that are no text."""
    return name.encode("utf-8", "replace").decode()


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # as the system and the version of Python have it
        return ""


def _others(real: Path, own: Path) -> Iterator[AtWork]:
    for path in held_files(real.parent, _SUFFIX):
        if path != own and not remove_left(path):
            with contextlib.suppress(OSError, msgspec.MsgspecError):  # it has just gone, or is just being written
                note = msgspec.json.decode(path.read_bytes(), type=AtWork)
                if note.file == _text(real.name):
                    yield note
