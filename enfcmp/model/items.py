"""事项 with their citations read."""

from __future__ import annotations

import functools

import msgspec
from msgspec import UNSET, UnsetType

from enfcmp.model.instruments import Instrument
from enfcmp.model.provisions import Provision, Unit


class Citation(msgspec.Struct, frozen=True):
    """One cited place with its quotation; `units` has every place that `at` names, the other fields the first.

    Without `at` the instrument is cited as a whole; an `at` that cannot be read (附件三) has no units.
    """

    at: str | None
    article: int | None
    paragraph: int | None
    subparagraph: int | None
    units: tuple[Unit, ...]
    text: str | None


class Basis(msgspec.Struct, frozen=True):
    """依据 with its instrument resolved and its provisions read."""

    instrument: Instrument
    label: str | None
    edition: str | None
    provisions: tuple[Citation, ...]


class Item(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """事项 with its citations read; `basis_text` is there where the list has the raw cell, as published.

    `under` are the headings that stand over it, `extra` the further columns by their heads; both are there where the
    list has some, and are compared with nothing.
    """

    id: str
    number: str
    name: str
    type: str | None
    responsible_body: str | None
    implementing_body: str | None
    remarks: str | None
    bases: tuple[Basis, ...]
    basis_text: str | UnsetType = UNSET
    under: tuple[str, ...] | UnsetType = UNSET
    extra: dict[str, str] | UnsetType = UNSET

    @functools.cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision the item cites, in order, each once; a place of an instrument that is not told is none."""
        return tuple(
            dict.fromkeys(
                Provision.of(basis.instrument, unit)
                for basis in self.bases
                if basis.instrument.name or basis.instrument.printed
                for citation in basis.provisions
                for unit in citation.units
            )
        )


class UnreadWords(msgspec.Struct, frozen=True):
    """Words of a basis that could not be read: of a raw cell, or a place that names no article, and where it stands."""

    item: str
    words: str
    basis: int | None = None
    provision: int | None = None
