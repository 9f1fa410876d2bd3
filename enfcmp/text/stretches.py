"""Two texts side by side, cut where they part and where they meet again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from enfcmp.model import Stretch
from enfcmp.text.differences import parted
from enfcmp.text.form import fold
from enfcmp.text.opcodes import changes

_KEPT, _SHORTEST = 18, 12  # characters that are kept beside a difference, and the fewest that are worth leaving out
_LONGEST, _HEAD = 100, 40  # of a longer difference only the beginning and the end are kept


class Gap(NamedTuple):
    """So many characters that are left out on either side; `same` where both sides have them."""

    from_: int
    to: int
    same: bool = True


def stretches(one: str, other: str) -> tuple[Stretch, ...]:
    """Two texts side by side; form does not part them.

    >>> [(each.from_, each.to) for each in stretches("骗取基金", "侵占基金")]
    [('骗取', '侵占'), ('基金', '基金')]
    """
    ours, theirs = fold(one), fold(other)
    found: list[Stretch] = []
    at, there = 0, 0
    for block in parted(one, other):
        start, stop = ours.span(block.start, block.stop)
        begin, end = theirs.span(block.begin, block.end)
        found.append(Stretch(from_=one[at:start], to=other[there:begin], same=True))
        found.append(Stretch(from_=one[start:stop], to=other[begin:end], same=False))
        at, there = stop, end
    found.append(Stretch(from_=one[at:], to=other[there:], same=True))
    return tuple(each for each in found if each.from_ or each.to)


def prints(one: str, other: str) -> tuple[Stretch, ...]:
    """Two texts side by side as they are printed: here form parts them."""
    found: list[Stretch] = []
    at, there = 0, 0
    for start, stop, begin, end in (*changes(one, other), (len(one), len(one), len(other), len(other))):
        found.append(Stretch(from_=one[at:start], to=other[there:begin], same=True))
        found.append(Stretch(from_=one[start:stop], to=other[begin:end], same=False))
        at, there = stop, end
    return tuple(each for each in found if each.from_ or each.to)


def excerpt(found: Sequence[Stretch], kept: int = _KEPT) -> tuple[Stretch | Gap, ...]:
    """The same, cut around the differences; what is left out is counted."""
    last = len(found) - 1
    return tuple(_cut(found, last, kept))


def _cut(found: Iterable[Stretch], last: int, kept: int) -> Iterator[Stretch | Gap]:
    for at, each in enumerate(found):
        head, tail = (kept if at else 0), (kept if at < last else 0)
        if at == last == 0:
            head = 2 * kept  # nothing differs: the beginning is shown
        if each.same and min(len(each.from_), len(each.to)) >= head + tail + _SHORTEST:
            yield from _shortened(each, head, tail)
        elif not each.same and min(len(text) for text in (each.from_, each.to) if text) > _LONGEST:
            yield from _shortened(each, _HEAD, _HEAD)
        else:
            yield each


def _shortened(each: Stretch, head: int, tail: int) -> Iterator[Stretch | Gap]:
    """The first and the last characters of a stretch; a text that is not there stays so."""
    if head:
        yield Stretch(from_=each.from_[:head], to=each.to[:head], same=each.same)
    ours, theirs = (max(0, len(text) - head - tail) for text in (each.from_, each.to))
    yield Gap(ours, theirs, each.same)
    if tail:
        yield Stretch(from_=each.from_[-tail:], to=each.to[-tail:], same=each.same)
