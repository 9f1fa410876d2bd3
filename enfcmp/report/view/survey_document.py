"""What `survey` found, as a document to hand on."""

from __future__ import annotations

from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import Survey
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.survey_words import SurveyTable, keys, matrix_table, survey_counts, survey_tables


def survey_document(found: Survey) -> Document:
    """The sums, the matrix, then a table a question."""
    reference = found.names.get(found.reference, found.reference)
    return Document(
        title=say(msg("{count} lists against {reference}", count=len(found.lists), reference=reference)),
        language=language(),
        facts=((_("Reference"), reference), (_("Lists"), _(", ").join(found.lists))),
        note=None,
        sections=(
            Section(id="sums", title=_("In numbers"), text=tuple(survey_counts(found))),
            _section(matrix_table(found), keys()),
            *map(_section, survey_tables(found)),
        ),
    )


def _section(table: SurveyTable, *text: str) -> Section:
    rows = tuple(Row(cells=tuple(map(Cell.of, row))) for row in table.rows)
    return Section(
        id=table.id,
        title=say(msg("{label}: {value}", label=table.title, value=len(rows))),
        text=text,
        table=Table(head=table.head, rows=rows, widths=table.widths) if rows else None,
    )
