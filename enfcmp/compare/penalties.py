"""Sanctions of two quotations of one provision: where they part, and which words that explains."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from enfcmp.compare.intervals import Interval, Intervals
from enfcmp.compare.quotation_differences import Outcome, WordChange
from enfcmp.law.sanctions.compare.alignment import side_by_side
from enfcmp.law.sanctions.compare.equality import differing_parts
from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.model import Sanction, SanctionRow

# What makes a sanction another one. Another object or condition is other words, which are told as such.
_GRAVE = frozenset({"kind", "payer", "amounts", "durations", "optional"})
_LEAD = re.compile(r"(?:(?:并|应当|可以?)\s*)*\Z")  # what belongs to a sanction before its verb
_BESIDE = 2  # marks between a sanction and the place where a word of it is missing
_LONGEST_LEAD = 200  # characters, blanks and line breaks among them
_NEAR = 80  # characters before a sanction in which its bearer is named


def rows(before: str, after: str) -> tuple[SanctionRow, ...]:
    """The sanctions of two texts side by side."""
    return side_by_side(read_sanctions(before), read_sanctions(after))


def other_sanctions(outcome: Outcome, found: Sequence[SanctionRow]) -> tuple[SanctionRow, ...]:
    """Those of the rows that are not the same, as far as words differ there; what only one side quotes is no other."""
    alone: defaultdict[tuple[bool, str], list[Sanction]] = defaultdict(list)  # by the side that has it, and its kind
    for row in found:
        if not (row.from_ and row.to) and (sanction := row.from_ or row.to):
            alone[row.to is None, sanction.kind].append(sanction)
    here, there = (Intervals(places) for places in (_places(outcome, at) for at in (0, 1)))
    return tuple(
        row for row in found if _is_other(row, outcome, (here, there)) and not _is_under_another_condition(row, alone)
    )


def _places(outcome: Outcome, side: int) -> Iterator[Interval]:
    """Where words have changed on one side."""
    return (change.there if side else change.here for change in outcome.changes)


def unexplained(outcome: Outcome, other: Sequence[SanctionRow]) -> tuple[WordChange, ...]:
    """The changes of words that are not told with one of these other sanctions."""
    ours = Intervals(reach(row.from_, outcome.before) for row in other if row.from_)
    theirs = Intervals(reach(row.to, outcome.after) for row in other if row.to)
    lost = Intervals(reach(row.from_, outcome.before) for row in other if row.from_ and not row.to)
    new = Intervals(reach(row.to, outcome.after) for row in other if row.to and not row.from_)
    return tuple(
        change
        for change in outcome.changes
        if not (_within(change.here, ours) and _within(change.there, theirs))
        and not lost.touch(change.here)
        and not new.touch(change.there)
    )


def reach(sanction: Sanction, text: str) -> Interval:
    """Where all that is said of a sanction stands: for whom, 可以, its verb, and bounds in clauses of their own."""
    head = text[max(0, sanction.start - _LONGEST_LEAD) : sanction.start]
    start = sanction.start - len(head) + len(_LEAD.sub("", head))
    who = text.rfind(sanction.who, max(0, start - _NEAR), start) if sanction.who else -1
    places = [(each.start, each.end) for each in sanction.amounts]
    places += [(each.start, each.end) for each in sanction.durations]
    starts = [start, *([who] if who >= 0 else []), *(place[0] for place in places)]
    return min(starts), max([sanction.end, *(place[1] for place in places)])


def _is_other(row: SanctionRow, outcome: Outcome, changed: tuple[Intervals, Intervals]) -> bool:
    if row.from_ and row.to:
        return bool(_GRAVE.intersection(row.differs)) or _bounds(row.from_) != _bounds(row.to)
    if row.from_:
        return changed[0].touch(reach(row.from_, outcome.before))
    return row.to is not None and changed[1].touch(reach(row.to, outcome.after))


def _bounds(sanction: Sanction) -> list[str]:
    """Which sorts of bounds of the reckoned fine are told: a cap that one side drops is another sanction."""
    return sorted(each.role for each in sanction.amounts if each.role in {"cap", "floor"})


def _is_under_another_condition(row: SanctionRow, alone: Mapping[tuple[bool, str], Sequence[Sanction]]) -> bool:
    """Whether the other text has the same sanction, only under other words for when: that is told as other words."""
    mine = row.from_ or row.to
    if (row.from_ and row.to) or mine is None:
        return False
    others = alone.get((row.to is not None, mine.kind), ())
    return any(not _GRAVE.intersection(differing_parts(mine, each)) for each in others)


def _within(span: Interval, spans: Intervals) -> bool:
    """Whether a stretch lies in one of several; an empty one may lie beside one, or anywhere where there is none."""
    beside = _BESIDE if span[0] == span[1] else 0
    is_free = span[0] == span[1] and not spans
    return is_free or spans.hold(span, beside)
