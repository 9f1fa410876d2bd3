"""What a comparator is: built from the items of both lists, asked about two of them by position."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable
from typing import Protocol

import msgspec


class Measure(msgspec.Struct, frozen=True, gc=False):
    """What a comparator found on two items, each from 0 to 1.

    `value`: how near they are. `tells`: how much that says, less where what they share is shared by many.
    `coverage`: how much of the smaller one the larger one has.
    """

    value: float
    tells: float = 1.0
    coverage: float = 0.0


Clue = Hashable
"""Something to look for in order to find candidates; no two comparators look for what is equal.

A list of 20,000 items has a million: those that are many are what they are, a string or a number, the others say in a
tuple what sort of thing they are.
"""


class Comparator(Protocol):
    """One named piece of evidence; positions run over the items of both lists together."""

    def compare(self, one: int, other: int) -> Measure | None:
        """What was found on two items; None where one of them has nothing to compare."""

    def clues(self, index: int) -> Iterable[Clue]:
        """What another item that answers to this one is likely to have too, in an order that no hash decides."""


class Scale:
    """Rarity from 0 to 1: 1 for what one of `size` items has, 0 for what all have."""

    def __init__(self, size: int) -> None:
        self._largest = size + 1

    def __call__(self, count: int) -> float:
        """The rarity of what `count` items have."""
        return math.log(self._largest / count) / math.log(self._largest)
