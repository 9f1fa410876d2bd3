"""The files that a run writes: never in the place of one that it reads, whatever path names either.

Everything that a command writes goes through here, but for decisions, which have a writer of their own over
`replace_file`. Links are followed, and a name in upper case is that in lower case where the disk says so. Of a second
name of an input (a hard link) the first keeps what is in it, so that it may be replaced.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, count
from pathlib import Path

from enfcmp.atomic_write import HeldError, no_empty_folders, replace_file, require_place
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.os_errors import reason


class Output:
    """A file that a person named with `option`; raises `InputError` where none can be.

    `may_stand_beside`: where another program has open what is to be replaced, the new file is put beside it.
    `makes_folder`: its folder is made where it is not there.
    """

    def __init__(
        self, path: Path, option: str = "-o", *, may_stand_beside: bool = True, makes_folder: bool = False
    ) -> None:
        require_place(path, makes_folder=makes_folder)
        self.path = path
        self._option, self._may_stand_beside = option, may_stand_beside
        self._inputs: tuple[Path, ...] = ()

    def spare(self, inputs: Iterable[Path]) -> None:
        """Raise `InputError` where writing would replace one of `inputs`; `write` looks again."""
        self._inputs = tuple(inputs)
        self._require_none_of_them()

    def write(self, content: bytes, check: Callable[[Path], None] | None = None) -> None:
        """Put a complete file in its place, once `check` has looked at it; raises `InputError` as `replace_file`."""
        self._require_none_of_them()
        try:
            replace_file(self.path, content, check)
        except HeldError as error:
            if not self._may_stand_beside:
                raise
            beside = _free_beside(self.path)
            replace_file(beside, content, check)
            message = msg("{refused}; the result is in {file}", refused=error.faults[0].message, file=str(beside))
            raise HeldError.of(message, str(self.path)) from None

    def _require_none_of_them(self) -> None:
        for each in self._inputs:
            if _is_one_entry(self.path, each):
                message = msg(
                    "this would replace {input}, which is read here; name another file with {option}",
                    input=str(each),
                    option=self._option,
                )
                raise InputError.of(message, str(self.path))


def require_apart(outputs: Iterable[Output]) -> None:
    """Raise `InputError` where two files of one run would be one."""
    for one, other in combinations([each.path for each in outputs], 2):
        if os.path.realpath(one) == os.path.realpath(other) or _is_one_entry(one, other):
            message = msg("this run writes {other} there too; name another file", other=str(one))
            raise InputError.of(message, str(other))


def write_together(files: Sequence[tuple[Output, bytes]]) -> None:
    """Write all of them or none: where one cannot be written, those before it are put back as they were.

    Folders that were made for them go too. New files go first, which makes room for what is put back.
    """
    with contextlib.ExitStack() as folders, contextlib.ExitStack() as replaced, contextlib.ExitStack() as new:
        for output, content in files:
            before = former_content(output.path)
            folders.enter_context(no_empty_folders(Path(os.path.realpath(output.path)).parent))
            output.write(content)
            (new if before is None else replaced).callback(_put_back, output.path, before)
        new.pop_all()
        replaced.pop_all()


def former_content(path: Path) -> bytes | None:
    """What a file holds before it is written, None where none is there; raises `InputError` for what is unreadable."""
    try:
        return path.read_bytes() if path.exists() else None
    except OSError as error:
        raise InputError.of(msg("the file cannot be read: {reason}", reason=reason(error)), str(path)) from None


def _put_back(path: Path, before: bytes | None) -> None:
    with contextlib.suppress(InputError, OSError):  # what went wrong first is told
        if before is None:
            path.unlink()
        else:
            replace_file(path, before)


def _free_beside(path: Path) -> Path:
    names: Iterator[Path] = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(each for each in names if not os.path.lexists(each))


def _is_one_entry(one: Path, other: Path) -> bool:
    """Whether both lead to one entry of one folder: links are followed, however the names are written.

    Two entries may share a content (hard links): to replace one leaves the other. Two spellings may be one entry, where
    the disk does not tell upper case from lower; then the folder lists only one of them.
    """
    with contextlib.suppress(OSError):  # what is not there is not replaced
        if one.samefile(other):
            here, there = one.resolve(), other.resolve()
            is_one_name = here.name == there.name or not {here, here.with_name(there.name)} <= {*here.parent.iterdir()}
            return is_one_name and here.parent.samefile(there.parent)
    return False
