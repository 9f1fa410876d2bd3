"""What became of one list of a survey: its rows, or what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from enfcmp.errors import Fault
from enfcmp.model import StandingFact
from enfcmp.survey.list_place import ListPlace
from enfcmp.survey.one_list import ListRows


class ListKnown(msgspec.Struct, frozen=True):
    """A list that was read: its id, the place that it is of, its field of work; no `rows` where that is another.

    `ended` is what it cites and is not the law any more.
    """

    id: str
    place: ListPlace
    domain: str | None
    rows: ListRows | None
    ended: tuple[StandingFact, ...] = ()


class ListAnswer(msgspec.Struct, frozen=True):
    """What became of the list that `ref` names: what is known of it, or its faults."""

    ref: str
    path: Path | None
    known: ListKnown | None = None
    faults: tuple[Fault, ...] = ()
