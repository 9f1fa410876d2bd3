"""The workbook of `rebase` as it comes back."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from enfcmp.errors import Fault, InputError
from enfcmp.finding_answers import STATE
from enfcmp.message import Message, msg
from enfcmp.pipeline.returned_workbook import ReturnedRow, ReturnedWorkbook
from enfcmp.rebase_proposals import ADOPTED, DOES_IT, LAW_AS_OF, OPINION, PROPOSED, ROW_CODE, UNTIL

_COLUMNS = (ADOPTED, OPINION, DOES_IT, UNTIL, PROPOSED, ROW_CODE)


class FilledRow(NamedTuple):
    """A row as people filled it in: the columns that were empty, and what decides what they speak of."""

    adopted: str
    opinion: str
    does_it: str
    until: str
    proposed: str
    code: str
    row: ReturnedRow

    @property
    def place(self) -> str:
        """The cell that was filled in."""
        return self.row.place

    def fault(self, message: Message) -> Fault:
        """What is wrong in this row, or worth saying of it."""
        return self.row.fault(message)


class ReturnedRebase(NamedTuple):
    """The rows of bases in their order; those of powers; the day whose law counts, where it is still said."""

    path: str
    answers: tuple[FilledRow, ...]
    powers: tuple[FilledRow, ...]
    day: dt.date | None


def read_rebase(book: ReturnedWorkbook) -> ReturnedRebase:
    """Every row, also one that a filter hides; raises `InputError` where it is not such a workbook."""
    tables = book.tables(ADOPTED, _COLUMNS)
    bases = [table for table in tables if ROW_CODE in table.columns]
    if not bases:
        message = msg(
            "no sheet has the columns {adopted} or {state}, and {code}; take the workbook that `enfcmp rebase -o` or "
            "`enfcmp report -o` wrote",
            adopted=ADOPTED,
            state=STATE,
            code=ROW_CODE,
        )
        raise InputError.of(message, str(book.path))
    return ReturnedRebase(
        str(book.path),
        tuple(_filled_row(row) for table in bases for row in table.rows()),
        tuple(_filled_row(row) for table in tables if table not in bases for row in table.rows()),
        book.day_beside(LAW_AS_OF),
    )


def _filled_row(row: ReturnedRow) -> FilledRow:
    return FilledRow._make([*(row.texts.get(head, "") for head in _COLUMNS), row])
