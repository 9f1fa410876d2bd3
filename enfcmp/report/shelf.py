"""What is at hand: the answer where nobody asked for one thing of it."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import msgspec

T = TypeVar("T")


class Shelf(msgspec.Struct, Generic[T], frozen=True):
    """All there is of one sort, which has to be said: an empty shelf is an answer too."""

    of: Literal["lists", "statutes", "rules"]
    content: tuple[T, ...]
