"""What the tests of documents share: a real report, and a document full of what no document should do."""

import datetime as dt

import pytest

from enfcmp import i18n
from enfcmp.pipeline import Workspace
from enfcmp.report.anchors import walk
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.view import document

_TEXTS = (
    '=HYPERLINK("http://example.org","press")',
    "+1+1",
    "-2",
    "@SUM(A1:A9)",
    "{=1+1}",
    "＝1+1",
    "\t－1",
    "http://example.org/a",
    "mailto:a@example.org",
    "internal:Report!A1",
    "<script>alert(1)</script>",
    "<r><t>its own XML</t></r>",
    "<r></r>",
    "]]>",
    "&amp;&lt;&#x41;",
    "a|b",
    "[bold]粗[/bold]",
    "_x0041_ _x0000_",
    "\x00\x07\x0b\x1b[31m",
    "half \ud800 a character, \udfff",
    "no characters \ufffe\uffff",
    "\u202eturned\u2066",
    "'quoted'",
    "007",
    "1e5",
    "  blanks  ",
    "two\nlines\n",
    "𠀀𠀁",
    "长" * 50_000,
)


@pytest.fixture(scope="session")
def report():
    """The shipped lists compared, as of a day."""
    return Workspace(as_of=dt.date(2026, 7, 1)).compare("datong", "changji").report


@pytest.fixture(params=["en", "zh"])
def real(request, report, monkeypatch):
    """Their document in either language."""
    monkeypatch.setenv("LANGUAGE", "")
    i18n.use(request.param)
    yield document(report)
    i18n.use("en")


@pytest.fixture
def hostile():
    """Every text wherever a text may stand."""
    rows = tuple(
        Row(
            cells=(
                Cell.of(text),
                Cell((Run(text[:99], "del"), Run(text), Run(text[:99], "ins"))),
                Cell((Run(text, "gap"),)),
            )
        )
        for text in _TEXTS
    )
    table = Table(head=("=1", "<b>", "\x00"), rows=rows, widths=(1, 1, 1), numbers=(0,))
    parts = tuple(Section(id=f"p{at}", title=text, text=(text,)) for at, text in enumerate(_TEXTS))
    return Document(
        title="\x00=1+1" * 100,
        language="en",
        facts=tuple((text, text) for text in _TEXTS),
        note="]]>\ud800",
        sections=(
            Section(id="t", title="[]:*?/\\ " * 9, table=table),
            Section(id="u", title="[]:*?/\\ " * 9, text=_TEXTS, table=table, sections=parts),
            Section(id="v", title="History", sections=(Section(id="w", title="'", table=table),) * 2),
            Section(id="x", title="HISTORY"),
            Section(id="y", title=""),
        ),
    )


@pytest.fixture(scope="session")
def texts():
    """Every text of a document, in its order."""

    def each_text(said):
        yield said.title
        for fact in said.facts:
            yield from fact
        for section in walk(said.sections):
            yield section.title
            yield from section.text
            if section.table:
                yield from section.table.head[: section.table.beside]
                yield from (text for row in section.table.rows for text in of_row(section.table, row))

    def of_row(table, row):
        yield from (cell.text for cell in row.cells[: table.beside])
        for at in table.beneath:
            if row.cells[at].runs:
                yield from (table.head[at], row.cells[at].text)

    return each_text
