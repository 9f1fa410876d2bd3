"""The findings that a person has accepted, as their file has them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from enfcmp.acceptance import Accepted
from enfcmp.lists.decisions import decision_folders
from enfcmp.lists.positions import locate_entries
from enfcmp.lists.read import read_file
from enfcmp.model import DecisionFile
from enfcmp.rulebook import require


def read_accepted(path: Path, known: Collection[str]) -> tuple[Accepted, ...]:
    """The accepted findings of a file; raises `InputError` with all its faults, also for a rule that is not `known`."""
    decisions = read_file(path, DecisionFile).accepted
    require([each.rule for each in decisions], known, str(path))
    return tuple(map(Accepted, decisions, locate_entries(path, "accepted") if decisions else ()))


def accepted_beside(path: Path) -> Path | None:
    """decisions/<file of the list> beside the list, else in ./decisions, where there is one."""
    found = (folder / path.name for folder in decision_folders([path]))
    return next(filter(Path.is_file, found), None)
