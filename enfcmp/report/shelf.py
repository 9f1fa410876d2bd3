"""What is at hand: the answer where nobody asked for one thing of it."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import msgspec

_T = TypeVar("_T")


class Shelf(msgspec.Struct, Generic[_T], frozen=True):
    """All there is of one sort, which has to be said: an empty shelf is an answer too."""

    of: Literal["lists", "statutes", "rules"]
    content: tuple[_T, ...]
