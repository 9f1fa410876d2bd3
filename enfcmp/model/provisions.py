"""条, 款, 项: the places inside an instrument."""

from __future__ import annotations

import msgspec
from msgspec import field

from enfcmp.model.instruments import Instrument

# JSON has `inserted` only where there is one, and null for what a place does not name. omit_defaults leaves out a
# default that is stated, and prints one that is made.


class Unit(msgspec.Struct, frozen=True, omit_defaults=True):
    """One place inside an instrument: 条, 款, 项 as numbers; `inserted` is the 一 of 第二十条之一, else 0."""

    article: int | None = field(default_factory=type(None))
    paragraph: int | None = field(default_factory=type(None))
    subparagraph: int | None = field(default_factory=type(None))
    inserted: int = 0


class Provision(msgspec.Struct, frozen=True, omit_defaults=True):
    """A `Unit` of a named instrument: the canonical name, or the title as printed where that is unknown."""

    instrument: str
    article: int | None = field(default_factory=type(None))
    paragraph: int | None = field(default_factory=type(None))
    subparagraph: int | None = field(default_factory=type(None))
    inserted: int = 0

    @classmethod
    def of(cls, instrument: Instrument, unit: Unit) -> Provision:
        """The provision that `unit` is of `instrument`."""
        return cls(
            instrument.name or instrument.printed, unit.article, unit.paragraph, unit.subparagraph, unit.inserted
        )

    @property
    def whole_article(self) -> Provision:
        """The article that this provision is, or is a part of."""
        return Provision(self.instrument, self.article, inserted=self.inserted)
