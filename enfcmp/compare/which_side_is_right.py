"""Which of two wordings the official text bears out at the places where they part, where it is at hand."""

from __future__ import annotations

from collections.abc import Sequence

from enfcmp.compare.compared import CommonProvision, DiffContext, Quote
from enfcmp.compare.intervals import Interval
from enfcmp.findings.departures import BOTH_AGREE, BOTH_DEPART, one_departs
from enfcmp.message import Message

_COMPARED = frozenset({"misworded", "cut"})  # kinds of which it is known where the words depart


def agreeing(
    common: CommonProvision, spans: tuple[Sequence[Interval], Sequence[Interval]], context: DiffContext
) -> Message | None:
    """Which side is as enacted in these stretches; None where there is no text to hold them against."""
    if common.ours.reading is None or common.theirs.reading is None:
        return None
    names = [context.from_list.id, context.to_list.id]
    if names[0] == names[1]:
        names = ["--from", "--to"]
    is_right = [_is_right(quote, at) for quote, at in zip((common.ours, common.theirs), spans, strict=True)]
    if all(is_right):
        return BOTH_AGREE
    if not any(is_right):
        return BOTH_DEPART
    right, wrong = names if is_right[0] else names[::-1]
    return one_departs(right, wrong)


def _is_right(quote: Quote, spans: Sequence[Interval]) -> bool:
    """Whether no departure from the official text lies in these stretches; words left out lie in an empty one."""
    from enfcmp.law.quotations.quotation_kinds import FAITHFUL  # only where there is an official text

    reading = quote.reading
    if reading is None or reading.kind not in _COMPARED:
        return reading is not None and reading.kind in FAITHFUL
    departs = any(change.start <= end and start <= change.end for start, end in spans for change in reading.changes)
    is_cut = bool(reading.dropped) and any(start == end for start, end in spans)
    return not departs and not is_cut
