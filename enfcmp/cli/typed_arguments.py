"""What was typed, as a command gets it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator


def typed_arguments() -> list[str]:
    """The arguments of this process; on Windows, where no shell does it, patterns are the files that they fit."""
    typed = sys.argv[1:]
    return list(_expanded(typed)) if sys.platform == "win32" else typed


def _expanded(arguments: Iterable[str]) -> Iterator[str]:
    """A pattern that fits nothing stays, as what is none does."""
    for each in arguments:
        is_pattern = not each.startswith("-") and ("*" in each or "?" in each)
        yield from (_fitting(each) if is_pattern else ()) or (each,)


def _fitting(pattern: str) -> list[str]:
    """In the order of their names, no hidden ones; brackets stand in file names, and are no part of a pattern."""
    from pathlib import Path

    path = Path(pattern.replace("[", "[[]"))
    found = Path(path.anchor).glob(str(path.relative_to(path.anchor)))
    return sorted(str(each) for each in found if not each.name.startswith("."))
