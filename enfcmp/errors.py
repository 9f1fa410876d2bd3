"""One small family of errors. Each knows what is wrong and where; only the command line turns it into words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from enfcmp.message import Message


class Fault(NamedTuple):
    """One thing that is wrong, or worth saying, about an input, and where it stands.

    `line` and `column` count from 1; `item` is the item's number as printed. What is not known is None.
    """

    message: Message
    path: str | None = None
    line: int | None = None
    column: int | None = None
    item: str | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        item = f"item {self.item}" if self.item else ""
        return ": ".join(part for part in (place, item, str(self.message)) if part)


class EnfcmpError(Exception):
    """Base of all errors that enfcmp raises on purpose; `exit_code` is what the command line returns."""

    exit_code = 3

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


class InputError(EnfcmpError):
    """A bad option, file or list; carries every fault that was found, not only the first."""

    exit_code = 2

    @classmethod
    def of(cls, message: Message, path: str | None = None) -> InputError:
        """An error with a single fault."""
        return cls([Fault(message=message, path=path)])
