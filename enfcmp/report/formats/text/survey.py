"""`survey` as text: who lacks what, who says something else, what is in no matter, which lists stand apart."""

from __future__ import annotations

from collections.abc import Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Survey
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.survey_tables import SurveyTable, survey_tables
from enfcmp.report.survey_words import survey_counts

_NAMED = 5  # lists or items in a cell
_FIRST = 8  # rows of a table that a screen has room for


def draw(found: Survey, sheet: TextSheet) -> None:
    """The sums, then a table a question, the first rows of each."""
    for line in survey_counts(found):
        sheet.line(line)
    for table in survey_tables(found, {}):
        _draw(table, sheet)


def _draw(table: SurveyTable, sheet: TextSheet) -> None:
    sheet.heading(say(msg("{label}: {value}", label=table.title, value=len(table.rows))))
    if table.rows:
        sheet.line(table.question, style="dim")
    shown = table.rows if sheet.page.whole else [_cut(row, table) for row in table.rows[:_FIRST]]
    if shown:
        sheet.table(_on_screen(table.head, table), [_on_screen(row, table) for row in shown], narrow=(0,))
    if more := len(table.rows) - len(shown):
        sheet.line(say(msg("{count} more; --all shows them, -o FILE writes them.", count=more)), indent=2)


def _on_screen(row: Sequence[str], table: SurveyTable) -> list[str]:
    return [cell for at, cell in enumerate(row) if at != table.spare]


def _cut(row: Sequence[str], table: SurveyTable) -> list[str]:
    """The row with the first of the lists and items that its cells name; a name is whole, whatever commas are in it."""
    several = {*table.lists, *table.items}
    return [_first_of(cell, are_lists=at in table.lists) if at in several else cell for at, cell in enumerate(row)]


def _first_of(cell: str, *, are_lists: bool) -> str:
    """Of many that a cell names the first, and how many more there are."""
    comma = _(", ")
    parts = cell.split(comma)
    if len(parts) <= _NAMED + 1:
        return cell
    first, more = comma.join(parts[:_NAMED]), len(parts) - _NAMED
    if are_lists:
        return say(msg("{ids} and {more} more", ids=first, more=more))
    return say(msg("{items} and {more} more", items=first, more=more))
