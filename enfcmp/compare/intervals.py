"""Many stretches of one text, asked whether one of them touches or holds another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

Interval = tuple[int, int]
"""From, up to."""


class Intervals:
    """Stretches by where they begin, with how far those that begin no later reach."""

    def __init__(self, spans: Iterable[Interval]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def __bool__(self) -> bool:
        return bool(self._starts)

    def touch(self, span: Interval) -> bool:
        """Whether one has something of `span`."""
        before = bisect_left(self._starts, span[1])
        return before > 0 and span[0] < self._ends[before - 1]

    def hold(self, span: Interval, beside: int = 0) -> bool:
        """Whether `span` lies in one, or so near to it."""
        before = bisect_right(self._starts, span[0] + beside)
        return before > 0 and span[1] <= self._ends[before - 1] + beside
