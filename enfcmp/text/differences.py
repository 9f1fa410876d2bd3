"""Where two texts differ, on words: the stretches that a reader would underline.

Lists of words are aligned, which is free to place a difference anywhere among equal words and to split one in two;
here each is moved to where punctuation or an ellipsis suggests it, and neighbours are joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from enfcmp.text.blocks import Block, Hints, TextPair
from enfcmp.text.form import fold
from enfcmp.text.opcodes import changes
from enfcmp.text.remembered import remembered
from enfcmp.text.words import words


def differences(before: str, after: str, hints: Hints | None = None, segmented: Sequence[str] = ()) -> list[Block]:
    """The stretches in which two folded texts differ, in order; `segmented` has the words of `before` where known.

    >>> differences("骗取的社会保险金处", "骗取的社会保险基金处")
    [Block(start=3, stop=8, begin=3, end=9)]
    """
    old, new = segmented or words(before), words(after)
    old_edges, new_edges = edges(old), edges(new)
    blocks = [
        Block(old_edges[start], old_edges[stop], new_edges[begin], new_edges[end])
        for start, stop, begin, end in changes(old, new)
    ]
    pair = TextPair(before, after, old_edges, new_edges, hints or Hints())
    blocks = [block for block in map(pair.trimmed, pair.joined(blocks)) if not block.is_empty]
    return pair.ranges(pair.joined(map(pair.whole_word, pair.settled(pair.joined(blocks, across=1)))))


@remembered(16384)  # what was compared is shown side by side later; a few numbers for each
def parted(one: str, other: str) -> tuple[Block, ...]:
    """Where two texts, folded, differ of which neither is the measure: exchanging them mirrors the stretches."""
    ours, theirs = fold(one), fold(other)
    if ours.text <= theirs.text:
        return tuple(differences(ours.text, theirs.text, Hints(ours.breaks)))
    turned = differences(theirs.text, ours.text, Hints(theirs.breaks))
    return tuple(Block(each.begin, each.end, each.start, each.stop) for each in turned)


def edges(of_words: Sequence[str]) -> list[int]:
    """Where words begin and end: those of ["骗取", "的"] are [0, 2, 3]."""
    return list(accumulate(map(len, of_words), initial=0))
