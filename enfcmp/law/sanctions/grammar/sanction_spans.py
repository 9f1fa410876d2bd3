"""What the readers of sanctions are handed, and what they give back: places in a text with its marks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from enfcmp.law.cells.scan import Span
from enfcmp.model import SanctionKind
from enfcmp.text.ranges import Range

Role = Literal["amount", "cap", "floor", "base"]


class Scope(NamedTuple):
    """A word that may be a sanction, from `at` to `end`, and where what belongs to it may stand.

    `start` is behind the sanction or the condition before it, `stop` the end of its clause. `threatens` is whether a
    deed, a condition or a sanction stands before it in its sentence, `follows` whether one of the last two does.
    """

    text: str
    start: int
    at: int
    end: int
    stop: int
    threatens: bool
    follows: bool

    @property
    def before(self) -> str:
        """What stands between the sanction before it and the word."""
        return self.text[self.start : self.at]

    @property
    def after(self) -> str:
        """What stands behind the word in its clause."""
        return self.text[self.end : self.stop]

    @property
    def begins_clause(self) -> bool:
        """Whether nothing stands before the word in its clause."""
        return self.at == 0 or self.text[self.at - 1] in "，；。："


class Share(NamedTuple):
    """An amount, from `start` on with the words that say what it is of, and what it is multiplied by."""

    range: Range
    start: int
    role: Role
    base: Span | None = None
    per: Span | None = None


class Term(NamedTuple):
    """A duration; one for life and nothing else has no bound and no unit."""

    range: Range
    start: int
    stop: int
    lifelong: bool = False


class SanctionSpan(NamedTuple):
    """A sanction as places in the text; `objects` are the stretches that its object is made of."""

    kind: SanctionKind
    start: int
    stop: int
    objects: tuple[Span, ...] = ()
    amounts: tuple[Share, ...] = ()
    durations: tuple[Term, ...] = ()


class PlacedSanction(NamedTuple):
    """A sanction with what it stands under: when, for what deed, for whom, and whether it may be left."""

    found: SanctionSpan
    condition: Span | None
    offence: Span | None
    who: Span | None
    optional: bool


def without(span: Span, durations: Iterable[Term]) -> tuple[Span, ...]:
    """What is left of a stretch when the durations in it are taken out."""
    edges = [span.start, *(edge for each in durations for edge in (each.start, each.stop)), span.end]
    return tuple(Span(start, stop) for start, stop in zip(edges[::2], edges[1::2], strict=True))
