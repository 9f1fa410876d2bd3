"""Two texts side by side, cut where they part and where they meet again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from enfcmp.model import Stretch
from enfcmp.text.differences import differences
from enfcmp.text.form import fold

_KEPT, _SHORTEST = 18, 12  # characters that are kept beside a difference, and the fewest that are worth leaving out


class Gap(NamedTuple):
    """So many characters that are left out on either side, since they are the same."""

    from_: int
    to: int


def stretches(one: str, other: str) -> tuple[Stretch, ...]:
    """Two texts side by side; form does not part them.

    >>> [(each.from_, each.to) for each in stretches("骗取基金", "侵占基金")]
    [('骗取', '侵占'), ('基金', '基金')]
    """
    ours, theirs = fold(one), fold(other)
    found: list[Stretch] = []
    at, there = 0, 0
    for block in differences(ours.text, theirs.text):
        start, stop = ours.span(block.start, block.stop)
        begin, end = theirs.span(block.begin, block.end)
        found.append(Stretch(from_=one[at:start], to=other[there:begin], same=True))
        found.append(Stretch(from_=one[start:stop], to=other[begin:end], same=False))
        at, there = stop, end
    found.append(Stretch(from_=one[at:], to=other[there:], same=True))
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
        if not each.same or min(len(each.from_), len(each.to)) < head + tail + _SHORTEST:
            yield each
            continue
        if head:
            yield Stretch(from_=each.from_[:head], to=each.to[:head], same=True)
        yield Gap(len(each.from_) - head - tail, len(each.to) - head - tail)
        if tail:
            yield Stretch(from_=each.from_[-tail:], to=each.to[-tail:], same=True)
