"""What is compared: linked items with what both cite, items with their counterparts, and what is known besides."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from enfcmp.compare.parted_names import Parted, compare_names
from enfcmp.compare.penalties import other_sanctions, rows, unexplained
from enfcmp.compare.quotation_differences import Outcome, WordChange
from enfcmp.model import (
    Basis,
    Citation,
    Item,
    ItemList,
    Judgement,
    Link,
    Provision,
    SanctionRow,
)
from enfcmp.provisions_compared import NONE_APART, NOT_FOLLOWED, Apart, Followed, place_key

if TYPE_CHECKING:
    from enfcmp.law.quotations.quotation import Reading  # 8 ms that a comparison without official texts does not need


class Quote(NamedTuple):
    """One citation of an item, and how its quotation reads beside the official text, where that is at hand."""

    basis: Basis
    citation: Citation
    reading: Reading | None = None

    @property
    def is_faithful(self) -> bool:
        """Whether it is known to be as enacted, whole or a part."""
        if self.reading is None:
            return False
        from enfcmp.law.quotations.quotation_kinds import FAITHFUL  # only where there is an official text

        return self.reading.kind in FAITHFUL

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The places it names."""
        return tuple(Provision.of(self.basis.instrument, unit) for unit in self.citation.units)


class CommonProvision(msgspec.Struct, frozen=True, dict=True):
    """Citations of one place, or of a place and of what is a part of it; `outcome` where both sides quote it.

    What several kinds ask of the two quotations is worked out once.
    """

    provision: Provision
    ours: Quote
    theirs: Quote
    outcome: Outcome | None

    @property
    def is_as_enacted(self) -> bool:
        """Whether both quotations are known to be as enacted, so that no more than their length can part."""
        return self.ours.is_faithful and self.theirs.is_faithful

    @functools.cached_property
    def sanctions(self) -> tuple[SanctionRow, ...]:
        """The sanctions of both quotations side by side."""
        return rows(self.outcome.before, self.outcome.after) if self.outcome else ()

    @functools.cached_property
    def other_sanctions(self) -> tuple[SanctionRow, ...]:
        """Those that are not the same, where words differ."""
        return other_sanctions(self.outcome, self.sanctions) if self.outcome and self.outcome.changes else ()

    @functools.cached_property
    def unexplained(self) -> tuple[WordChange, ...]:
        """The changes of words that are not told with a sanction."""
        return unexplained(self.outcome, self.other_sanctions) if self.outcome else ()


class Shared(NamedTuple):
    """A provision that both cite, as either gives it: one may be a part of the other."""

    ours: Provision
    theirs: Provision

    @property
    def is_same(self) -> bool:
        """Whether both name the same place."""
        return place_key(self.ours) == place_key(self.theirs)


class LinkedPair(msgspec.Struct, frozen=True, dict=True):
    """Two linked items; `is_alone` where neither answers to another item too."""

    from_: Item
    to: Item
    link: Link
    is_alone: bool
    shared: tuple[Shared, ...]
    common: tuple[CommonProvision, ...]

    @property
    def ids(self) -> tuple[str, str]:
        """Both ids."""
        return self.from_.id, self.to.id

    @functools.cached_property
    def names(self) -> Parted | None:
        """Where the two names part; None where they differ in form at most."""
        return compare_names(self.from_.name, self.to.name)


class Gathered(NamedTuple):
    """An item with all the items of the other list that answer to it, `side` 0 for one of the from list."""

    item: Item
    counterparts: tuple[Item, ...]
    side: int

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, those of the from list first."""
        others = tuple(each.id for each in self.counterparts)
        return (*others, self.item.id) if self.side else (self.item.id, *others)


class DiffContext(NamedTuple):
    """What every kind may look at besides the thing itself."""

    from_list: ItemList
    to_list: ItemList
    as_of: dt.date
    judgements: dict[str, Judgement]
    followed: Followed = NOT_FOLLOWED
    apart: Apart = NONE_APART
