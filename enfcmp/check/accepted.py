"""The findings that a person has accepted, as their file has them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from enfcmp.check.base import rules
from enfcmp.lists.positions import locate_entries
from enfcmp.lists.read import read_file
from enfcmp.model import Acceptance, DecisionFile, Location
from enfcmp.rulebook import require


class Accepted(NamedTuple):
    """A decision, and where it stands."""

    decision: Acceptance
    location: Location | None = None

    def is_about(self, list_ids: Collection[str]) -> bool:
        """Whether it is on one of these lists; one that names no item is on any."""
        item = self.decision.item
        return item is None or item.partition(":")[0] in list_ids


def read_accepted(path: Path) -> tuple[Accepted, ...]:
    """The decisions of a file; raises `InputError` with all its faults, also for a rule that is not there."""
    decisions = read_file(path, DecisionFile).accepted
    require([each.rule for each in decisions], rules.ids(), str(path))
    return tuple(map(Accepted, decisions, locate_entries(path, "accepted") if decisions else ()))


def accepted_beside(path: Path) -> Path | None:
    """decisions/<file of the list>, where there is one."""
    found = path.parent / "decisions" / path.name
    return found if found.is_file() else None


def count_strange(accepted: Iterable[Accepted], list_ids: Collection[str]) -> int:
    """How many decisions are on none of these lists."""
    return sum(not each.is_about(list_ids) for each in accepted)
