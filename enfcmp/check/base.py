"""What a rule is: a class that enrols itself, names the sort of thing it looks at, and carries its own examples."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, NamedTuple, Protocol

import msgspec

from enfcmp.law.quotation import Reading
from enfcmp.message import Message
from enfcmp.model import (
    Basis,
    Citation,
    InstrumentRecord,
    Item,
    ItemList,
    Provision,
    RuleExample,
    Severity,
    Spot,
    Statute,
    Unit,
)
from enfcmp.registry import Registry


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule says about one thing; the engine adds the rule's id, its level, the place in the file."""

    message: Message
    mend: Message | None = None
    spot: Spot = Spot()
    items: tuple[str, ...] = ()
    provision: Provision | None = None
    before: str | None = None
    after: str | None = None
    severity: Severity | None = None  # where it differs from the rule's


class Cited(NamedTuple):
    """One citation of an item, with all that it stands in."""

    item: Item
    basis: Basis
    citation: Citation
    basis_index: int
    citation_index: int
    statute: Statute | None
    reading: Reading | None
    other_edition: Statute | None = None  # one whose words are quoted, where those of the day are not

    @property
    def provision(self) -> Provision:
        """The first place that is cited; the whole instrument where none could be read."""
        return Provision.of(self.basis.instrument, self.citation.units[0] if self.citation.units else Unit())

    def spot(self, field: str) -> Spot:
        """Where `field` of this citation stands."""
        return Spot(self.item.number, field, self.basis_index, self.citation_index)


class Context(NamedTuple):
    """What every rule may look at besides the thing itself; `newest` gives the last edition of a title, of any day."""

    items: ItemList
    as_of: dt.date
    records: dict[str, InstrumentRecord]
    cited: tuple[Cited, ...]
    newest: Callable[[str], Statute | None]


class Rule(Protocol):
    """One kind of mistake. `sort` names what `check` is given, one after the other."""

    id: ClassVar[str]
    severity: ClassVar[Severity]
    sort: ClassVar[str]  # list · item · citation
    needs_texts: ClassVar[bool]
    summary: ClassVar[Message]
    reason: ClassVar[Message]
    examples: ClassVar[tuple[RuleExample, ...]]

    def check(self, thing: object, context: Context) -> Iterator[Problem]:
        """Yield what is wrong with `thing`."""
        ...


rules: Registry[type[Any]] = Registry("enfcmp.check.rules")
