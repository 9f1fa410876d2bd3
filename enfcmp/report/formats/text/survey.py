"""`survey` as text: who lacks what, who says something else, what is in no matter, which lists stand apart."""

from __future__ import annotations

from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.model import Survey
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.survey_words import SurveyTable, survey_counts, survey_tables

_FIRST = 8  # rows of a table that a screen has room for


def draw(found: Survey, sheet: TextSheet) -> None:
    """The sums, then four tables, the first rows of each."""
    for line in survey_counts(found):
        sheet.line(line)
    for table in survey_tables(found):
        _draw(table, sheet)


def _draw(table: SurveyTable, sheet: TextSheet) -> None:
    sheet.heading(say(msg("{label}: {value}", label=table.title, value=len(table.rows))))
    shown = table.rows if sheet.page.whole else table.rows[:_FIRST]
    if shown:
        sheet.table(list(table.head), shown, narrow=(0,))
    if more := len(table.rows) - len(shown):
        sheet.line(say(msg("{count} more; --all shows them, -o FILE writes them.", count=more)), indent=2)
