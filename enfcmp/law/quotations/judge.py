"""The differences of a quotation, each as what it is: other words, a part left out, an ellipsis, usual practice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.law.quotations.align import left_out_in_silence
from enfcmp.law.quotations.enacted import Enacted
from enfcmp.law.quotations.printed_quotation import Printed
from enfcmp.text.blocks import Block

_ENDS = tuple("。；！？：")
_LONG = 8  # characters: what is left out and is longer is a part, no word


class Departure(msgspec.Struct, frozen=True):
    """Official words and what is printed in their place, at `start` to `end` of the quotation; either may be empty.

    `sentence` is the whole sentence as enacted, the words marked: 处〔二倍〕以上五倍以下的罚款。
    """

    before: str
    after: str
    start: int
    end: int
    sentence: str = ""


class Judged(NamedTuple):
    """The differences of a quotation; `quoted` has what is equal: from, to in the article, from, to in the print."""

    changes: tuple[Departure, ...]
    dropped: tuple[str, ...]
    uses_ellipsis: bool
    quoted: tuple[tuple[int, int, int, int], ...]


def judge(blocks: Sequence[Block], printed: Printed, official: Enacted) -> Judged:
    """What the stretches are in which `printed` differs from the article."""
    changes: list[Departure] = []
    dropped: list[str] = []
    uses_ellipsis = False
    for block in blocks:
        gaps, words = _apart(block, printed.ellipses)
        uses_ellipsis = uses_ellipsis or bool(gaps)
        for each in words:
            if each.begin < each.end:
                changes.append(_change(each, printed, official))
                continue
            for start, stop in left_out_in_silence(each, printed, official):
                if _is_part(start, stop, each, printed, official):
                    dropped.append(official.slice(start, stop))
                else:
                    changes.append(_change(Block(start, stop, each.begin, each.end), printed, official))
    return Judged(tuple(changes), tuple(dropped), uses_ellipsis, tuple(_equal(blocks, printed, official)))


def _apart(block: Block, ellipses: frozenset[int]) -> tuple[list[Block], list[Block]]:
    """What an ellipsis stands for, and what it does not: beside one as much is compared as is printed."""
    at = next((at for at in range(block.begin, block.end + 1) if at in ellipses), None)
    if at is None or block.start == block.stop:
        return [], [block]
    head = min(at - block.begin, block.stop - block.start)
    tail = min(block.end - at, block.stop - block.start - head)
    gap = Block(block.start + head, block.stop - tail, at, at)
    words = [Block(block.start, gap.start, block.begin, at), Block(gap.stop, block.stop, at, block.end)]
    return [gap], words


def _is_part(start: int, stop: int, gap: Block, printed: Printed, official: Enacted) -> bool:
    """Whether what is left out is a part of the sentence and no single word of it."""
    is_outside = gap.begin in {0, len(printed.text)}
    return is_outside or stop - start >= _LONG or {start, stop} <= official.breaks


def _change(block: Block, printed: Printed, official: Enacted) -> Departure:
    start, end = printed.folded.span(block.begin, block.end)
    before = official.slice(block.start, block.stop)
    return Departure(before, printed.raw[start:end], start, end, _sentence(block, official))


def _sentence(block: Block, official: Enacted) -> str:
    """The sentences that a stretch stands in, the stretch marked."""
    stop = max(block.stop, block.start + 1)
    inside = list(official.sentences_in(block.start, stop))
    if not inside:
        return ""
    first, last = official.folded.span(inside[0].start, inside[-1].stop)
    begin, end = official.folded.span(block.start, block.stop)
    tail = official.printed[end:last]
    mark = official.printed[last : last + 1] if official.printed[last : last + 1] in _ENDS else ""
    return f"{official.printed[first:begin]}〔{official.printed[begin:end]}〕{tail}{mark}"


def _equal(blocks: Sequence[Block], printed: Printed, official: Enacted) -> Iterator[tuple[int, int, int, int]]:
    """The stretches between the blocks: positions in the article, and in the print."""
    at = begin = 0
    for block in (*blocks, Block(len(official.text), len(official.text), len(printed.text), len(printed.text))):
        if block.begin > begin:
            yield at, block.start, begin, block.begin
        at, begin = block.stop, block.end
