"""Stretches in which two texts differ: moved, joined and widened to what a reader would underline."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# Characters that are words of their own; any other (金, 费, 人) is the end of the word before it.
_ALONE = frozenset("的之对在由向并或和与及等为被将以其该本各不未无非可应须已处按经从自至到但者又也均都起")
_NO_MEASURE = frozenset("以至、/")
_BOUNDS = re.compile(r"(?:以上|以下|不超过|不低于|至|到|倍|元|[-、/\d.%])*")  # of what a range of amounts is made
_LONGEST_RANGE = 80  # characters
_DIGIT = re.compile(r"\d")
_NUMERIC = frozenset("0123456789.%‰‱/")
_DIGITS = frozenset("0123456789.")
_MEASURES = frozenset("元倍")


class Block(NamedTuple):
    """`before[start:stop]` is what `after[begin:end]` has in its place; either may be empty."""

    start: int
    stop: int
    begin: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on either side."""
        return self.start == self.stop and self.begin == self.end

    @property
    def is_replaced(self) -> bool:
        """Whether there is something on both sides."""
        return self.start < self.stop and self.begin < self.end

    def moved(self, steps: int) -> Block:
        """The same, further right; further left where `steps` is negative."""
        return Block(self.start + steps, self.stop + steps, self.begin + steps, self.end + steps)


class Hints(NamedTuple):
    """Where a difference is likely to begin or end: punctuation in the text before, ellipses in the text after."""

    breaks: frozenset[int] = frozenset()
    ellipses: frozenset[int] = frozenset()


class TextPair:
    """Two texts with the edges of their words."""

    def __init__(self, before: str, after: str, old: Sequence[int], new: Sequence[int], hints: Hints) -> None:
        self._before, self._after = before, after
        self._edges = old
        self._old, self._new = frozenset(old), frozenset(new)
        self._hints = hints

    def trimmed(self, block: Block) -> Block:
        """Without what is the same at both ends; two words may be segmented differently for what stands beside them."""
        start, stop, begin, end = block
        shortest = min(stop - start, end - begin)
        old, new = self._before[start:stop], self._after[begin:end]
        head = next((at for at in range(shortest) if old[at] != new[at]), shortest)
        while head and not self._is_edge(start + head, begin + head):
            head -= 1
        shortest -= head
        tail = next((at for at in range(shortest) if old[-1 - at] != new[-1 - at]), shortest)
        while tail and not self._is_edge(stop - tail, end - tail):
            tail -= 1
        return Block(start + head, stop - tail, begin + head, end - tail)

    def _is_edge(self, at: int, begin: int) -> bool:
        """Whether a word ends here on one side at least, and no number is cut in two."""
        sides = (self._before, at), (self._after, begin)
        cuts = any(
            text[max(0, place - 1) : place] in _DIGITS and text[place : place + 1] in _DIGITS for text, place in sides
        )
        return not cuts and (at in self._old or begin in self._new)

    def joined(self, blocks: Iterable[Block], across: int = 0) -> list[Block]:
        """With neighbours as one: what touches, what can be moved to touch, two changes `across` so many characters."""
        found: list[Block] = []
        for block in blocks:
            if not found:
                found.append(block)
                continue
            last, here = found[-1], block
            between = here.start - last.stop
            if between < 0 or here.begin < last.end:  # one was widened into the other
                found[-1] = Block(last.start, max(last.stop, here.stop), last.begin, max(last.end, here.end))
                continue
            if self._room(last, 0, between)[1] >= between:
                last = last.moved(between)
            elif self._room(here, between, 0)[0] >= between:
                here = here.moved(-between)
            if here.start == last.stop or (between <= across and last.is_replaced and here.is_replaced):
                found[-1] = Block(last.start, here.stop, last.begin, here.end)
            else:
                found.append(block)
        return found

    def _room(self, block: Block, left: int, right: int) -> tuple[int, int]:
        """How far something left out or put in may be moved and be the same difference, at most `left` and `right`."""
        if block.is_replaced:
            return 0, 0
        text = self._before if block.start < block.stop else self._after
        start, stop = block[:2] if block.start < block.stop else block[2:]
        left, right = min(left, start), min(right, len(text) - stop)
        before = next((at for at in range(left) if text[start - 1 - at] != text[stop - 1 - at]), left)
        return before, next((at for at in range(right) if text[start + at] != text[stop + at]), right)

    def ranges(self, blocks: Sequence[Block]) -> list[Block]:
        """With two changes of one range of amounts as one: 1倍以上3倍以下 → 1至3倍."""
        found: list[Block] = []
        for block in blocks:
            if found and self._is_range(whole := Block(found[-1].start, block.stop, found[-1].begin, block.end)):
                found[-1] = self._whole_amount(whole)
            else:
                found.append(block)
        return found

    def _is_range(self, block: Block) -> bool:
        sides = self._before[block.start : block.stop], self._after[block.begin : block.end]
        return all(len(side) <= _LONGEST_RANGE and _BOUNDS.fullmatch(side) and _DIGIT.search(side) for side in sides)

    def _whole_amount(self, block: Block) -> Block:
        """With the amount before it that both begin with: 5000元以上 → 5000元至."""
        start, begin = block.start, block.begin
        while start and begin and self._before[start - 1] == self._after[begin - 1] in _NUMERIC | _MEASURES:
            start, begin = start - 1, begin - 1
        return self._whole_number(Block(start, block.stop, begin, block.end))

    def settled(self, blocks: Sequence[Block]) -> list[Block]:
        """Each moved to where it most likely belongs, without reaching its neighbours."""
        walls = [0, *(block.stop for block in blocks)], [*(block.start for block in blocks[1:]), len(self._before)]
        return [self._best(*each) for each in zip(blocks, *walls, strict=False)]

    def _best(self, block: Block, wall: int, next_wall: int) -> Block:
        left, right = self._room(block, block.start - wall, next_wall - block.stop)
        return max(map(block.moved, sorted(range(-left, right + 1), key=abs)), key=self._likelihood)

    def _likelihood(self, block: Block) -> tuple[bool, int, int]:
        breaks, ellipses = self._hints
        at_edges = sum(at in self._old for at in block[:2]) + sum(at in self._new for at in block[2:])
        return block.begin in ellipses, (block.start in breaks) + (block.stop in breaks), at_edges

    def whole_word(self, block: Block) -> Block:
        """With the word that lost, got or changed its last character (费用), or the measure of a number (5000元)."""
        sides = self._before[block.start : block.stop], self._after[block.begin : block.end]
        if all(set(side) <= _NUMERIC for side in sides):
            return self._with_measure(self._whole_number(block))
        is_cut = block.start not in self._old or block.begin not in self._new  # 或者 → 或 leaves a part of a word
        is_short = any(len(side) == 1 and (is_cut or side not in _ALONE) for side in sides)
        if block.start in self._hints.breaks or not is_short:
            return block
        edge = bisect_left(self._edges, block.start)
        back = block.start - self._edges[edge - 1] if edge else 0
        word = self._before[block.start - back : block.start]
        is_same = back <= block.begin and word == self._after[block.begin - back : block.begin]
        is_alone = word in _ALONE and not is_cut
        if not is_same or is_alone or any(set(side) & _NUMERIC for side in (word, *sides)):
            return block
        return Block(block.start - back, block.stop, block.begin - back, block.end)

    def _whole_number(self, block: Block) -> Block:
        start, stop, begin, end = block
        while start and begin and self._before[start - 1] == self._after[begin - 1] in _NUMERIC:
            start, begin = start - 1, begin - 1
        while self._before[stop : stop + 1] == self._after[end : end + 1] in _NUMERIC:
            stop, end = stop + 1, end + 1
        return Block(start, stop, begin, end)

    def _with_measure(self, block: Block) -> Block:
        further = self._next_edge(block.stop) - block.stop
        is_same = self._before[block.stop : block.stop + further] == self._after[block.end : block.end + further]
        return Block(block.start, block.stop + further, block.begin, block.end + further) if is_same else block

    def _next_edge(self, at: int) -> int:
        if self._before[at : at + 1] in _NO_MEASURE | _ALONE or at in self._hints.breaks:
            return at
        edge = bisect_right(self._edges, at)
        return self._edges[edge] if edge < len(self._edges) else at
