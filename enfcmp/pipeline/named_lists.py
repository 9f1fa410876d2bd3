"""The lists that are meant by ids, paths, folders and patterns."""

from __future__ import annotations

import contextlib
import glob
from collections.abc import Iterator, Sequence
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.lists.find import MAP_SUFFIX, SUFFIXES
from enfcmp.lists.read_list import is_list
from enfcmp.lists.source import read_source
from enfcmp.refusals import refusals_told


@refusals_told()
def lists_meant(refs: Sequence[str]) -> tuple[str, ...]:
    """Each list once: those of a folder, those that a pattern fits, else what is named."""
    found: list[str] = []
    for ref in refs:
        if Path(ref).is_dir():
            found += map(str, _lists_in(Path(ref)))
        elif glob.has_magic(ref) and not Path(ref).exists():
            found += _fitting(ref) or [ref]
        else:
            found.append(ref)
    return tuple(dict.fromkeys(found))


def _fitting(pattern: str) -> list[str]:
    """The files that a pattern fits; the shell of Windows leaves patterns to the program."""
    path = Path(pattern)
    inside = path.relative_to(path.anchor) if path.anchor else path
    return sorted(str(each) for each in Path(path.anchor).glob(str(inside)))


def _lists_in(folder: Path) -> Iterator[Path]:
    """The list files of a folder; what is no list, as decisions, is none of them, what cannot be read may be one."""
    for path in sorted(folder.iterdir()):
        if path.suffix in SUFFIXES and not path.name.endswith(MAP_SUFFIX) and path.is_file():
            with contextlib.suppress(InputError):
                if not is_list(read_source(path)):
                    continue
            yield path
