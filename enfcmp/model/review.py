"""Questions to a person about pairs."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import field

from enfcmp.model.decisions import PairDecision
from enfcmp.model.items import Item
from enfcmp.model.pairing import Doubt, Evidence, Rival, Stretch
from enfcmp.model.provisions import Provision


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A pair for a person to decide, and why it is asked; `before` is a decision that was made on other texts."""

    from_: Item = field(name="from")
    to: Item
    why: Literal["stale", "doubtful", "near", "rest"]
    score: float
    evidence: Evidence
    doubts: tuple[Doubt, ...] = ()
    before: PairDecision | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the two items."""
        return self.from_.id, self.to.id


class Questions(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.questions/1"):
    """All that is open for a person to decide on two lists, and the file in which decisions are kept."""

    from_: str = field(name="from")
    to: str
    decisions: str
    questions: tuple[Question, ...]


class CommonQuotation(msgspec.Struct, frozen=True, kw_only=True):
    """A provision that both items quote, with both texts side by side."""

    provision: Provision
    words: tuple[Stretch, ...]


class Candidate(Rival, frozen=True, kw_only=True):
    """Another pair of one of the items in question, with the name of the item that is not in question."""

    name: str


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """One question as it is put: the `number` of so many `questions`; `others` are the next candidates of both."""

    question: Question
    number: int
    questions: int
    names: tuple[Stretch, ...]
    common: tuple[CommonQuotation, ...]
    only_from: tuple[Provision, ...]
    only_to: tuple[Provision, ...]
    others: tuple[Candidate, ...]


class Reviewed(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a review: how many pairs were decided, passed over and left; where the decisions are kept."""

    decided: int
    skipped: int
    left: int
    decisions: str
