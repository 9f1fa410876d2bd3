"""The lists that are meant by ids, paths, folders and patterns."""

from __future__ import annotations

import contextlib
import glob
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from enfcmp.errors import Fault, InputError
from enfcmp.lists.find import DOCUMENTS, MAP_SUFFIX, SUFFIXES
from enfcmp.lists.read_list import is_list
from enfcmp.lists.source import read_source
from enfcmp.message import msg
from enfcmp.pipeline.notes import Note
from enfcmp.refusals import refusals_told


@refusals_told()
def lists_meant(refs: Sequence[str], ids: Container[str], note: Note) -> tuple[str, ...]:
    """Each list once: one of the `ids`, those of a folder, those that a pattern fits, else what is named.

    `note` is told of documents in a folder: whether they are lists only a person knows. Raises `InputError` for a
    folder without a list.
    """
    found: list[str] = []
    for ref in refs:
        if Path(ref).is_dir() and ref not in ids:
            found += _of_folder(Path(ref), note)
        elif glob.has_magic(ref) and not Path(ref).exists():
            found += _fitting(ref) or [ref]
        else:
            found.append(ref)
    return without_maps(tuple(dict.fromkeys(found)), note)


def without_maps(refs: Sequence[str], note: Note) -> tuple[str, ...]:
    """What is named but for the maps that imports keep beside lists, which data/*.yaml fits too; `note` is told.

    Where nothing else is named, all of it: what is wrong with it is said when it is read.
    """
    maps = [ref for ref in refs if ref.endswith(MAP_SUFFIX) and not _may_be_list(Path(ref))]
    if len(maps) == len(refs):
        return tuple(refs)
    for each in maps:
        note(Fault(msg("this is the map of an import, and no list; it is passed over"), each))
    return tuple(ref for ref in refs if ref not in maps)


def _fitting(pattern: str) -> list[str]:
    """The files that a pattern fits; the shell of Windows leaves patterns to the program."""
    path = Path(pattern)
    inside = path.relative_to(path.anchor) if path.anchor else path
    return sorted(str(each) for each in Path(path.anchor).glob(str(inside)))


def _of_folder(folder: Path, note: Note) -> list[str]:
    found = [str(each) for each in _lists_in(folder)]
    documents = sorted(each.suffix for each in folder.iterdir() if each.suffix.lower() in DOCUMENTS)
    if documents:
        example = str(folder / f"*{documents[0]}")
        message = msg(
            "{count} documents in it are not taken; name them, as {example}", count=len(documents), example=example
        )
        note(Fault(message, str(folder)))
    if not found:
        raise InputError.of(msg("there is no list file in this folder"), str(folder))
    return found


def _lists_in(folder: Path) -> Iterator[Path]:
    """The list files of a folder; what is no list, as decisions, is none of them."""
    for path in sorted(folder.iterdir()):
        is_file = path.suffix.lower() in SUFFIXES and not path.name.endswith(MAP_SUFFIX) and path.is_file()
        if is_file and _may_be_list(path):
            yield path


def _may_be_list(path: Path) -> bool:
    """What cannot be read may be one."""
    with contextlib.suppress(InputError):
        return is_list(read_source(path))
    return True
