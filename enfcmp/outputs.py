"""The file that a command writes: never in the place of one that the same run reads, whatever path names either."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path

from enfcmp.atomic_write import replace_file, require_place
from enfcmp.errors import InputError
from enfcmp.message import msg


class Output:
    """The file that a person named with -o; raises `InputError` where none can be."""

    def __init__(self, path: Path) -> None:
        require_place(path)
        self._path = path
        self._inputs: tuple[Path, ...] = ()

    def spare(self, inputs: Iterable[Path]) -> None:
        """Raise `InputError` where writing would replace one of `inputs`; `write` looks again."""
        self._inputs = tuple(inputs)
        self._require_none_of_them()

    def write(self, content: bytes, check: Callable[[Path], None] | None = None) -> None:
        """Put a complete file in its place, once `check` has looked at it; raises `InputError` as `replace_file`."""
        self._require_none_of_them()
        replace_file(self._path, content, check)

    def _require_none_of_them(self) -> None:
        for each in self._inputs:
            if _is_one_entry(self._path, each):
                message = msg(
                    "this would replace {input}, which is read here; name another file with -o", input=str(each)
                )
                raise InputError.of(message, str(self._path))


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
