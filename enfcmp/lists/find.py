"""From what a person names, a list id or the path of a file, to the list file."""

from __future__ import annotations

import contextlib
import functools
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.os_errors import reason
from enfcmp.refusals import refusals_told
from enfcmp.text.nearest import nearest

SUFFIXES = (".yaml", ".yml")
MAP_SUFFIX = ".map.yaml"  # of what an import keeps beside a list, which is none
DOCUMENTS = (
    ".xlsx",
    ".xlsm",
    ".xls",
    ".et",
    ".pdf",
    ".docx",
    ".docm",
    ".doc",
    ".wps",
    ".html",
    ".htm",
    ".mht",
    ".mhtml",
    ".xml",
    ".csv",
    ".txt",
)
_ID = re.compile(r"[a-z0-9-]+")
_Note = Callable[[Fault], object]


def shipped() -> Path:
    """The folder of the lists that ship with enfcmp: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def _unnoted(fault: Fault) -> None:
    """Notes go nowhere unless the caller wants them."""


@refusals_told()
def folders(
    named: Sequence[Path] = (), environ: Mapping[str, str] = os.environ, note: _Note = _unnoted
) -> tuple[Path, ...]:
    """The folders that are searched, in order: `named`, ENFCMP_DATA, ./data, the shipped lists.

    Raises `InputError` for every folder of --data and ENFCMP_DATA that is not there; the two others may be absent, and
    are noted and passed over where they cannot be read.
    """
    from_environ = [Path(part) for part in environ.get("ENFCMP_DATA", "").split(os.pathsep) if part]
    asked_for = [*((folder, "--data") for folder in named), *((folder, "ENFCMP_DATA") for folder in from_environ)]
    faults = [
        Fault(message=msg("there is no such folder ({option})", option=option), path=str(folder))
        for folder, option in asked_for
        if not folder.is_dir()  # where the system does not even let it be looked at, its own words are better
    ]
    if faults:
        raise InputError(faults)
    once: dict[str, Path] = {}
    for folder in [*named, *from_environ, *_unnamed(Path("data"), note), *_unnamed(shipped(), note)]:
        once.setdefault(os.path.realpath(folder), folder)
    return tuple(once.values())


def _unnamed(folder: Path, note: _Note) -> Iterator[Path]:
    """A folder that nobody has named, where it is there and can be read."""
    try:
        if stat.S_ISDIR(folder.stat().st_mode):
            next(folder.iterdir(), None)
            yield folder
    except FileNotFoundError:
        return
    except OSError as error:
        note(_passed_over(folder, error))


def _passed_over(path: Path, error: OSError) -> Fault:
    return Fault(msg("passed over, since it cannot be read: {reason}", reason=reason(error)), str(path))


def list_files(within: Iterable[Path], note: _Note = _unnoted) -> dict[str, Path]:
    """Every list file by id; an id that is in several folders is taken from the first.

    A link that leads out of its folder is passed over: an id never reaches outside. So is one that leads to itself, or
    to where nobody may look, and `note` is told.
    """
    found: dict[str, Path] = {}
    for folder in within:
        try:
            paths = sorted(folder.iterdir())
        except OSError as error:
            message = msg("the folder cannot be read: {reason}", reason=reason(error))
            raise InputError.of(message, str(folder)) from None
        for path in paths:
            if path.suffix in SUFFIXES and not path.name.endswith(MAP_SUFFIX) and _is_inside(path, folder, note):
                found.setdefault(path.stem, path)
    return dict(sorted(found.items()))


def _is_inside(path: Path, folder: Path, note: _Note) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode) and path.resolve().is_relative_to(folder.resolve())
    except FileNotFoundError:
        return False
    except OSError as error:
        note(_passed_over(path, error))
        return False


def _is_folder(ref: str) -> bool:
    with contextlib.suppress(OSError):  # a name that no file has, a folder that nobody may look into
        return bool(ref) and Path(ref).is_dir()
    return False


def is_path(ref: str) -> bool:
    """Whether `ref` names a file, and no id."""
    return ref.lower().endswith((*SUFFIXES, *DOCUMENTS))


class ListFiles:
    """The list files in some folders; these are gone through once, when an id is first asked for."""

    def __init__(self, within: Iterable[Path], note: _Note = _unnoted) -> None:
        self._within, self._note = tuple(within), note

    @functools.cached_property
    def by_id(self) -> dict[str, Path]:
        """Every list file by its id."""
        return list_files(self._within, self._note)

    def find(self, ref: str) -> Path:
        """The file that `ref` names: a path of a list file or of a document as it is, anything else as an id.

        Raises `InputError` for what is neither, as a folder, and for an id that is not there.
        """
        if is_path(ref):
            return Path(ref)
        is_id = _ID.fullmatch(ref) is not None
        if not (is_id and ref in self.by_id) and _is_folder(ref):
            message = msg(
                "`{ref}` is a folder; name a list in it by its id, with --data {ref}, or by its path; {all} names all",
                ref=ref,
                all=str(Path(ref) / "*.yaml"),
            )
            raise InputError.of(message)
        if not is_id:
            raise InputError.of(
                msg("`{ref}` is neither a list id (a-z, 0-9, -) nor a path that ends in .yaml or .yml", ref=ref)
            )
        if ref in self.by_id:
            return self.by_id[ref]
        near = nearest(ref, self.by_id) or tuple(self.by_id)[:5]
        if not near:
            raise InputError.of(msg("there is no list `{ref}`, and no list at all; name a folder with --data", ref=ref))
        raise InputError.of(msg("there is no list `{ref}`; near it: {near}", ref=ref, near=", ".join(near)))


def split_number(ref: str) -> tuple[str, str | None]:
    """`city:7` or `lists/old.yaml:7` to the list and the item's number, None where only a list is named."""
    ref = ref if is_path(ref) else ref.replace("：", ":")
    path, colon, number = ref.rpartition(":")
    if colon and is_path(path):
        return path, number
    if is_path(ref):
        return ref, None
    name, colon, number = ref.partition(":")
    return name, number if colon else None
