"""The file of a reference that was made of what lists share, for a person to adopt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

import enfcmp
from enfcmp.errors import InputError
from enfcmp.i18n import _
from enfcmp.lists.find import SUFFIXES
from enfcmp.lists.write_list import Comments, list_text
from enfcmp.message import msg
from enfcmp.model import PrintedList
from enfcmp.outputs import Output

_ID = re.compile(r"[a-z0-9-]+")


class NewReference:
    """The list file that `--write-reference` names; raises `InputError` where none can be, or one is there already."""

    def __init__(self, path: Path) -> None:
        if path.suffix.lower() not in SUFFIXES:
            suffixes = " ".join(SUFFIXES)
            message = msg("the file name does not show the format; end it in one of {suffixes}", suffixes=suffixes)
            raise InputError.of(message, str(path))
        self.file = Output(path, "--write-reference")
        self._require_new()

    def require_apart_from(self, inputs: Iterable[Path], lists: Collection[str]) -> None:
        """Raise `InputError` where it would replace one of `inputs`, or one of the `lists` has its id."""
        path = self.file.path
        if path.stem in lists:
            message = msg("the list `{id}` has this id already; name another file", id=path.stem)
            raise InputError.of(message, str(path))
        self.file.spare(inputs)

    def write(self, made: PrintedList) -> None:
        """Put it in its place, where nothing is yet; its id is the name of the file, where that can be one."""
        path = self.file.path
        named = msgspec.structs.replace(made, id=path.stem) if _ID.fullmatch(path.stem) else made
        note = named.source.note if named.source else ""
        lines = (_("A proposal to be gone through and adopted by a person: "), note or "")
        text = list_text(named, Comments({}, {"": ["".join(lines)]}), f"enfcmp {enfcmp.__version__}")
        self.file.write(text.encode(), lambda _path: self._require_new())

    def _require_new(self) -> None:
        if self.file.path.exists():
            message = msg("it is there already; name another file with {option}", option="--write-reference")
            raise InputError.of(message, str(self.file.path))
