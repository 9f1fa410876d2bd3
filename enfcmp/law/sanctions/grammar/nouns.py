"""From places in a folded text to nouns with places in the printed one."""

from __future__ import annotations

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.bearers import sort_of
from enfcmp.law.sanctions.grammar.sanction_spans import PlacedSanction, Share, Term
from enfcmp.model import Amount, Duration, Sanction
from enfcmp.text.fold import joined
from enfcmp.text.form import Folded


class Print:
    """A printed text and what it folds to."""

    def __init__(self, text: str, plain: Folded) -> None:
        self._text, self._plain = text, plain

    def sanction(self, placed: PlacedSanction) -> Sanction:
        """The noun for what was found."""
        start, end = self._plain.span(placed.found.start, placed.found.stop)
        return Sanction(
            kind=placed.found.kind,
            object=self._words(*placed.found.objects),
            payer=sort_of(self._plain.text[placed.who.start : placed.who.end]) if placed.who else None,
            who=self._words(placed.who),
            condition=self._words(placed.condition),
            offence=self._words(placed.offence),
            optional=placed.optional,
            amounts=tuple(map(self._amount, placed.found.amounts)),
            durations=tuple(map(self._duration, placed.found.durations)),
            start=start,
            end=end,
        )

    def _words(self, *spans: Span | None) -> str | None:
        """What is printed for these stretches, as one text without layout; None for none."""
        places = [self._plain.span(*span) for span in spans if span]
        return joined("".join(self._text[start:end] for start, end in places)) or None

    def _amount(self, share: Share) -> Amount:
        start, end = self._plain.span(share.start, share.range.stop)
        return Amount(
            low=share.range.low,
            high=share.range.high,
            low_included=share.range.low_included,
            high_included=share.range.high_included,
            unit=share.range.unit,
            base=self._words(share.base),
            per=self._words(share.per),
            role=share.role,
            start=start,
            end=end,
        )

    def _duration(self, term: Term) -> Duration:
        lasts = term.range
        start, end = self._plain.span(term.start, term.stop)
        return Duration(
            low=lasts.low,
            high=None if term.lifelong else lasts.high,
            low_included=lasts.low_included,
            high_included=lasts.high_included and not term.lifelong,
            unit=lasts.unit or None,
            lifelong=term.lifelong,
            start=start,
            end=end,
        )
