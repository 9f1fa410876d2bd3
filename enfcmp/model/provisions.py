"""条, 款, 项: the places inside an instrument."""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType

from enfcmp.model.instruments import Instrument


class Unit(msgspec.Struct, frozen=True):
    """One place inside an instrument: 条, 款, 项 as numbers; `inserted` is the 一 of 第二十条之一."""

    article: int | None = None
    paragraph: int | None = None
    subparagraph: int | None = None
    inserted: int | UnsetType = UNSET


class Provision(msgspec.Struct, frozen=True):
    """A `Unit` of a named instrument: the canonical name, or the title as printed where that is unknown."""

    instrument: str
    article: int | None = None
    paragraph: int | None = None
    subparagraph: int | None = None
    inserted: int | UnsetType = UNSET

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
