"""What is being done, told as data to whoever waits, and stopped when that one has waited long enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

Stage = Literal["reading", "pairing", "law", "comparing", "divergences", "checking", "writing"]
"""In the order of the work; `law`: quotations are held against the official texts."""


class Progress(NamedTuple):
    """How far a stage has come: `done` of `of` items, cells or pairs; `of` is None where that is not known.

    `about` is the id of the list that the stage is busy with, empty where it is about all.
    """

    stage: Stage
    done: int = 0
    of: int | None = None
    about: str = ""


Watch = Callable[[Progress], None]
"""Told of progress, between two steps; whatever it raises ends the work, `CancelledError` by convention.

What was worked out before stays worked out.
"""


class CancelledError(Exception):
    """Whoever waited does not want to wait any longer."""


def unwatched(progress: Progress) -> None:
    """Where nobody waits."""
