"""Many lists held against one reference: which are meant, which are of its field of work, each paired by itself."""

from __future__ import annotations

import contextlib
import glob
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from enfcmp.errors import Fault, InputError
from enfcmp.lists.find import MAP_SUFFIX, SUFFIXES
from enfcmp.lists.read_list import is_list
from enfcmp.lists.source import read_source
from enfcmp.message import msg
from enfcmp.model import Survey
from enfcmp.pipeline.comparison import Comparison
from enfcmp.pipeline.loaded import Loaded
from enfcmp.pipeline.notes import gathering, no_notes
from enfcmp.pipeline.workspace import Workspace
from enfcmp.progress import Progress
from enfcmp.refusals import refusals_told
from enfcmp.survey.assemble import assemble
from enfcmp.survey.induce import induced
from enfcmp.survey.one_list import ListRows, one_list

_FEWEST = 2  # lists that a reference can be made of


class Surveyed(NamedTuple):
    """The survey, what is wrong with lists that are not in it, and the files that it is made of."""

    survey: Survey
    faults: tuple[Fault, ...]
    inputs: tuple[Path, ...]


def survey(workspace: Workspace, refs: Sequence[str], reference: str | None) -> Surveyed:
    """The lists that `refs` name, ids, paths, folders or patterns, against the `reference`, or one made of them.

    What cannot be read is left out and told. Raises `InputError` where nothing is left, and for the reference.
    """
    workspace = msgspec.structs.replace(workspace, note=no_notes)  # of a hundred lists nobody reads what is allowed
    ref = workspace.load(reference) if reference else None
    faults: list[Fault] = []
    lists = _of_one_id(_read(workspace, _named(refs), faults), ref, faults)
    if not lists:
        raise InputError(faults or [Fault(msg("no list is left to hold against the reference"))])
    domain = ref.domain if ref else _usual_domain(lists)
    held = [(name, one) for name, one in lists if not (domain and one.domain and one.domain != domain)]
    apart = [one.items.id for _name, one in lists if domain and one.domain and one.domain != domain]
    if ref is None and len(held) < _FEWEST:
        raise InputError([*faults, Fault(msg("a reference is made of two lists or more; name one with --reference"))])
    against = ref or Loaded.of(induced([one.items for _name, one in held]))
    rows = []
    for at, (name, one) in enumerate(held):
        workspace.watch(Progress("pairing", at, len(held)))
        rows.append(_rows(workspace, (reference, against), (name, one)))
    names = {one.items.id: one.items.jurisdiction.name for one in (against, *(one for _name, one in held))}
    found = assemble(against.items, rows, names, apart, domain)
    files = tuple(path for one in (against, *(one for _name, one in lists)) for path in workspace.inputs(one))
    return Surveyed(msgspec.structs.replace(found, induced=ref is None), tuple(faults), files)


def _rows(workspace: Workspace, against: tuple[str | None, Loaded], of: tuple[str, Loaded]) -> ListRows:
    """As `pairs` and `diff` say it of the two, with what persons have decided where both are in files."""
    (reference, row_list), (name, one) = against, of
    if reference is None:
        found = Comparison.of(row_list.items, one.items, as_of=workspace.day)
    else:
        found = workspace.compare(reference, name)
    return one_list(found.matching, found.divergences.findings)


@refusals_told()
def _named(refs: Sequence[str]) -> tuple[str, ...]:
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


def _read(workspace: Workspace, refs: Sequence[str], faults: list[Fault]) -> Iterator[tuple[str, Loaded]]:
    for at, ref in enumerate(refs):
        workspace.watch(Progress("reading", at, len(refs)))
        with gathering(faults):
            yield ref, workspace.load(ref)


def _of_one_id(
    lists: Iterator[tuple[str, Loaded]], reference: Loaded | None, faults: list[Fault]
) -> list[tuple[str, Loaded]]:
    """The lists without the reference; of several with one id the first."""
    found: dict[str, tuple[str, Loaded]] = {}
    for name, one in lists:
        if reference is not None and reference.items.id == one.items.id:
            continue
        if one.items.id in found and found[one.items.id][1].path != one.path:
            other = found[one.items.id][1].path
            faults.append(
                Fault(msg("the list {path} has the same id `{id}`", path=str(other), id=one.items.id), str(one.path))
            )
            continue
        found[one.items.id] = name, one
    return sorted(found.values(), key=lambda each: each[1].items.id)


def _usual_domain(lists: Sequence[tuple[str, Loaded]]) -> str | None:
    """The field of work of most lists."""
    counts: dict[str, int] = {}
    for _name, one in lists:
        if one.domain:
            counts[one.domain] = counts.get(one.domain, 0) + 1
    return max(counts, key=lambda each: (counts[each], each), default=None)
