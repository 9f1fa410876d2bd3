"""Numbers that are the same in every run and on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import count
from typing import TypeVar

_T = TypeVar("_T")


class Chance:
    """Draws numbers, all of which follow from a name."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._steps = count()

    def below(self, end: int) -> int:
        """A number from 0 up to, not with, `end`; 0 where that is 0."""
        drawn = hashlib.sha256(f"{self._name} {next(self._steps)}".encode()).digest()
        return int.from_bytes(drawn[:8], "big") % max(end, 1)

    def one_of(self, things: Sequence[_T]) -> _T:
        """One of several."""
        return things[self.below(len(things))]

    def falls(self, share: float) -> bool:
        """Whether something happens that happens so often, 0 to 1."""
        return self.below(1_000_000) < share * 1_000_000

    def some(self, things: Sequence[_T], most: int) -> list[_T]:
        """At most so many of several, each any number of times."""
        return [self.one_of(things) for _ in range(self.below(most + 1))]

    def mixed(self, things: Sequence[_T]) -> list[_T]:
        """All of them in another order."""
        left = list(things)
        return [left.pop(self.below(len(left))) for _ in things]
