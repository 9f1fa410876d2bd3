"""What the tests of documents share: a real report, and a document full of what no document should do."""

import datetime as dt
import shutil
from contextlib import ExitStack

import pytest

from enfcmp import i18n
from enfcmp.pipeline import Workspace
from enfcmp.report.anchors import walk
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.files.html import write
from enfcmp.report.view import document

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NO_PLAYWRIGHT = "no Playwright here (pip install -e '.[browser]'): the page was not opened in a browser"
LANGUAGES = ("en", "zh")

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


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests; where it is not there or does not start, they are skipped."""
    playwright = pytest.importorskip("playwright.sync_api", reason=NO_PLAYWRIGHT, exc_type=ImportError)
    if not CHROMIUM:
        pytest.skip("no Chromium here: the page was not opened in a browser")
    with ExitStack() as stack:
        try:
            driver = stack.enter_context(playwright.sync_playwright())
            started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"], timeout=60_000)
            stack.enter_context(started)
        except (playwright.Error, OSError):
            pytest.skip(f"{CHROMIUM} does not start here: the page was not opened in a browser")
        yield started


@pytest.fixture
def heard():
    """What the console said, what went wrong, and what was asked for beside the page itself."""
    return []


@pytest.fixture
def visit(browser, heard):
    """Open a page from disk as it is, as somebody new; in the end nothing must have been heard."""
    with ExitStack() as contexts:

        def visit_it(url, **options):
            own = url.partition("#")[0]
            page = contexts.enter_context(browser.new_context(**options)).new_page()
            page.on("console", lambda message: heard.append((message.type, message.text)))
            page.on("pageerror", lambda error: heard.append(("error", str(error))))
            page.on("requestfailed", lambda request: heard.append(("failed", request.url)))
            page.on("request", lambda request: request.url == own or heard.append(("asked", request.url)))
            page.goto(url)
            return page

        yield visit_it

    assert [] == heard


@pytest.fixture(scope="session")
def pages(report, tmp_path_factory):
    """The two shipped lists compared, by language: the document, and the address of its page."""
    made = {}
    for language in LANGUAGES:
        i18n.use(language)
        file = tmp_path_factory.mktemp("pages") / f"{language} 报告.html"
        said = document(report)
        file.write_bytes(write(report, said))
        made[language] = said, file.as_uri()
    i18n.use("en")
    return made


@pytest.fixture(scope="session")
def url(pages):
    """The address of the page in English."""
    return pages["en"][1]


@pytest.fixture(scope="session")
def mark():
    """What a person does to mark a finding."""

    def mark_it(page, row, verdict, reason):
        row.get_by_role("button").click()
        row.get_by_role("combobox").select_option(verdict)
        row.get_by_role("textbox").click()
        page.keyboard.type(reason)

    return mark_it
