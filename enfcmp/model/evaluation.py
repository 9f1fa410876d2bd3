"""Labelled links, and how well lists were paired against them."""

from __future__ import annotations

from typing import Literal

import msgspec

from enfcmp.model.file_parts import FilePart, Name
from enfcmp.model.pairing import Confidence


class GoldLink(FilePart, frozen=True, kw_only=True):
    """Two items, by their numbers, that persons say are one matter: `a` is the same, a part of `b`, its whole, or both.

    One that is `doubtful` counts neither for nor against.
    """

    a: Name
    b: Name
    relation: Literal["same", "narrower", "broader", "overlap"]
    doubtful: bool = False
    note: str | None = None


class GoldFile(FilePart, frozen=True, kw_only=True):
    """All links of two lists, as persons see them; `a` and `b` are ids of lists or paths of list files."""

    a: Name
    b: Name
    links: tuple[GoldLink, ...]
    note: str | None = None


class Tally(msgspec.Struct, frozen=True):
    """How many links were found, and how many of them are right."""

    found: int = 0
    correct: int = 0


class NamesOfBoth(msgspec.Struct, frozen=True):
    """The names of items of both lists, by their numbers."""

    a: dict[str, str]
    b: dict[str, str]


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """How many links are labelled, found and both, and what share of each is right; a share of nothing is None."""

    links: int
    found: int
    correct: int
    precision: float | None
    recall: float | None
    f1: float | None


class EvaluatedTotal(Measured, frozen=True, kw_only=True):
    """The links of all sets together."""

    left_out: int
    confidence: dict[Confidence, Tally]


class _OfGold(Measured, frozen=True):
    """Against the labels of which file. Not by keyword only, for only so JSON has it before the numbers."""

    gold: str


class EvaluatedSet(_OfGold, frozen=True, kw_only=True):
    """How well two lists were paired, against the labels of the file `gold`.

    `links` are the labelled ones; `false` links are found and not labelled, `lost` ones labelled and not found. Pairs
    that are labelled doubtful, `left_out`, are in no other number. `names` are those of the items of false and lost
    links, `a` and `b` the ids of the lists.
    """

    false: tuple[tuple[str, str], ...]
    lost: tuple[tuple[str, str], ...]
    a: str
    b: str
    left_out: int
    confidence: dict[Confidence, Tally]
    names: NamesOfBoth


class Evaluation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.evaluation/1"):
    """How well lists were paired, set by set and together."""

    sets: tuple[EvaluatedSet, ...]
    total: EvaluatedTotal
