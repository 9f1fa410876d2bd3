"""The report for Excel, read back."""

import datetime as dt
import io
import re
import zipfile
from unicodedata import normalize

import openpyxl

from enfcmp.gate import harmless
from enfcmp.i18n import _, say
from enfcmp.model import SEVERITIES
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.files.xlsx import write
from enfcmp.report.office import COLOURS
from enfcmp.report.wording import SEVERITY_WORDS as LEVELS

LIMIT = 32_767
CUT = "the other formats hold all)"


def read(content):
    """The workbook that openpyxl reads."""
    return openpyxl.load_workbook(io.BytesIO(content), rich_text=True)


def rows(sheet):
    """What stands in the cells of each row."""
    return [tuple("" if value is None else str(value) for value in row) for row in sheet.iter_rows(values_only=True)]


def held(text):
    """A text as far as any cell holds it."""
    text = harmless(text)
    return text[: LIMIT - 70] if len(text) > LIMIT else text


def flat(sections):
    """Sections at every depth; of those whose rows are told finding by finding (test_worklist.py) the texts alone."""
    for section in sections:
        if section.id == "divergences":
            yield Section(id=section.id, title="", text=section.text)
        if section.id in {"divergences", "checks"}:
            continue
        yield section
        yield from flat(section.sections)


def is_in(expected, row):
    """Whether the cells stand one beside the other in a row."""
    width = len(expected)
    return any(
        all(there.startswith(text) if len(text) > LIMIT - 100 else there == text for text, there in pairs)
        for at in range(len(row) - width + 1)
        for pairs in [list(zip(expected, row[at : at + width], strict=True))]
    )


def lost(document, book):
    """What a document says and the book does not: tables, the rows of each in order in one sheet; texts anywhere."""
    there = [rows(sheet) for sheet in book.worksheets]
    for each in flat(document.sections):
        if each.table and not any(holds(each.table, sheet) for sheet in there):
            yield each.title
    everywhere = "\n".join(cell for sheet in there for row in sheet for cell in row)
    for each in flat(document.sections):
        texts = (each.title, *each.text, *(each.table.head if each.table else ()))
        yield from (text for text in texts if held(text) not in everywhere)


def holds(table, sheet):
    """Whether a sheet has all rows of a table, one below the other."""
    ordered = iter(sheet)
    wanted = [tuple(held(cell.text) for cell in row.cells) for row in table.rows]
    return all(any(is_in(cells, found) for found in ordered) for cells in wanted)


def test_the_real_report_is_said(report, real):
    """Every row in its order, every heading and paragraph in its sheet."""
    is_said(report, real)


def test_hostile_texts(report, hostile):
    """Formulas, markup, control characters and halves of characters come out as text, complete up to Excel's limit."""
    is_said(report, hostile)


def is_said(report, document):
    """Compare the first sheet, and look for all else."""
    book = read(write(report, document))
    first = rows(book.worksheets[0])

    assert not list(lost(document, book))
    assert harmless(document.title) == first[0][0]
    assert all(is_in(tuple(map(held, fact)), row) for fact, row in zip(document.facts, first[1:], strict=False))
    assert document.note is None or held(document.note) in [row[0] for row in first]


def test_nothing_is_computed_and_nothing_leads_away(report, hostile):
    """Whatever begins with a sign of a formula or of an address stays text."""
    content = write(report, hostile)
    cells = [cell for sheet in read(content).worksheets for row in sheet.iter_rows() for cell in row]

    assert {"n", "s"} == {cell.data_type for cell in cells}
    signs = {cell: normalize("NFKC", str(cell.value).strip()[:1]) for cell in cells if cell.data_type == "s"}
    computed = [cell for cell, sign in signs.items() if sign in (*"=+-@",)]
    assert [True] * len(computed) == [cell.quotePrefix for cell in computed] != []  # text also once it is edited
    assert not [cell for cell in cells if cell.hyperlink]
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        texts = [parts.read(name).decode() for name in parts.namelist()]
        assert not [name for name in parts.namelist() if "external" in name.lower()]
    assert not [text for text in texts if re.search(r"<f[ >]|<hyperlink|TargetMode=", text)]


def test_a_cut_is_said(report, hostile):
    """Excel holds 32,767 characters in a cell; where a text is longer, the cell says so."""
    longest = [text for sheet in read(write(report, hostile)).worksheets for row in rows(sheet) for text in row]
    cut = [text for text in longest if "长长" in text]

    assert cut
    assert all(text.endswith(CUT) for text in cut)
    assert {LIMIT} == {len(text) for text in cut}


def test_characters_outside_the_basic_plane_count_twice(report):
    """As Excel counts them; none is cut in two."""
    document = one_table(
        Table(head=("a", "b"), rows=(Row(cells=(Cell.of("x" + "𠀀" * 20_000), Cell.of(""))),), widths=(1, 1))
    )
    text = rows(read(write(report, document)).worksheets[1])[-1][0]

    assert text.endswith(CUT)
    assert LIMIT - 1 <= len(text.encode("utf-16-le")) // 2 <= LIMIT


def one_table(table):
    """A document of a table."""
    section = Section(id="s", title="s", table=table)
    return Document(title="t", language="zh", facts=(), note=None, sections=(section,))


def test_the_same_input_gives_the_same_bytes(report, real):
    """No clock inside."""
    content = write(report, real)
    of = read(content).properties

    assert content == write(report, real)
    assert (real.title, "enfcmp", dt.datetime(2026, 7, 1)) == (of.title, of.creator, of.created)  # noqa: DTZ001


def test_names_of_sheets(report, hostile):
    """At most 31 characters, none that Excel refuses, none twice."""
    names = read(write(report, hostile)).sheetnames

    assert ["Report", "Report 2", "Report 3", "History 2", "HISTORY 3", "Report 4"] == names


def test_differing_words_are_coloured_in_their_cell(report):
    """Rich text where a cell holds both, a coloured cell where all of it differs."""
    cells = (
        Cell((Run("处"), Run("五千", "del"), Run("元", "del"), Run("罚款"))),
        Cell((Run("没收", "ins"),)),
        Cell((Run("", "ins"), Run("同"), Run("文"))),
    )
    table = Table(head=("a", "b", "c"), rows=(Row(cells=cells),), widths=(1, 1, 1))
    mixed, whole, same = next(read(write(report, one_table(table))).worksheets[1].iter_rows(min_row=3))

    assert ["处", "五千元", "罚款"] == [part.text for part in mixed.value]
    assert [None, "single", None] == [part.font.underline for part in mixed.value]
    assert "FFC00000" == mixed.value[1].font.color.rgb
    assert ("没收", "double", "FF00612E") == (whole.value, whole.font.underline, whole.font.color.rgb)
    assert "同文" == same.value


def test_levels_are_coloured_and_numbers_are_numbers(report):
    """A cell that says the level of its row; a number in a column of numbers, and nowhere else."""
    words = {level: say(LEVELS[level]) for level in SEVERITIES}
    table = Table(
        head=("Level", "Number", "Text"),
        rows=tuple(Row(cells=(Cell.of(word), Cell.of("12"), Cell.of("12")), level=at) for at, word in words.items()),
        widths=(1, 1, 1),
        numbers=(1,),
    )
    sheet = read(write(report, one_table(table))).worksheets[1]

    assert [(word, 12, "12") for word in words.values()] == list(sheet.iter_rows(min_row=3, values_only=True))
    assert [f"FF{COLOURS[level]}" for level in words] == [cell.font.color.rgb for cell in sheet["A"][2:]]


def test_sheets_filter_freeze_and_print(report, real):
    """The answer comes first; then heads stay in sight and filter; sheets of paper lie on their side."""
    book = read(write(report, real))
    kept = [each for each in real.sections if each.id not in {"divergences", "checks"}]
    summary, numbers, gaps, *others = kept
    steps = [re.split("[:：]", step.title)[0] for step in gaps.sections[0].sections]
    titles = [re.split("[:：(（]", section.title)[0] for section in others]

    assert [_("Report"), _("Findings to work through"), numbers.title, *steps, *titles] == book.sheetnames
    assert {table.displayName for table in book.worksheets[0].tables.values()} == {
        "Table1",
        "Table2",
    }
    assert summary.title in [row[0] for row in rows(book.worksheets[0])]
    for title, number in (
        (steps[0], 6 + 5),
        (titles[-2], count(real, "annex")),
    ):
        sheet = book[title]
        head = int(re.search(r"[0-9]+", sheet.freeze_panes)[0]) - 1
        assert sheet.auto_filter.ref.startswith(f"A{head}:")
        assert sheet.auto_filter.ref.endswith(str(head + number))
        assert f"${head}:${head}" == sheet.print_title_rows
    for sheet in book.worksheets:
        setup = sheet.page_setup
        assert ("landscape", 9, 1, 0) == (
            setup.orientation,
            int(setup.paperSize),
            int(setup.fitToWidth or 1),
            int(setup.fitToHeight),
        )


def count(document, name):
    """Rows of all tables of a section."""
    tables = [each.table for each in flat(section for section in document.sections if section.id == name)]
    return sum(len(table.rows) for table in tables if table)


def test_tables_of_one_head_are_one(report, real):
    """Rows that name their item stand by themselves; others are led by what they are part of, for the filter."""
    book = read(write(report, real))
    (gaps,) = [each for each in real.sections if each.id == "gaps"]
    sheet = book.worksheets[5]
    parts = [part.title for part in gaps.sections for _row in part.sections[2].table.rows]
    head = int(re.search(r"[0-9]+", sheet.freeze_panes)[0]) - 1

    assert [_("Part"), *parts] == [row[0] for row in sheet.iter_rows(min_row=head, values_only=True)]
