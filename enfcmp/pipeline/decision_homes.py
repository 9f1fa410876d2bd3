"""Where decisions on findings of two lists are kept: each kind in the file where the commands look for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from enfcmp.errors import InputError
from enfcmp.lists.decision_file import beside_list, beside_pair, home, list_home
from enfcmp.message import msg
from enfcmp.model import Finding
from enfcmp.pipeline.kept_decisions import names_decisions

if TYPE_CHECKING:
    from enfcmp.pipeline.comparison import Comparison
    from enfcmp.pipeline.workspace import Workspace


class TakenInto(NamedTuple):
    """The lists as they are named, if they are, and the one file for all, if one is named."""

    lists: tuple[str, str] | None
    file: Path | None


class KnownFinding(NamedTuple):
    """A finding of today, open or accepted, and the file that decisions on it are kept in."""

    finding: Finding
    home: Path


def taken_into(refs: Sequence[str]) -> TakenInto:
    """What the arguments name: no list or two, no file or one."""
    files = [Path(ref) for ref in refs if names_decisions(Path(ref))]
    lists = [ref for ref in refs if not names_decisions(Path(ref))]
    if len(files) > 1 or len(lists) not in {0, 2}:
        raise InputError.of(
            msg(
                "name both lists as `report` was given them, or one file of decisions, or neither: {refs}",
                refs=" ".join(refs),
            )
        )
    return TakenInto((lists[0], lists[1]) if lists else None, files[0] if files else None)


def compared_lists(workspace: Workspace, into: TakenInto, ids: tuple[str, ...], path: Path) -> Comparison:
    """Both lists compared, as the arguments name them or else by their ids, which are in the file at `path`.

    Raises `InputError` where neither is known, and where the file is on others.
    """
    match into.lists or ids:
        case (one, other):
            found = msgspec.structs.replace(workspace, decisions=(into.file,) if into.file else ()).compare(one, other)
        case _:
            message = msg("which lists it is on is not said here any more; name both: enfcmp decisions A B --take FILE")
            raise InputError.of(message, str(path))
    of = tuple(each.id for each in found.heads)
    if ids and ids != of:
        message = msg("this is on {ids}, not on {of}", ids=" – ".join(ids), of=" – ".join(of))
        raise InputError.of(message, str(path))
    return found


def known_findings(found: Comparison, file: Path | None) -> dict[str, KnownFinding]:
    """The findings by their fingerprints: divergences at home with the pair, findings of checks with their list."""
    one, other = found.pairing.lists
    paths, ids = (one.path, other.path), (one.items.id, other.items.id)
    pair = next(iter(beside_pair(paths, *ids)), None) or home(paths, *ids)
    report = found.report
    known = {
        each.fingerprint: KnownFinding(each, file or pair) for each in (*report.diff.findings, *report.diff.accepted)
    }
    for loaded, checked in zip((one, other), report.check, strict=True):
        of_list = file or list_home(loaded.path)
        known |= {each.fingerprint: KnownFinding(each, of_list) for each in (*checked.findings, *checked.accepted)}
    return known


def files_that_count(found: Comparison, file: Path | None) -> Iterator[Path]:
    """The files of decisions that are there and speak of these lists."""
    one, other = found.pairing.lists
    if file is not None:
        yield file
        return
    yield from beside_pair((one.path, other.path), one.items.id, other.items.id)
    yield from filter(None, (beside_list(each.path) for each in (one, other)))
