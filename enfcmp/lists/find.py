"""From what a person names, a list id or the path of a file, to the list file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.text.nearest import nearest

SUFFIXES = (".yaml", ".yml")
_ID = re.compile(r"[a-z0-9-]+")


def shipped() -> Path:
    """The folder of the lists that ship with enfcmp: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def folders(named: Sequence[Path] = (), environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """The folders that are searched, in order: `named`, ENFCMP_DATA, ./data, the shipped lists.

    Raises `InputError` for a named folder that is not there; the others may be absent.
    """
    absent = [folder for folder in named if not folder.is_dir()]
    if absent:
        raise InputError.of(msg("there is no such folder (--data)"), str(absent[0]))
    from_environ = [Path(part) for part in environ.get("ENFCMP_DATA", "").split(os.pathsep) if part]
    candidates = [*named, *from_environ, Path("data"), shipped()]
    once: dict[Path, Path] = {}
    for folder in filter(Path.is_dir, candidates):
        once.setdefault(folder.resolve(), folder)
    return tuple(once.values())


def list_files(within: Iterable[Path]) -> dict[str, Path]:
    """Every list file by id; an id that is in several folders is taken from the first."""
    found: dict[str, Path] = {}
    for folder in within:
        for path in sorted(folder.iterdir()):
            if path.suffix in SUFFIXES and path.is_file():
                found.setdefault(path.stem, path)
    return dict(sorted(found.items()))


def find(ref: str, within: Iterable[Path]) -> Path:
    """The file that `ref` names: a path ending in .yaml or .yml as it is, anything else as an id in the folders.

    Raises `InputError` for what is neither, and for an id that is not there.
    """
    if ref.endswith(SUFFIXES):
        return Path(ref)
    if not _ID.fullmatch(ref):
        raise InputError.of(
            msg("`{ref}` is neither a list id (a-z, 0-9, -) nor a path that ends in .yaml or .yml", ref=ref)
        )
    files = list_files(within)
    if ref in files:
        return files[ref]
    near = nearest(ref, files) or tuple(files)[:5]
    if not near:
        raise InputError.of(msg("there is no list `{ref}`, and no list at all; name a folder with --data", ref=ref))
    raise InputError.of(msg("there is no list `{ref}`; near it: {near}", ref=ref, near=", ".join(near)))


def split_number(ref: str) -> tuple[str, str | None]:
    """`city:7` or `lists/old.yaml:7` to the list and the item's number, None where only a list is named."""
    path, colon, number = ref.rpartition(":")
    if colon and path.endswith(SUFFIXES):
        return path, number
    if ref.endswith(SUFFIXES):
        return ref, None
    name, colon, number = ref.partition(":")
    return name, number if colon else None
