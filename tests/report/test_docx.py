"""The report for Word, read back."""

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from enfcmp.gate import harmless
from enfcmp.i18n import _, language
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.files.docx import write
from enfcmp.text.form import fold
from enfcmp.text.numbers.writing import chinese


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
    """All that a document says, in its order; who signs and the contents stand behind the answer, if there is one."""
    yield from (document.title, *(text for fact in document.facts for text in fact))
    yield from filter(None, (document.note,))
    answer = [section for section in document.sections[:1] if section.id == "summary"]
    yield from spoken(answer, 1, 1)
    signs = [*map(_, ("Made by", "Reviewed by", "Approved by", "Date"))]
    if answer:
        yield from (*signs, _("Contents"))
        yield from (f"{numbered(section, 1, at)}" for at, section in enumerate(document.sections, 1))
    yield from spoken(document.sections[len(answer) :], 1, len(answer) + 1)
    yield from () if answer else signs


def numbered(section, depth, at):
    """A heading with its number, as either language has them."""
    of_chinese = (f"{chinese(at)}、", f"（{chinese(at)}）", f"{at}．")
    of_english = (f"{at}. ", f"({at}) ", f"{at}) ")
    return (of_chinese if language() == "zh" else of_english)[min(depth, 3) - 1] + section.title


def spoken(sections, depth, first=1):
    """Sections with their tables; what is beneath stands in the last cell, and both texts of a change in one."""
    for at, section in enumerate(sections, first):
        yield from (numbered(section, depth, at), *section.text)
        if table := section.table:
            yield from table.head[: table.beside]
            yield from [_("Opinion")] * any(row.marks for row in table.rows)
            for row in table.rows:
                yield from (on_paper(cell) for cell in row.cells[: table.beside - 1])
                yield last_cell(table, row)
        yield from spoken(section.sections, depth + 1)


def last_cell(table, row):
    """What stands in the last of the cells beside each other."""
    texts = [*map(on_paper, row.cells)]
    labels = {at: table.head[at] for at in table.beneath if row.cells[at].runs}
    if row.redline:
        texts[-1] = on_paper(row.redline.cut)
        labels = {len(texts) - 1: " → ".join(labels.values())} if len(labels) > 1 else labels
    said = texts[table.beside - 1]
    for at, label in labels.items():
        is_short = at - 1 in labels and len(texts[at - 1] + texts[at]) <= 40
        said += f"{'   ' if is_short else chr(10)}{label}  {texts[at]}"
    return said


def on_paper(cell):
    """Its words, with a sign for what paper leaves out."""
    return "".join("⋯" if run.mark == "rest" else run.text for run in cell.runs)


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
    signatures = next(table for table in tables if _("Made by") == table.rows[0].cells[0].text)
    tables.remove(signatures)

    assert not any(marked(table.rows[0], "w:tblHeader") for table in (facts, signatures))
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
    """A4, upright; headings of three depths; the pages of the contents and of the sheets are fields."""
    made = read(write(report, real))
    (upright,) = made.sections
    styles = [paragraph.style.name for paragraph in made.paragraphs]
    fields = [each.text.split()[0] for each in made.element.body.iter(qn("w:instrText"))]

    assert (210, 297) == (round(upright.page_width.mm), round(upright.page_height.mm))
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "toc 1"} <= set(styles)
    assert ["PAGEREF"] * len(real.sections) == fields
    assert "PAGE" in "".join(each.text for each in upright.footer._element.iter(qn("w:instrText")))  # noqa: SLF001


def test_a_table_of_many_columns_lies_on_its_side(report):
    """What an upright sheet has no room for."""
    head = tuple("abcdef")
    table = Table(head=head, rows=(Row(cells=tuple(map(Cell.of, head))),), widths=(1,) * 6)
    sections = (Section(id="s", title="s"), Section(id="t", title="t", table=table))
    document = Document(title="t", language="en", facts=(), note=None, sections=sections, day=report.as_of)
    upright, wide = read(write(report, document)).sections

    assert (297, 210) == (round(wide.page_width.mm), round(wide.page_height.mm))
    assert WD_ORIENT.LANDSCAPE == wide.orientation
    assert WD_ORIENT.PORTRAIT == upright.orientation
    assert wide.footer.is_linked_to_previous


@pytest.mark.parametrize(
    ("style", "expected"),
    [("Normal", "仿宋_GB2312"), ("Heading 1", "黑体"), ("Heading 2", "楷体_GB2312"), ("Title", "方正小标宋简体")],
)
def test_fonts(report, real, style, expected):
    """Chinese and Latin fonts are named in the styles, what to take in their place in the table of fonts."""
    content = write(report, real)
    fonts = read(content).styles[style].element.rPr.rFonts

    assert (expected, "Times New Roman") == (fonts.get(qn("w:eastAsia")), fonts.get(qn("w:ascii")))
    assert not [name for name in fonts.attrib if name.endswith("Theme")]
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert "仿宋,FangSong" in parts.read("word/fontTable.xml").decode()


def test_links_of_the_contents_lead_somewhere(report, real):
    """Each entry to a heading of its own, the ones that are not inside another."""
    body = read(write(report, real)).element.body
    led = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))]
    there = {
        each.get(qn("w:name")): "".join(word.text for word in each.getparent().iter(qn("w:t")))
        for each in body.iter(qn("w:bookmarkStart"))
    }

    assert [numbered(section, 1, at) for at, section in enumerate(real.sections, 1)] == [there[each] for each in led]
    assert len(there) == len(list(flat(real.sections)))
