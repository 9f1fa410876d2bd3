"""Many lists at once: which matter of a catalogue which list has, who lacks it, who says something else."""

from __future__ import annotations

import msgspec

from enfcmp.model.findings import Severity
from enfcmp.model.pairing import Confidence
from enfcmp.model.provisions import Provision
from enfcmp.model.standing import StandingFact
from enfcmp.model.survey_since import SurveySince


class SurveyCell(msgspec.Struct, frozen=True, kw_only=True):
    """What a list has of a matter: its items, how sure the least sure of their links is, and what they say otherwise.

    `rules` are the kinds of divergence from the reference, `unlike_most` those from what most lists say; `is_majority`
    where there is none of the latter.
    """

    list: str
    items: tuple[str, ...]
    confidence: Confidence
    rules: tuple[str, ...] = ()
    is_majority: bool = msgspec.field(default=True, name="majority")
    unlike_most: tuple[str, ...] = ()

    @property
    def is_differing(self) -> bool:
        """Whether the list says something else than the reference, or cites something else than most lists."""
        return bool(self.rules) or not self.is_majority


class Majority(msgspec.Struct, frozen=True):
    """What most lists say of a matter: the articles, and the fines, types and bodies, each where most have it.

    `count` is how many lists cite the articles, of `of`, `wordings` in how many different wordings: many lists may copy
    one mistake.
    """

    provisions: tuple[Provision, ...]
    count: int
    of: int
    wordings: int
    fines: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the reference, with a cell for each list that has it; `absent` are the lists that lack it.

    `unsure` are lists of which a person has to look whether they do: what answers is doubtful, or is only near.
    """

    id: str
    name: str
    type: str | None
    cells: tuple[SurveyCell, ...]
    absent: tuple[str, ...]
    unsure: tuple[str, ...]
    majority: Majority | None


class SurveyGroup(msgspec.Struct, frozen=True):
    """Items of several lists that may be one matter and are in no row of the reference: a candidate, not a fact.

    One of them is in no row for sure. Others may stand in cells of which a person has to look whether they answer.
    """

    name: str
    items: tuple[str, ...]
    count: int


class Outlier(msgspec.Struct, frozen=True):
    """How far a list stands apart.

    Matters that it lacks, or perhaps lacks, or says otherwise, items that are in no matter, repealed instruments.
    """

    list: str
    absent: int
    unsure: int
    differing: int
    ungrouped: int
    repealed: int


class SurveyCounts(msgspec.Struct, frozen=True, kw_only=True):
    """The sums of a survey."""

    lists: int
    matters: int
    cells: int
    absent: int
    unsure: int
    differing: int
    groups: int
    ungrouped: int
    repealed: int


class Survey(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.survey/1"):
    """Lists held against a reference; `induced` where it was made of the lists themselves.

    `apart` are lists of another field of work, which are not compared; `names` what the lists are called, `provinces`
    where they are, `domains` their fields of work, as far as they tell. `repealed` are the instruments that lists cite
    and that are repealed, marked as repealed or replaced on the day. Divergences below `level` are left out. `is_part`:
    only some matters or lists are told. `since` is what has changed since an earlier survey, where one was named.
    """

    reference: str
    induced: bool
    level: Severity
    domain: str | None
    lists: tuple[str, ...]
    names: dict[str, str]
    provinces: dict[str, str]
    domains: dict[str, str]
    matters: tuple[Matter, ...]
    groups: tuple[SurveyGroup, ...]
    outliers: tuple[Outlier, ...]
    repealed: tuple[StandingFact, ...]
    apart: tuple[str, ...]
    summary: SurveyCounts
    is_part: bool = msgspec.field(default=False, name="part")
    since: SurveySince | msgspec.UnsetType = msgspec.UNSET
