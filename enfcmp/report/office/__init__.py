"""What reports for Word and for Excel share; both are XML in a zip."""

from __future__ import annotations

from itertools import groupby

from enfcmp.gate import harmless
from enfcmp.i18n import say
from enfcmp.report.document import Cell, Mark, Row, Run
from enfcmp.report.wording import SEVERITY_WORDS

COLOURS = {"error": "C00000", "warning": "9C5700", "info": "1F4E9E"}  # readable on white


def plain_runs(cell: Cell) -> list[Run]:
    """The runs of a cell made plain, neighbours of one mark as one, none of them empty; nothing is left out."""
    marked = groupby(cell.runs, key=_mark)
    joined = (Run(harmless("".join(run.text for run in runs)), mark) for mark, runs in marked)
    return [run for run in joined if run.text]


def _mark(run: Run) -> Mark:
    return "" if run.mark == "rest" else run.mark


def runs_on_paper(cell: Cell) -> list[Run]:
    """The same, with a sign for what paper leaves out."""
    return plain_runs(Cell(tuple(Run("⋯", "gap") if run.mark == "rest" else run for run in cell.runs)))


def colour(row: Row, cell: Cell) -> str | None:
    """The colour of a cell that says the level of its row."""
    if row.level is None or cell.text != say(SEVERITY_WORDS[row.level]):
        return None
    return COLOURS[row.level]
