"""缺项: what one list has and the other lacks."""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType, field

from enfcmp.model.findings import Severity
from enfcmp.model.pairing import Nearest
from enfcmp.model.provisions import Provision


class Missing(msgspec.Struct, frozen=True):
    """缺项: an item without a counterpart; `sure` where no candidate is near enough for a person to look first."""

    id: str
    name: str
    type: str | None
    nearest: Nearest | None
    sure: bool


class Partial(msgspec.Struct, frozen=True):
    """An item whose counterparts together leave out provisions that it cites."""

    id: str
    name: str
    covered_by: tuple[str, ...]
    provisions: tuple[Provision, ...]


class UncitedArticle(msgspec.Struct, frozen=True, omit_defaults=True):
    """An article that one list cites and the other never does, with the items that cite it."""

    instrument: str
    article: int | None
    paragraph: None  # an article is never a part of one; JSON has the same fields for every place
    subparagraph: None
    cited_by: tuple[str, ...]
    inserted: int = 0


class GapSummary(msgspec.Struct, frozen=True):
    """How many items were compared, and how many are covered wholly, in part, or not at all, and these for sure."""

    items: int
    covered: int
    partial: int
    missing: int
    sure: int


class BareItems(msgspec.Struct, frozen=True):
    """How many items of a list cite nothing, and of how many."""

    list: str
    items: int
    of: int


class Gaps(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.missing/1"):
    """What one list has and the other lacks; `not_compared` have a counterpart and no provision to compare.

    `bare` are the items of either list without any basis, where the other list has bases: only names tell of them.
    `left_out`, where rows of some levels were not wanted: how many of each; `summary` counts them too.
    """

    from_: str = field(name="from")
    to: str
    missing: tuple[Missing, ...]
    partial: tuple[Partial, ...]
    provisions: tuple[UncitedArticle, ...]
    summary: GapSummary
    not_compared: tuple[str, ...] | UnsetType = UNSET
    bare: BareItems | UnsetType = UNSET
    left_out: dict[Severity, int] | UnsetType = UNSET
