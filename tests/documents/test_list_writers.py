"""Published lists as files, read by the libraries of others: the sheet, the cells, the paper."""

import datetime as dt
import io
from itertools import chain

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Twips

from enfcmp.documents.list_table import list_table
from enfcmp.documents.stated_head import StatedHead
from enfcmp.documents.writers import list_writer, list_writers
from enfcmp.errors import InputError
from enfcmp.model import PrintedItem

DAY = dt.date(2024, 1, 31)
A4 = (297, 210)  # mm
TYPES = "行政许可,行政处罚,行政强制,行政强制措施,行政强制执行,行政征收,行政征用,行政给付,行政检查,行政确认"
BASIS = "《甲法》第一条：" + "不办理登记的，责令改正。" * 20
ITEMS = (
    PrintedItem(number="1-1", name="对甲的处罚", type="行政处罚", basis_text=BASIS, under=("一、行政处罚",)),
    PrintedItem(number="010", name="=SUM(A1)", type="行政处罚", basis_text="+1", under=("一、行政处罚",)),
    PrintedItem(number="2024-1", name="-甲", type="行政检查", basis_text="@乙", under=("二、行政检查",)),
)
STATED = StatedHead(bureau="某市某局", published=DAY)


def written(suffix, items=ITEMS, said=None):
    """The file of a list."""
    table = list_table("某市某局行政执法事项清单", STATED, items)
    return list_writers.get(suffix)(table, DAY, [].append if said is None else said.append)


@pytest.fixture
def sheet():
    """The sheet that openpyxl reads."""
    (found,) = openpyxl.load_workbook(io.BytesIO(written("xlsx"))).worksheets
    return found


@pytest.fixture
def paper():
    """The document that python-docx reads."""
    return docx.Document(io.BytesIO(written("docx")))


HEADS = ("序号", "事项名称", "事项类型", "事项依据")


def test_what_stands_in_the_sheet(sheet):
    """Title, facts, head, headings over their items."""
    rows = [tuple(filter(None, row)) for row in sheet.iter_rows(values_only=True)]

    assert [
        ("某市某局行政执法事项清单",),
        ("单位：某市某局", "公布日期：2024年1月31日"),
        HEADS,
        ("一、行政处罚",),
        ("1-1", "对甲的处罚", "行政处罚", BASIS),
        ("010", "=SUM(A1)", "行政处罚", "+1"),
        ("二、行政检查",),
        ("2024-1", "-甲", "行政检查", "@乙"),
    ] == rows
    assert {"A1:D1", "A2:C2", "A4:D4", "A7:D7"} == {str(merged) for merged in sheet.merged_cells.ranges}


def test_cells_are_text(sheet):
    """What looks like a number, a date or a formula is none, now and when it is edited."""
    cells = [cell for cell in chain.from_iterable(sheet.iter_rows()) if cell.value is not None]

    assert {"s"} == {cell.data_type for cell in cells}
    assert {"@"} == {cell.number_format for cell in cells}
    assert {"@"} == {sheet.column_dimensions[letter].number_format for letter in "ABCD"}  # and what is added
    assert all(cell.alignment.wrap_text for cell in cells)


def test_the_sheet_on_paper(sheet):
    """A4 on its side, one page wide, the head on every page and in sight."""
    assert ("landscape", "9", True) == (
        sheet.page_setup.orientation,
        str(sheet.page_setup.paperSize),
        sheet.sheet_properties.pageSetUpPr.fitToPage,
    )
    assert "0" == str(sheet.page_setup.fitToHeight)  # as many pages as it takes
    assert ("$3:$3", "A4") == (sheet.print_title_rows, sheet.freeze_panes)


def test_the_widths_of_the_sheet(sheet):
    """A number is narrow, a basis wide; a row is as high as its text."""
    number, name, kind, basis = (sheet.column_dimensions[letter].width for letter in "ABCD")

    assert number < kind < name < basis
    assert sheet.row_dimensions[5].height > 2 * sheet.row_dimensions[6].height


def test_types_are_chosen(sheet):
    """From the known ones."""
    (chosen,) = sheet.data_validations.dataValidation

    assert ("list", "C4:C1009") == (chosen.type, str(chosen.sqref))
    assert chosen.formula1.startswith(f'"{TYPES}')


def test_a_long_item_goes_over_rows():
    """Its number is merged over them."""
    lines = "\n".join(f"第{at}行{'甲' * 60}" for at in range(200))
    item = PrintedItem(number="1", name="甲", basis_text=lines)
    (found,) = openpyxl.load_workbook(io.BytesIO(written("xlsx", [item]))).worksheets
    down = [str(merged) for merged in found.merged_cells.ranges if merged.min_col == merged.max_col == 1]

    assert [f"A4:A{found.max_row}"] == down
    assert lines == "\n".join(filter(None, (row[2] for row in found.iter_rows(min_row=4, values_only=True))))


def test_what_no_row_shows_is_said():
    """The cell holds it."""
    said = []
    item = PrintedItem(number="7", name="甲", basis_text="甲" * 9000)
    content = written("xlsx", [item], said)

    assert "甲" * 9000 == openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]["C4"].value
    words = "事项依据 is longer than a row of Excel shows; its cell holds all, .docx prints all"
    assert [("7", words)] == [(fault.item, str(fault.message)) for fault in said]


def test_what_no_cell_holds_is_refused():
    """With the item and the way out; Word holds it."""
    items = [PrintedItem(number="7", name="甲", basis_text="甲" * 32_768), PrintedItem(number="8", name="乙" * 32_767)]
    with pytest.raises(InputError) as refused:
        written("xlsx", items)

    words = "事项依据 has 32,768 characters, and a cell of Excel holds 32,767; write .docx instead"
    assert [("7", words)] == [(fault.item, str(fault.message)) for fault in refused.value.faults]
    assert b"PK" == written("docx", items)[:2]


def test_what_stands_on_the_paper(paper):
    """The same."""
    (table,) = paper.tables
    texts = [paragraph.text for paragraph in paper.paragraphs if paragraph.text]

    assert ["某市某局行政执法事项清单", "单位：某市某局\t公布日期：2024年1月31日"] == texts
    assert [HEADS, "一、行政处罚", "1-1", "010", "二、行政检查", "2024-1"] == [
        tuple(cell.text for cell in row.cells) if at == 0 else row.cells[0].text for at, row in enumerate(table.rows)
    ]


def test_the_paper(paper):
    """A4 on its side; the head is on every page, and the widths fill the line."""
    (section,) = paper.sections
    rows = list(paper.element.body.iter(qn("w:tr")))
    widths = [int(column.get(qn("w:w"))) for column in paper.element.body.iter(qn("w:gridCol"))]

    assert WD_ORIENT.LANDSCAPE == section.orientation
    assert A4 == (round(section.page_width.mm), round(section.page_height.mm))
    assert [1, *[0] * 5] == [len(list(row.iter(qn("w:tblHeader")))) for row in rows]
    line = (section.page_width - section.left_margin - section.right_margin) // Twips(1)
    assert line - len(widths) <= sum(widths) <= line
    assert widths[0] < widths[2] < widths[1] < widths[3]
    assert [4, 1, 4, 4, 1, 4] == [len(list(row.iter(qn("w:tc")))) for row in rows]


def test_more_columns_than_word_has():
    """Refused with the way out; Excel has them."""
    item = PrintedItem(number="1", name="甲", extra={f"列{at}": "甲" for at in range(62)})
    with pytest.raises(InputError, match=r"63 columns at most; write \.xlsx instead"):
        written("docx", [item])
    assert b"PK" == written("xlsx", [item])[:2]


@pytest.mark.parametrize("suffix", ["xlsx", "docx"])
def test_the_same_list_gives_the_same_bytes(suffix):
    """On the same day."""
    assert written(suffix) == written(suffix)


@pytest.mark.parametrize("text", ["<r>甲</r>", "<r></r>", "_x0041_", "&<>\"'", "<!--the list-->"])
@pytest.mark.parametrize("suffix", ["xlsx", "docx"])
def test_texts_that_look_like_code(text, suffix):
    """They are written as they are."""
    content = io.BytesIO(written(suffix, [PrintedItem(number="1", name=text)]))
    if suffix == "xlsx":
        assert text == openpyxl.load_workbook(content, rich_text=False).worksheets[0]["B4"].value
    else:
        assert text == docx.Document(content).tables[0].rows[1].cells[1].text


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.xls", "xlsx"])
def test_a_name_without_a_format(tmp_path, name):
    """Both are named."""
    with pytest.raises(InputError, match=r"end it in one of \.docx \.xlsx"):
        list_writer(tmp_path / name)


def test_a_name_in_capitals(tmp_path):
    """The case does not count."""
    assert list_writers.get("xlsx") == list_writer(tmp_path / "A.XLSX")
