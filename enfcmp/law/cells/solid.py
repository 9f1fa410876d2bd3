"""A cell without its layout, which may stand anywhere in it, and the way back to the cell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from enfcmp.law.cells.shapes import shape_of

# The same layout that enfcmp.text.fold.joined drops: what Python takes for blank, what has no width or no meaning of
# its own, and what HTML left. 《实施<某法>办法》 has no tag.
_LAYOUT = re.compile(
    r"(?:[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]"
    r"|&[en][mb]sp;|</?[A-Za-z][^<>]{0,100}>)+"
)
_BREAK = ("\n", "<br", "<p", "</p", "\u2028", "\u2029", "\v", "\f", "\r")


class Solid(NamedTuple):
    """The characters of a cell that are not layout.

    `shape` is as long as `text`. Piece k of it begins at `starts[k]`, and at `places[k]` in the cell; `lines` are the
    starts before which a line ends.
    """

    text: str
    shape: str
    starts: list[int]
    places: list[int]
    lines: list[int]

    @classmethod
    def of(cls, cell: str) -> Solid:
        """The cell without its layout."""
        pieces: list[str] = []
        starts: list[int] = []
        places: list[int] = []
        lines: list[int] = []
        length = behind = 0
        for layout in _LAYOUT.finditer(cell):
            if layout.start() > behind:
                pieces.append(cell[behind : layout.start()])
                starts.append(length)
                places.append(behind)
                length += layout.start() - behind
            behind = layout.end()
            if length and (not lines or lines[-1] != length) and any(mark in layout[0] for mark in _BREAK):
                lines.append(length)
        if behind < len(cell):
            pieces.append(cell[behind:])
            starts.append(length)
            places.append(behind)
        text = "".join(pieces)
        return cls(text, shape_of(text), starts, places, lines)

    def cell_start(self, at: int) -> int:
        """Where the character `at` stands in the cell."""
        piece = bisect_right(self.starts, at) - 1
        return self.places[piece] + at - self.starts[piece] if piece >= 0 else 0

    def cell_end(self, at: int) -> int:
        """Behind the character before `at`."""
        return self.cell_start(at - 1) + 1 if at else 0

    def has_blank(self, at: int) -> bool:
        """Whether layout stands before the character `at`."""
        piece = bisect_right(self.starts, at) - 1
        return piece > 0 and self.starts[piece] == at

    def blanks(self, first: int, last: int) -> list[int]:
        """The characters from `first` up to `last` before which layout stands."""
        return self.starts[bisect_left(self.starts, max(first, 1)) : bisect_left(self.starts, last)]

    def line_start(self, at: int) -> int:
        """Where the line of the character `at` begins."""
        line = bisect_right(self.lines, at) - 1
        return self.lines[line] if line >= 0 else 0

    def begins_line(self, at: int) -> bool:
        """Whether a line begins with the character `at`; the first one does."""
        return self.line_start(at) == at
