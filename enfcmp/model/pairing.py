"""对应: which item answers to which, and why."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import field

from enfcmp.model.findings import Severity
from enfcmp.model.lists import ItemList
from enfcmp.model.provisions import Provision


class Evidence(msgspec.Struct, frozen=True):
    """What was compared for a pair of items: similarities from 0 to 1, None where there was nothing to compare.

    `points`: what each of them says for the pair, negative where it speaks against it; the score is made of their sum.
    `opposed`: the words of the two names that turn the matter round, or name another class of it.
    """

    name: float
    basis: float | None
    text: float | None
    type: bool | None
    shared_provisions: tuple[Provision, ...]
    points: dict[str, float]
    opposed: tuple[str, str] | msgspec.UnsetType = msgspec.UNSET


Confidence = Literal["certain", "likely", "doubtful"]

# Why a link is not certain: it is a part, argued from what it covers; little speaks for it; another pair of one of its
# items is nearly as good; an item has several links; the provisions have nothing in common; only the names could be
# compared; the action types are not the same; a word of the names turns the matter round.
Doubt = Literal["part", "weak", "rival", "group", "provisions", "names", "type", "opposed", "word"]


class Rival(msgspec.Struct, frozen=True, kw_only=True):
    """Another pair of one of the items."""

    from_: str = field(name="from")
    to: str
    score: float


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """An item of one list that answers to an item of the other; `score` runs from 0 to 1.

    `runner_up` is the best pair of either item that is no link, `margin` how far it is behind; `doubts` say why the
    link is not certain.
    """

    from_: str = field(name="from")
    to: str
    relation: Literal["same", "split", "merge", "many"]
    score: float
    source: Literal["matched", "decided"]
    confidence: Confidence
    evidence: Evidence
    margin: float
    runner_up: Rival | None
    doubts: tuple[Doubt, ...]


class Unlinked(msgspec.Struct, frozen=True, kw_only=True):
    """The ids of the items that no link names, side by side."""

    from_: tuple[str, ...] = field(name="from")
    to: tuple[str, ...]


class Pairs(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.pairs/1"):
    """Which item of one list answers to which of the other.

    `left_out`, where links of some levels were not wanted: how many of each.
    """

    from_: str = field(name="from")
    to: str
    links: tuple[Link, ...]
    unlinked: Unlinked
    left_out: dict[Severity, int] | msgspec.UnsetType = msgspec.UNSET


class Nearest(msgspec.Struct, frozen=True):
    """The best candidate of an item that was left without a counterpart.

    `needed` is the score that a link takes; `linked_to` the items that the candidate answers to.
    """

    id: str
    score: float
    evidence: Evidence
    needed: float
    linked_to: tuple[str, ...]


class Matching(msgspec.Struct, frozen=True, kw_only=True):
    """The links of two lists, and for each unlinked item its nearest candidate, None where there is none at all."""

    from_list: ItemList
    to_list: ItemList
    pairs: Pairs
    nearest_from: tuple[Nearest | None, ...]
    nearest_to: tuple[Nearest | None, ...]


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of two texts side by side; `same` where they say the same, in form perhaps not."""

    from_: str = field(name="from")
    to: str
    same: bool


class Explanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.explanation/1"):
    """Why two items are linked, or are not.

    `link` is None where they are not, `decided` what a person has decided; `names` has both names side by side;
    `others_to` are the next candidates of the from item, `others_from` those of the to item, each with whom it answers
    to.
    """

    from_: str = field(name="from")
    to: str
    link: Link | None
    decided: Literal["accept", "reject"] | None
    score: float
    needed: float
    evidence: Evidence
    names: tuple[Stretch, ...]
    only_from: tuple[Provision, ...]
    only_to: tuple[Provision, ...]
    others_to: tuple[Nearest, ...]
    others_from: tuple[Nearest, ...]
