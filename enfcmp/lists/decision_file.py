"""A decisions file, read once: what persons have decided on pairs, and the findings that they accept."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from enfcmp.findings.acceptance import Accepted
from enfcmp.findings.rulebook import require_rules, rule_ids
from enfcmp.lists.find import shipped
from enfcmp.lists.nodes import compose
from enfcmp.lists.positions import file_places
from enfcmp.lists.read_list import read_node
from enfcmp.lists.source import DECISIONS, read_text
from enfcmp.model import DecisionFile, Location, PairDecision, ToDo
from enfcmp.refusals import refusals_told


class Written(NamedTuple):
    """A decision on a pair, and where it stands."""

    decision: PairDecision
    location: Location


class Decisions(NamedTuple):
    """What one file decides, each entry with its place."""

    path: Path
    pairs: tuple[Written, ...]
    accepted: tuple[Accepted, ...]
    to_do: tuple[ToDo, ...]


def read_content(path: Path) -> DecisionFile:
    """What a decisions file holds; raises `InputError` with all its faults, also for a rule that is not there."""
    return _content(compose(read_text(path, DECISIONS), str(path)), path)


def _content(root: yaml.Node, path: Path) -> DecisionFile:
    content = read_node(root, str(path), DecisionFile)
    named = [*(each.rule for each in content.accepted), *(each.rule for each in content.to_do)]
    if named:
        require_rules(named, rule_ids(), str(path))
    return content


def read_decision_file(path: Path) -> Decisions:
    """Read a decisions file with the places of its entries; raises `InputError` as `read_content` does."""
    root = compose(read_text(path, DECISIONS), str(path))
    content = _content(root, path)
    stands = file_places(root)
    pairs, accepted = ([each.location(path) for each in stands.entries(field)] for field in ("pairs", "accepted"))
    return Decisions(
        path,
        tuple(map(Written, content.pairs, pairs)),
        tuple(map(Accepted, content.accepted, accepted)),
        content.to_do,
    )


def decision_folders(lists: Iterable[Path]) -> list[Path]:
    """decisions/ beside each list that does not ship with enfcmp, then ./decisions."""
    own = [path.parent for path in lists if path.resolve().parent != shipped()]
    return [folder / "decisions" for folder in dict.fromkeys((*own, Path()))]


@refusals_told()
def beside_pair(lists: Sequence[Path], from_id: str, to_id: str) -> tuple[Path, ...]:
    """The files of two lists that are there: in decisions/ beside either list, then in ./decisions."""
    names = f"{from_id}--{to_id}.yaml", f"{to_id}--{from_id}.yaml"  # whichever was named first when they were made
    found = (folder / name for folder in decision_folders(lists) for name in names)
    once = {os.path.realpath(path): path for path in found if path.is_file()}
    return tuple(once.values())


@refusals_told()
def beside_list(path: Path) -> Path | None:
    """decisions/<file of the list> beside the list, else in ./decisions, where there is one."""
    found = (folder / path.name for folder in decision_folders([path]))
    return next(filter(Path.is_file, found), None)


def list_home(path: Path) -> Path:
    """Where decisions on a list are kept: in the file that is there, else beside it, outside of enfcmp itself."""
    return beside_list(path) or next(iter(decision_folders([path]))) / path.name


def home(lists: Sequence[Path], from_id: str, to_id: str) -> Path:
    """Where decisions on two lists are kept when there are none yet: beside the first, outside of enfcmp itself."""
    return next(iter(decision_folders(lists))) / f"{from_id}--{to_id}.yaml"
