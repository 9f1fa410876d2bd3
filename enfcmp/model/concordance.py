"""条文对照: what became of the articles of a text."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from enfcmp.model.findings import Severity
from enfcmp.model.provisions import Provision
from enfcmp.model.sanctions import Sanction, SanctionPart

# The same print, the same words in another form, other words, or other sanctions. Nothing is said to be narrower or
# wider: that is for a person to judge.
TextChange = Literal["same", "form", "words", "sanction"]


class ComparedEdition(msgspec.Struct, frozen=True):
    """The edition of a text that was compared, and where it was found."""

    name: str
    edition: dt.date | None
    source: str


class SanctionChange(msgspec.Struct, frozen=True):
    """A sanction of the older text beside that of the newer one; `start` and `end` are places in the texts of the row.

    One side is None where only the other text threatens with it; `differs` is empty then, and where both are the same.
    """

    old: Sanction | None
    new: Sanction | None
    differs: tuple[SanctionPart, ...] = ()


class ConcordanceRow(msgspec.Struct, frozen=True, kw_only=True):
    """An article of the older text and what took it over, or one of the newer text that nothing is stated of.

    `new` can be stated, `possible` is for a person to look at; `score` is how near the nearest is. `change` and the
    sanctions are those against the first of `new`, whose text is `new_text`.
    """

    old: Provision | None
    new: tuple[Provision, ...] = ()
    possible: tuple[Provision, ...] = ()
    score: float | None = None
    change: TextChange | None = None
    old_text: str | None = None
    new_text: str | None = None
    sanctions: tuple[SanctionChange, ...] = ()


class Concordance(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.concord/1"):
    """A row for every article of the older text in its order, then one for every new article that no row states.

    `left_out`, where rows of some levels were not wanted: how many of each.
    """

    old: ComparedEdition
    new: ComparedEdition
    rows: tuple[ConcordanceRow, ...]
    left_out: dict[Severity, int] | msgspec.UnsetType = msgspec.UNSET

    @property
    def as_of(self) -> dt.date:
        """The day of the newer text, or the first that a file knows."""
        return self.new.edition or dt.date(1980, 1, 1)
