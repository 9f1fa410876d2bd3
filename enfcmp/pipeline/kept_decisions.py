"""What persons have decided: shown as the files have it, and taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

from enfcmp.errors import Fault, InputError
from enfcmp.lists.decision_file import decision_folders, list_home, read_content
from enfcmp.lists.decision_text import Part
from enfcmp.lists.find import SUFFIXES
from enfcmp.lists.keep_decisions import Change, rewrite
from enfcmp.lists.source import DECISIONS, read_text
from enfcmp.message import msg
from enfcmp.model import Acceptance, Decision, DecisionFile, FileDecisions, KeptDecisions, PairDecision, ToDo
from enfcmp.pipeline.notes import gathering
from enfcmp.refusals import refusals_told

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


class DecisionsOf(NamedTuple):
    """A file of decisions, that may not be there yet, and the list that it is of as a person names it."""

    path: Path
    list_ref: str


@refusals_told()
def kept_of(workspace: Workspace, ref: str) -> DecisionsOf:
    """What `ref` names: a list, or a file of decisions, which is that of the list of its name."""
    path = Path(ref)
    if not names_decisions(path):
        found = workspace.files.find(ref)
        if not found.exists():
            raise InputError.of(msg("there is no such file"), str(found))
        return DecisionsOf(list_home(found), ref)
    beside = path.parent.parent / path.name
    return DecisionsOf(path, str(beside) if beside.is_file() else path.stem)


@refusals_told()
def names_decisions(path: Path) -> bool:
    """Whether it is a file of decisions."""
    return path.suffix in (*SUFFIXES, ".json") and path.is_file() and _is_of_decisions(path)


@refusals_told()
def kept_decisions(workspace: Workspace, refs: Sequence[str]) -> KeptDecisions:
    """What the files of these lists hold, else all that stand beside lists; raises `InputError` with all faults."""
    paths = [kept_of(workspace, ref).path for ref in refs] or list(_all_beside(workspace))
    found, faults = list[FileDecisions](), list[Fault]()
    for path in dict.fromkeys(paths):
        with gathering(faults):
            found += [_shown(path)] if path.exists() else []
    if faults:
        raise InputError(faults)
    return KeptDecisions(files=tuple(found))


def take_back(path: Path, key: str) -> None:
    """Cut the one entry that `key` tells, by a fingerprint, an item, or both items of a pair with a blank between.

    Raises `InputError` where none is told or several are.
    """
    content = read_content(path)
    parts: tuple[Part, ...] = get_args(Part)
    told = [(part, each) for part in parts for each in _entries(content, part) if key in _keys(each)]
    if len(told) != 1:
        message = msg("{count} decisions are of `{key}`; name one by its fingerprint", count=len(told), key=key)
        raise InputError.of(message, str(path))
    part, entry = told[0]
    rewrite(path, part, lambda there: Change(tuple(each for each in there if each == entry), ()))


def _entries(content: DecisionFile, part: Part) -> tuple[Decision, ...]:
    entries: tuple[Decision, ...] = getattr(content, part)
    return entries


def _keys(entry: Decision) -> Iterator[str]:
    if isinstance(entry, PairDecision):
        yield from (entry.from_, entry.to, f"{entry.from_} {entry.to}", entry.from_fingerprint, entry.to_fingerprint)
        return
    yield entry.fingerprint
    if entry.item:
        yield entry.item
    if isinstance(entry, (Acceptance, ToDo)):
        yield entry.rule


def _shown(path: Path) -> FileDecisions:
    content = read_content(path)
    return FileDecisions(
        path=str(path), accepted=content.accepted, to_do=content.to_do, pairs=content.pairs, rebase=content.rebase
    )


def _all_beside(workspace: Workspace) -> Iterator[Path]:
    for folder in decision_folders(workspace.files.by_id.values()):
        for path in sorted(folder.glob("*.yaml")):
            if _is_of_decisions(path):
                yield path


def _is_of_decisions(path: Path) -> bool:
    return "enfcmp.decisions" in read_text(path, DECISIONS)
