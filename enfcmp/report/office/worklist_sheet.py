"""The sheet of the worklist: its head and the item stay in sight, states are chosen from a list, codes stay small."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.format import Format

from enfcmp.finding_answers import LISTS, STATES
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.report.document import Cell, Table
from enfcmp.report.office.sheets import LINE, SPARE, FormattedSheet

_KEPT = 3  # columns that stay in sight: list, number, name
_STATE, _UNTIL = -2, -4  # columns, from the last one, which has the codes
_HOW = msg(
    "Choose a state: accepted (with the reason under Opinion), to be fixed, fixed, or open. Rows may be sorted, "
    "filtered and deleted, columns moved; the code tells which finding a row is of. Whoever keeps the lists takes it "
    "over: enfcmp decisions --take FILE.xlsx"
)
_WHICH = msg("Choose one of the list: {words}. Leave the cell empty where nothing is decided.")


class WorklistSheet(FormattedSheet):
    """A sheet to fill in and send back."""

    narrowest = 5

    def fill(self, title: str, table: Table, list_ids: Sequence[str]) -> None:
        """What to do, the lists that it is about, and the table."""
        self.widths(table.widths)
        self.line(title, "title")
        self.line(say(_HOW), "text")
        self.pair(say(LISTS), "、".join(list_ids))
        head = self._at
        self.table(table, frozen=True)
        self._sheet.freeze_panes(head + 1, _KEPT)
        self._sheet.set_row(head, 3 * LINE + SPARE)  # the arrows of the filter cover the last line
        self._choices(head + 1, len(table.head) + _STATE)

    def _choices(self, first: int, column: int) -> None:
        """Only these words can be chosen or typed; whoever fills in elsewhere is told when it comes back."""
        words = [say(word) for word in STATES.values()]
        said = say(msg(_WHICH.template, words=_(", ").join(words)))
        rule = {"validate": "list", "source": words, "error_title": _("State"), "error_message": said}
        self._sheet.data_validation(first, column, self._at - 1, column, rule)

    def _cell(self, column: int, cell: Cell, look: Format) -> None:
        """A code is there for the program, a day to be sorted by."""
        last = len(self._columns) - 1
        if look is self._tints["cell"] and column == last:
            look = self._tints["code"]
        elif look is self._tints["cell"] and column == last + 1 + _UNTIL:
            look = self._tints["day"]
        super()._cell(column, cell, look)
