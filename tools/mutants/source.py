"""The text of a module by the places that its syntax tree names: lines from 1, columns in bytes."""

from __future__ import annotations

import ast
import itertools
from typing import Protocol


class Placed(Protocol):
    """A node that stands somewhere."""

    lineno: int
    col_offset: int
    end_lineno: int | None
    end_col_offset: int | None


class Source:
    """A module, parsed."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.tree = ast.parse(content)
        lengths = map(len, content.splitlines(keepends=True))
        self._starts = list(itertools.accumulate(lengths, initial=0))

    def start(self, node: Placed) -> int:
        """Where a node begins."""
        return self._starts[node.lineno - 1] + node.col_offset

    def end(self, node: Placed) -> int:
        """Where it ends."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._starts[node.end_lineno - 1] + node.end_col_offset

    def text(self, start: int, end: int) -> str:
        """What stands between two places."""
        return self.content[start:end].decode()
