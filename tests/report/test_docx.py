"""The report for Word, read back."""

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from enfcmp.gate import harmless
from enfcmp.i18n import _
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.files.docx import write
from enfcmp.text.form import fold


def read(content):
    """The document that python-docx reads."""
    return docx.Document(io.BytesIO(content))


def paragraphs(element):
    """The text of each paragraph that has one, words of tracked changes too."""
    words = {qn("w:t"), qn("w:delText")}
    for paragraph in element.iter(qn("w:p")):
        parts = ("\n" if each.tag == qn("w:br") else each.text or "" for each in paragraph.iter(*words, qn("w:br")))
        text = "".join(parts)
        if text:
            yield text


def said(document):
    """All that a document says, in its order; the contents stand behind the answer, where that is upright."""
    yield from (document.title, *(text for fact in document.facts for text in fact))
    yield from filter(None, (document.note,))
    numbers = iter(range(1, 1000))
    answer = document.sections[:1] if is_upright(document.sections[0]) else ()
    for section in answer:
        yield from spoken(section, numbers)
    yield _("Contents")
    yield from headings(document.sections)
    for section in document.sections[len(answer) :]:
        yield from spoken(section, numbers)


def is_upright(section):
    """Whether no table in it has more than three columns."""
    return all(len(each.table.head) <= 3 for each in flat((section,)) if each.table)


def headings(sections):
    """Titles at every depth."""
    for section in sections:
        yield section.title
        yield from headings(section.sections)


def spoken(section, numbers):
    """A section with its tables, which are counted."""
    yield from (section.title, *section.text)
    if section.table:
        yield f"{_('Table')} {next(numbers)}  {section.title}"
        yield from section.table.head
        for row in section.table.rows:
            yield from (cell.text for cell in row.cells[: -1 if row.redline else None])
            yield from (cell.text for cell in (row.redline,) if cell)
    for each in section.sections:
        yield from spoken(each, numbers)


def test_all_is_said(report, real):
    """Every text of the document, in its order, and nothing else."""
    expected = [text for text in map(harmless, said(real)) if text]

    assert expected == list(paragraphs(read(write(report, real)).element.body))


def test_hostile_texts(report, hostile):
    """Markup, control characters, halves of characters and 50,000 characters come out as text, complete."""
    expected = [text for text in map(harmless, said(hostile)) if text]

    assert expected == list(paragraphs(read(write(report, hostile)).element.body))


def test_the_same_input_gives_the_same_bytes(report, real):
    """No clock inside; every part of the zip has one date."""
    content = write(report, real)

    assert content == write(report, real)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {(1980, 1, 1, 0, 0, 0)} == {part.date_time for part in parts.infolist()}
    of = read(content).core_properties
    assert (real.title, "enfcmp", "2026-07-01") == (of.title, of.author, f"{of.created:%Y-%m-%d}")
    assert of.created == of.modified


def changes(content):
    """Tracked changes: kind, number, author, date, words."""
    body = read(content).element.body
    return [
        (
            each.tag.partition("}")[2],
            *(each.get(qn(f"w:{name}")) for name in ("id", "author", "date")),
            "".join(word.text for word in each.iter(qn("w:t"), qn("w:delText"))),
        )
        for each in body.iter(qn("w:ins"), qn("w:del"))
    ]


def test_words_that_differ_are_tracked_changes(report):
    """The last cell is the one before it with changes, as Word and WPS track them; elsewhere nothing can be lost."""
    redline = Cell((Run("处"), Run("五千元", "del"), Run("一万元", "ins")))
    cells = Cell((Run("处"), Run("五千元", "del"))), Cell((Run("处"), Run("一万元", "ins"), Run("…", "gap")))
    row = Row(cells=cells, redline=redline)
    table = Table(head=("a", "b"), rows=(row,), widths=(1, 1))
    section = Section(id="s", title="s", table=table)
    document = Document(title="t", language="zh", facts=(), note=None, sections=(section,), day=report.as_of)

    assert [
        ("del", "1", "enfcmp", "2026-07-01T00:00:00Z", "五千元"),
        ("ins", "2", "enfcmp", "2026-07-01T00:00:00Z", "一万元"),
    ] == changes(write(report, document))


def test_every_change_of_the_real_lists_is_tracked(report, real):
    """As many as the document has, each with a number of its own; all accepted or all rejected, one text is left."""
    redlines = [
        (row.redline, *row.cells[-2:])
        for section in flat(real.sections)
        if section.table
        for row in section.table.rows
        if row.redline
    ]
    expected = [run.mark for redline, *_cells in redlines for run in redline.runs if run.mark]
    for redline, before, after in redlines:
        assert after.text == "".join(run.text for run in redline.runs if run.mark != "del")
        assert fold(before.text).text == fold("".join(run.text for run in redline.runs if run.mark != "ins")).text
    found = changes(write(report, real))

    assert expected
    assert expected == [kind for kind, *_rest in found]
    assert len({number for _kind, number, *_rest in found}) == len(found)


def marked(row, name):
    """Whether a row has this property."""
    return bool(row._tr.findall(f".//{qn(name)}"))  # noqa: SLF001  # python-docx does not tell


def flat(sections):
    """Sections at every depth."""
    for section in sections:
        yield section
        yield from flat(section.sections)


def test_tables_repeat_their_heads_and_keep_rows_whole(report, real):
    """The first row, and only it, of every table with a head; rows are not parted unless they are very long."""
    facts, *tables = read(write(report, real)).tables

    assert not marked(facts.rows[0], "w:tblHeader")
    assert tables
    for table in tables:
        repeated = [marked(row, "w:tblHeader") for row in table.rows]
        assert [True] + [False] * (len(repeated) - 1) == repeated
        assert marked(table.rows[0], "w:cantSplit")


def test_a_row_that_is_longer_than_a_page_is_parted(report, hostile):
    """Else Word would hide what does not fit."""
    rows = read(write(report, hostile)).tables[1].rows

    assert marked(rows[1], "w:cantSplit")
    assert not marked(rows[-1], "w:cantSplit")


def test_sheets_styles_and_fields(report, real):
    """A4, upright and then on its side; headings of three depths; contents, captions and page numbers are fields."""
    made = read(write(report, real))
    upright, wide = made.sections
    styles = [paragraph.style.name for paragraph in made.paragraphs]
    fields = [each.text.split()[0] for each in made.element.body.iter(qn("w:instrText"))]

    assert (210, 297) == (round(upright.page_width.mm), round(upright.page_height.mm))
    assert (297, 210) == (round(wide.page_width.mm), round(wide.page_height.mm))
    assert WD_ORIENT.LANDSCAPE == wide.orientation
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "Caption", "toc 1", "toc 2", "toc 3"} <= set(styles)
    assert ["SEQ"] * 4 + ["TOC"] + ["SEQ"] * (len(made.tables) - 5) == fields
    assert "PAGE" in "".join(each.text for each in upright.footer._element.iter(qn("w:instrText")))  # noqa: SLF001
    assert wide.footer.is_linked_to_previous


@pytest.mark.parametrize(("style", "expected"), [("Normal", "仿宋_GB2312"), ("Heading 1", "黑体"), ("Caption", "黑体")])
def test_fonts(report, real, style, expected):
    """Chinese and Latin fonts are named in the styles, what to take in their place in the table of fonts."""
    content = write(report, real)
    fonts = read(content).styles[style].element.rPr.rFonts

    assert (expected, "Times New Roman") == (fonts.get(qn("w:eastAsia")), fonts.get(qn("w:ascii")))
    assert not [name for name in fonts.attrib if name.endswith("Theme")]
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert "仿宋,FangSong" in parts.read("word/fontTable.xml").decode()


def test_links_of_the_contents_lead_somewhere(report, real):
    """Each entry to a heading of its own."""
    body = read(write(report, real)).element.body
    led = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))]

    assert led == [each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))]
    assert len(led) == len(set(led)) == len(list(flat(real.sections)))
