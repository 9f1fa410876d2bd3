"""The sanctions of a text, in order, each with its place in the print."""

from __future__ import annotations

import re

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.bearers import bearer, bearer_in_condition
from enfcmp.law.sanctions.grammar.bounds import bounded, cap, least_base
from enfcmp.law.sanctions.grammar.clauses import (
    behind_exception,
    behind_inline_condition,
    clauses,
    is_by_degree,
    is_condition,
    is_deed,
    is_idle,
    segments,
    sentences,
)
from enfcmp.law.sanctions.grammar.nouns import Print
from enfcmp.law.sanctions.grammar.sanction_spans import PlacedSanction, SanctionSpan, Share
from enfcmp.law.sanctions.kinds.triggers import read_clause
from enfcmp.model import Sanction
from enfcmp.text.marked import marked
from enfcmp.text.remembered import remembered

_REACH = 240  # characters before a sanction in which its bearer, and 可以, may stand
_MAY = re.compile(r"可以|(?<!许)可(?=并?[处责给予])")
_OR = re.compile(r"[、，]?(?:或者)?")


@remembered(4096)  # many items quote one article
def read_sanctions(text: str) -> tuple[Sanction, ...]:
    """What `text`, a provision or a part of one, threatens with; nothing where it only speaks of sanctions.

    >>> [(each.kind, each.amounts[0].high) for each in read_sanctions("拒不改正的，处1万元以上5万元以下的罚款。")]
    [('罚款', '50000')]
    """
    plain = marked(text)
    placed = (each for sentence in sentences(plain.text) for each in _Sentence(plain.text).read(sentence))
    return tuple(map(Print(text, plain).sanction, placed))


class _Sentence:
    """The reading of one sentence: what has been found in it, and what the next sanction would stand under."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._placed: list[PlacedSanction] = []
        self._offence: Span | None = None
        self._condition: Span | None
        self._who: Span | None
        self._at: int  # behind the last sanction or condition

    def read(self, sentence: Span) -> list[PlacedSanction]:
        """The sanctions of the sentence, in order."""
        for segment in segments(self._text, sentence):
            self._condition = self._who = None
            self._at = begin = segment.start
            for clause in clauses(self._text, segment):
                if is_condition(self._text, clause):
                    self._stand_under(Span(begin, clause.end))
                    begin = clause.end + 1
                elif not is_idle(self._text, clause) and self._read_clause(clause):
                    begin = clause.end + 1
        return self._placed

    def _stand_under(self, span: Span) -> None:
        """Take up what says when, or for what; 情节严重的，有许可证的 are one condition."""
        is_grade = is_by_degree(self._text, span) or (self._placed and not is_deed(self._text, span))
        if is_grade:
            goes_on = self._condition and self._at == self._condition.end == span.start - 1
            self._condition = Span(self._condition.start, span.end) if self._condition and goes_on else span
        else:
            self._offence, self._condition = span, None
        self._who = bearer_in_condition(self._text, span)
        self._at = span.end

    def _read_clause(self, clause: Span) -> bool:
        """Read one clause; whether a sanction, or what bounds one, was in it."""
        if share := least_base(self._text, self._condition or self._offence, clause):
            self._bound(share)
            return True
        begin = behind_inline_condition(self._text, clause)
        if begin > clause.start:
            self._stand_under(Span(clause.start, begin))
        count = len(self._placed)
        self._read_threats(Span(max(begin, behind_exception(self._text, clause)), clause.end))
        if len(self._placed) == count and self._placed and (share := cap(self._text, clause)):
            self._bound(share)
            return True
        return len(self._placed) > count

    def _read_threats(self, clause: Span) -> None:
        follows = bool(self._placed or self._condition)
        threatens = follows or self._offence is not None
        for found in read_clause(self._text, self._at, clause, threatens=threatens, follows=follows):
            start = max(self._at, found.start - _REACH)
            self._who = bearer(self._text, start, found.start, found.stop) or self._who
            may = self._is_optional(start, found)
            self._placed.append(PlacedSanction(found, self._condition, self._offence, self._who, may))
            self._at = max(self._at, found.stop)

    def _is_optional(self, start: int, found: SanctionSpan) -> bool:
        """Whether it is 可以, which holds for the alternatives behind it too."""
        before = self._placed[-1] if self._placed else None
        if before and self._at == before.found.stop and _OR.fullmatch(self._text, self._at, found.start):
            return before.optional
        return bool(_MAY.search(self._text, start, found.start + 2))

    def _bound(self, share: Share) -> None:
        found = bounded([each.found for each in self._placed], share, self._text)
        self._placed = [each._replace(found=new) for each, new in zip(self._placed, found, strict=True)]
