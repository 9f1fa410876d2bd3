"""What a rule is: a frozen value that says what it looks at, what it needs, how it is shown, and a plain function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import Any, Literal

import msgspec

from enfcmp.message import Message
from enfcmp.model import DocumentPlace, Provision, RuleExample, Severity, Spot
from enfcmp.provisions_compared import place_key

Command = Literal["check", "diff"]


class Asks(Enum):
    """What a rule is handed, one after the other; the first three are looked at by `check`, the others by `diff`."""

    LIST = auto()
    ITEM = auto()
    CITATION = auto()
    PAIR = auto()
    FROM_ITEM = auto()
    TO_ITEM = auto()
    LISTS = auto()

    @property
    def command(self) -> Command:
        """The command that looks at it."""
        return "check" if self in {Asks.LIST, Asks.ITEM, Asks.CITATION} else "diff"


class Shown(Enum):
    """How the two texts of a finding are shown.

    `PLAIN`: as they are · `ENACTED`: as a change to the words of the law · `WORDS`: both, the words that differ
    marked · `PRINT`: the same, character by character · `SANCTIONS`: like `WORDS`, with the sanctions side by side ·
    `PLACES`: the places of many findings in one line · `UNCOMPARED`: as rows of one table, from the `title`, the
    `count` and the `reason` of the message: what was not held against the law.
    """

    PLAIN = auto()
    ENACTED = auto()
    WORDS = auto()
    PRINT = auto()
    SANCTIONS = auto()
    PLACES = auto()
    UNCOMPARED = auto()


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule says of one thing; the engine adds the rule's id, its level and the fingerprint."""

    message: Message
    items: tuple[str, ...] = ()
    provision: Provision | None = None
    severity: Severity | None = None  # where it differs from the rule's
    fix: Message | None = None
    state: str = ""  # tells it from what was said of the same words before a day came: a repeal ahead, a repeal
    spot: Spot = Spot()
    enacted: str | None = None  # the whole sentence of the law, the words that are not as in it marked
    document: DocumentPlace | None = None  # where it is better known than from the spot

    @property
    def texts(self) -> tuple[str | None, str | None]:
        """The two texts that it is about."""
        return None, None

    @property
    def seeds(self) -> tuple[object, ...]:
        """What its fingerprint is made of besides the rule and the items: the place in the law, and the texts."""
        place = self.provision
        of_place = (place.instrument, *place_key(place)[1:]) if place else ()
        return (*of_place, *self.texts, *filter(None, (self.state,)))


class Problem(Found, frozen=True, kw_only=True):
    """Something wrong inside a list: what was expected, and what is printed."""

    expected: str | None = None
    printed: str | None = None

    @property
    def texts(self) -> tuple[str | None, str | None]:
        """What was expected, what is printed."""
        return self.expected, self.printed

    @property
    def seeds(self) -> tuple[object, ...]:
        """The same, behind the field that it stands in."""
        return self.spot.field, *super().seeds


class Divergence(Found, frozen=True, kw_only=True):
    """Where two lists say different things: what the from list prints, and what the to list does."""

    ours: str | None = None
    theirs: str | None = None

    @property
    def texts(self) -> tuple[str | None, str | None]:
        """What either list prints."""
        return self.ours, self.theirs


class WithoutRule(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of finding that no rule looks for: its level, and the texts that a `Rule` has too."""

    severity: Severity
    title: Message
    summary: Message
    reason: Message


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of mistake, or of divergence. Its id is the name of its file, `module` is the `__name__` of that.

    `find` is handed what the rule asks for and what is known besides. `title` is its name for readers, `summary` what
    it finds, `reason` why that matters. `on_request`: not run unless asked for. `of_instrument`: what it says is of the
    instrument, so that people read it once, whatever articles it was found in. The examples are its tests and its page
    in the manual.
    """

    module: str
    asks: Asks
    severity: Severity
    title: Message
    summary: Message
    reason: Message
    find: Callable[[Any, Any], Iterator[Found]]
    examples: tuple[RuleExample, ...]
    shown: Shown = Shown.PLAIN
    on_request: bool = False
    of_instrument: bool = False

    @property
    def id(self) -> str:
        """The name of its file, with dashes."""
        return self.module.rpartition(".")[2].replace("_", "-")

    @property
    def needs_texts(self) -> bool:
        """Whether it is not run without official texts: it holds something against the law, or says what was not."""
        return self.shown in {Shown.ENACTED, Shown.UNCOMPARED}

    @property
    def command(self) -> Command:
        """The command that runs it."""
        return self.asks.command
