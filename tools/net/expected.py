"""Differences that are meant: a file of lines `pattern — reason`, each a fault that was fixed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from tools.net.differences import Difference

_MARK = " — "


class Fault(NamedTuple):
    """What is found in every line that it changes, and why that is right."""

    pattern: re.Pattern[str]
    reason: str


def read(path: Path | None) -> list[Fault]:
    """The faults of a file; empty lines and those that begin with # say nothing."""
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    return [_fault(line) for line in lines if line.strip() and not line.startswith("#")]


def _fault(line: str) -> Fault:
    pattern, mark, reason = line.partition(_MARK)
    if not mark or not reason.strip():
        raise SystemExit(f"no reason is given, as in `pattern{_MARK}reason`: {line}")
    return Fault(re.compile(pattern.strip()), reason.strip())


def why(difference: Difference, faults: Sequence[Fault]) -> list[Fault]:
    """The faults that it is made of; none where one of its lines is of no fault.

    What a pattern is looked for in is the command, the part and the line: `check … | stdout | -处一亿元`.
    """
    found = [_first(f"{difference.command} | {difference.part} | {line}", faults) for line in difference.lines]
    return [] if None in found else list(dict.fromkeys(filter(None, found)))


def _first(line: str, faults: Iterable[Fault]) -> Fault | None:
    return next((fault for fault in faults if fault.pattern.search(line)), None)
