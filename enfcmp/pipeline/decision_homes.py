"""Where decisions on findings are kept: each kind in the file where the commands look for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from enfcmp.errors import InputError
from enfcmp.lists.decision_file import beside_list, beside_pair, home, list_home
from enfcmp.message import msg
from enfcmp.model import CheckReport, Divergences, Finding
from enfcmp.pipeline.kept_decisions import names_decisions

if TYPE_CHECKING:
    from enfcmp.pipeline.comparison import Comparison
    from enfcmp.pipeline.loaded import Loaded
    from enfcmp.pipeline.workspace import Workspace

_PAIR = 2


class TakenInto(NamedTuple):
    """The lists as they are named, if they are, and the one file for all answers, if one is named."""

    lists: tuple[str, ...]
    file: Path | None


class KnownFinding(NamedTuple):
    """A finding of today, open or accepted, and the file that decisions on it are kept in."""

    finding: Finding
    home: Path


class Grounds(NamedTuple):
    """What answers are held against: the findings by their fingerprints, and the files that decide on them already."""

    ids: tuple[str, ...]
    known: dict[str, KnownFinding]
    files: tuple[Path, ...]
    workspace: Workspace


def taken_into(refs: Sequence[str]) -> TakenInto:
    """What the arguments name: any lists, one file of decisions at most."""
    files = [Path(ref) for ref in refs if names_decisions(Path(ref))]
    if len(files) > 1:
        raise InputError.of(msg("name one file of decisions at most: {refs}", refs=" ".join(refs)))
    return TakenInto(tuple(ref for ref in refs if not names_decisions(Path(ref))), next(iter(files), None))


def grounds(workspace: Workspace, into: TakenInto, ids: tuple[str, ...], path: Path) -> Grounds:
    """The findings of the lists that the arguments name, or else of those whose ids are in the file at `path`.

    Two lists are compared, any others checked. Raises `InputError` where no lists are known, and where the file is on
    others.
    """
    refs = into.lists or ids
    if not refs:
        message = msg("which lists it is on is not said here any more; name them: enfcmp decisions A B --take FILE")
        raise InputError.of(message, str(path))
    if not into.lists and not all(each in workspace.files.by_id for each in ids):
        message = msg(
            "{ids} are not all found by their ids; name their files: enfcmp decisions A B --take FILE",
            ids=" – ".join(ids),
        )
        raise InputError.of(message, str(path))
    work = msgspec.structs.replace(workspace, decisions=(into.file,) if into.file else ())
    found = _compared(work.compare(*refs), into.file) if len(refs) == _PAIR else _checked(work, refs, into.file)
    if ids and ids != found.ids:
        message = msg("this is on {ids}, not on {of}", ids=" – ".join(ids), of=" – ".join(found.ids))
        raise InputError.of(message, str(path))
    return found


def _compared(found: Comparison, file: Path | None) -> Grounds:
    """Divergences are at home with the pair, findings of checks with their list."""
    one, other = lists = found.pairing.lists
    paths, ids = (one.path, other.path), (one.items.id, other.items.id)
    of_pair = beside_pair(paths, *ids)
    known = _at_home(found.divergences, file or next(iter(of_pair), None) or home(paths, *ids))
    for loaded, checked in zip(lists, found.checks, strict=True):
        known |= _at_home(checked, file or list_home(loaded.path))
    return Grounds(ids, known, (file,) if file else (*of_pair, *_beside(lists)), found.workspace)


def _checked(workspace: Workspace, refs: Sequence[str], file: Path | None) -> Grounds:
    lists = workspace.load_all(refs)
    known: dict[str, KnownFinding] = {}
    for ref, loaded in zip(refs, lists, strict=True):
        known |= _at_home(workspace.check([ref]), file or list_home(loaded.path))
    ids = tuple(each.items.id for each in lists)
    return Grounds(ids, known, (file,) if file else _beside(lists), workspace)


def _at_home(found: CheckReport | Divergences, where: Path) -> dict[str, KnownFinding]:
    return {each.fingerprint: KnownFinding(each, where) for each in (*found.findings, *found.accepted)}


def _beside(lists: Iterable[Loaded]) -> tuple[Path, ...]:
    return tuple(filter(None, (beside_list(each.path) for each in lists)))
