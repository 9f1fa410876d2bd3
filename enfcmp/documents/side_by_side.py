"""Lists in several blocks side by side, 序号 | 事项名称 | 序号 | 事项名称: each goes on with the one to its left."""

from __future__ import annotations

from collections.abc import Sequence

from enfcmp.documents.heads import fields_of

_LEAST_HEADS = 2


def blocks(heads: Sequence[str]) -> list[range]:
    """The columns of each block, whose heads are the same ones in the same order; one block where they are not."""
    whole = [range(len(heads))]
    first = next((at for at, head in enumerate(heads) if head), 0)
    starts = [at for at, head in enumerate(heads) if head and head == heads[first]]
    if len(starts) <= 1:
        return whole
    found = [range(start, end) for start, end in zip(starts, [*starts[1:], len(heads)], strict=True)]
    said = [[heads[at] for at in block if heads[at]] for block in found]
    if len(said[0]) < _LEAST_HEADS or "name" not in fields_of(said[0]) or any(each != said[0] for each in said):
        return whole
    width = min(map(len, found))
    return [range(block.start, block.start + width) for block in found]
