"""What reports for Word and for Excel share; both are XML in a zip, which not every character can stand in."""

from __future__ import annotations

from itertools import groupby

from enfcmp.i18n import say
from enfcmp.report.document import Cell, Row, Run
from enfcmp.report.wording import SEVERITY_WORDS
from enfcmp.terminal_text import harmless

COLOURS = {"error": "C00000", "warning": "9C5700", "info": "1F4E9E"}  # readable on white
_NO_XML = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}  # no control characters, and no characters of XML either


def plain(text: str) -> str:
    """`text` with what XML cannot hold, or what could disguise it, shown as its code."""
    return harmless(text).translate(_NO_XML)


def plain_runs(cell: Cell) -> list[Run]:
    """The runs of a cell made plain, neighbours of one mark as one, none of them empty."""
    marked = groupby(cell.runs, key=lambda run: run.mark)
    joined = (Run(plain("".join(run.text for run in runs)), mark) for mark, runs in marked)
    return [run for run in joined if run.text]


def colour(row: Row, cell: Cell) -> str | None:
    """The colour of a cell that says the level of its row."""
    if row.level is None or cell.text != say(SEVERITY_WORDS[row.level]):
        return None
    return COLOURS[row.level]
