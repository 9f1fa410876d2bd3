"""What a rule is: a class that enrols itself, names the sort of thing it looks at, and carries its own examples."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, NamedTuple, Protocol

import msgspec

from enfcmp.law.cited import Cited
from enfcmp.message import Message
from enfcmp.model import (
    InstrumentRecord,
    ItemList,
    Provision,
    RuleExample,
    Severity,
    Spot,
    Statute,
)
from enfcmp.rulebook import Rulebook


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
    title: ClassVar[Message]
    summary: ClassVar[Message]
    reason: ClassVar[Message]
    examples: ClassVar[tuple[RuleExample, ...]]

    def check(self, thing: object, context: Context) -> Iterator[Problem]:
        """Yield what is wrong with `thing`."""
        ...


rules: Rulebook[type[Any]] = Rulebook("enfcmp.check.rules")
