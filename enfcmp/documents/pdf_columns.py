"""The columns that no line is drawn between: what is printed one below the other, each under one head."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from enfcmp.documents.heads import field_of
from enfcmp.documents.pdf_heads import Chunk, PrintedLine, chunks, overlap
from enfcmp.model import ColumnField

_CLOSE = 0.3  # of the size of a letter: no two columns stand as near to each other


class Columns(NamedTuple):
    """What stands over each column, and the borders: the left one of each, and the right one of the last."""

    heads: tuple[Chunk, ...]
    edges: tuple[float, ...] = ()

    @property
    def number(self) -> int:
        """The column of the numbers."""
        return self._column("number")

    @property
    def name(self) -> int:
        """The column of the names."""
        return self._column("name")

    def _column(self, field: ColumnField) -> int:
        return next(at for at, head in enumerate(self.heads) if field_of(head.text) == field)

    def are_crossed(self, line: PrintedLine) -> bool:
        """Whether a text of a line stands in two columns, or beside all of them."""
        return any(
            chunk.left < self.edges[0]
            or chunk.right > self.edges[-1]
            or any(chunk.left < edge < chunk.right for edge in self.edges)
            for chunk in chunks(line)
        )

    def filled(self, line: PrintedLine) -> set[int]:
        """The columns that a line has text in."""
        return {self._of(chunk) for chunk in chunks(line)}

    def text(self, line: PrintedLine, column: int) -> str:
        """What a line has in a column."""
        return "".join(chunk.text for chunk in chunks(line) if self._of(chunk) == column)

    def _of(self, chunk: Chunk) -> int:
        return bisect_right(self.edges, chunk.left) - 1


def with_edges(columns: Columns, lines: Iterable[PrintedLine]) -> Columns | None:
    """The columns with their borders; None where a text of these lines stands under no head, or under two."""
    printed = list(lines)
    size = min((float(char["size"]) for line in printed for char in line), default=0)
    blocks = _blocks([*columns.heads, *(chunk for line in printed for chunk in chunks(line))], _CLOSE * size)
    if len(blocks) != len(columns.heads) or not all(map(overlap, blocks, columns.heads)):
        return None
    between = ((one.right + other.left) / 2 for one, other in pairwise(blocks))
    return columns._replace(edges=(blocks[0].left - size, *between, blocks[-1].right + size))


def _blocks(printed: Iterable[Chunk], close: float) -> list[Chunk]:
    """What stands one below the other as one, from the left."""
    blocks: list[Chunk] = []
    for chunk in sorted(printed):
        if blocks and chunk.left - blocks[-1].right < close:
            blocks[-1] = Chunk(blocks[-1].left, max(blocks[-1].right, chunk.right), "")
        else:
            blocks.append(Chunk(chunk.left, chunk.right, ""))
    return blocks
