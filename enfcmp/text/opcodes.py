"""Where two sequences part and meet again: exactly, or in larger pieces where they are too long for that.

To align n words with m takes n × m steps. Above a limit only stretches that stand once on either side, and in the same
order, are laid beside each other; what lies between two of them is aligned where that is short enough, else it is one
piece. So the time grows with the length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

MOST_ALIGNED = 20_000
"""Two sequences of more elements each are compared in larger pieces."""
_MOST_STEPS = MOST_ALIGNED**2
_SHINGLE = 8  # elements that make a stretch which may stand once

Changed = tuple[int, int, int, int]
"""From, to in the one sequence; from, to in the other, in its place."""


def changes(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Changed]:
    """The stretches in which two sequences differ, in order."""
    if len(one) * len(other) <= _MOST_STEPS:
        return _aligned(one, other)
    found: list[Changed] = []
    at = there = 0
    for begin, end, length in (*_kept(one, other), (len(one), len(other), 0)):
        found += _between(one, other, (at, begin, there, end))
        at, there = begin + length, end + length
    return found


def _between(one: Sequence[Hashable], other: Sequence[Hashable], piece: Changed) -> list[Changed]:
    """What differs between two stretches that are the same."""
    at, begin, there, end = piece
    if (begin - at) * (end - there) > _MOST_STEPS:
        return [piece]
    found = _aligned(one[at:begin], other[there:end])
    return [(at + a, at + b, there + c, there + d) for a, b, c, d in found]


def _aligned(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Changed]:
    from rapidfuzz.distance import Levenshtein

    codes = (each for each in Levenshtein.opcodes(one, other) if each.tag != "equal")
    return [(each.src_start, each.src_end, each.dest_start, each.dest_end) for each in codes]


def _kept(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[tuple[int, int, int]]:
    """The beginning, the end, and between them what stands once on either side: places and length, none overlapping."""
    shortest = min(len(one), len(other))
    head = next((at for at in range(shortest) if one[at] != other[at]), shortest)
    shortest -= head
    tail = next((at for at in range(shortest) if one[-1 - at] != other[-1 - at]), shortest)
    at, there = head, head
    yield 0, 0, head
    for begin, end in _in_order(_once(one), _once(other)):
        if begin >= at and end >= there and begin + _SHINGLE <= len(one) - tail and end + _SHINGLE <= len(other) - tail:
            yield begin, end, _SHINGLE
            at, there = begin + _SHINGLE, end + _SHINGLE
    yield len(one) - tail, len(other) - tail, tail


def _once(sequence: Sequence[Hashable]) -> dict[tuple[Hashable, ...], int]:
    """Where each stretch begins that stands once."""
    stretches = list(zip(*(sequence[at:] for at in range(_SHINGLE)), strict=False))
    counts = Counter(stretches)
    return {each: at for at, each in enumerate(stretches) if counts[each] == 1}


def _in_order(ours: dict[tuple[Hashable, ...], int], theirs: dict[tuple[Hashable, ...], int]) -> list[tuple[int, int]]:
    """The longest row of places of common stretches that ascends on both sides."""
    places = [(at, theirs[each]) for each, at in ours.items() if each in theirs]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(places):
        length = bisect_left(ends, there)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [there]
        last[length : length + 1] = [number]
    row: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        row.append(places[number])
        number = before[number]
    return row[::-1]
