"""What Excel takes: names of sheets, lengths of texts, and how many lines a text fills."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.cells import cell_len

from enfcmp.gate import harmless
from enfcmp.i18n import _
from enfcmp.report.document import Run

_CELL_LIMIT = 32767  # UTF-16 units in a cell
_LONGEST_HEAD = 255


def before_count(title: str) -> str:
    """A heading up to its first bracket or colon, behind which it counts."""
    return re.split(r"[:：(（]", title)[0].strip()


class SheetNames:
    """Names of the sheets of a workbook, none of them twice."""

    _LIMIT = 31
    _FORBIDDEN = re.compile(r"[\[\]:*?/\\]")

    def __init__(self) -> None:
        self._taken = {"history"}  # kept by Excel for itself

    def of(self, title: str) -> str:
        """The title up to its first bracket or colon, in a form that Excel takes."""
        words = self._FORBIDDEN.sub(" ", before_count(harmless(title))).strip(" '") or _("Report")
        name, number = words[: self._LIMIT].strip(" '"), 1
        while name.lower() in self._taken:
            number += 1
            name = f"{words[: self._LIMIT - len(str(number)) - 1]} {number}"
        self._taken.add(name.lower())
        return name


def cut(runs: Iterable[Run]) -> list[Run]:
    """The runs as far as a cell holds them, and a word where it does not."""
    whole = list(runs)
    if sum(_units(run.text) for run in whole) <= _CELL_LIMIT:
        return whole
    note = _(" … (cut: a cell of Excel holds no more; the other formats hold all)")
    room, kept = _CELL_LIMIT - _units(note), []
    for run in whole:
        text = run.text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
        if text:
            kept.append(Run(text, run.mark))
        room -= _units(text)
    return [*kept, Run(note, "gap")]


def lines(text: str, width: float) -> int:
    """A little more than a text takes: a row that is too high is better than one that hides its last line."""
    return sum(1 + int(cell_len(line) * 1.04 / max(width - 1.5, 1)) for line in text.split("\n"))


def is_head(name: str) -> bool:
    """Whether a table that filters by itself can have this head."""
    return bool(name.strip()) and len(name) <= _LONGEST_HEAD and not name.startswith("<r>")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
