"""One small change of a module, as data."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Mutant(NamedTuple):
    """What stands from `start` to `end`, in bytes of the file, becomes `new`."""

    path: Path
    start: int
    end: int
    new: str
    lines: range
    """Those of the statement that it is a part of, for a compound one those of its head."""
    in_function: bool
    """Whether it is run when a function is called, and not when the module is imported."""

    def apply(self, source: bytes) -> bytes:
        """The module with the change."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def line(self, source: bytes) -> int:
        """Where the change stands, from 1 on."""
        return source.count(b"\n", 0, self.start) + 1

    def diff(self, source: bytes) -> Iterator[str]:
        """The changed lines: `-` as it is, `+` as the mutant has it."""
        before, after = (text.decode().splitlines() for text in (source, self.apply(source)))
        for line in list(difflib.unified_diff(before, after, lineterm="", n=0))[2:]:
            if not line.startswith("@@"):
                yield line
