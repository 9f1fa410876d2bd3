from __future__ import annotations

import struct

import pytest

from enfcmp.documents.characters import printed_characters, without_blanks
from enfcmp.documents.doubts import recount_doubts
from enfcmp.documents.read_document import read_document
from enfcmp.errors import InputError
from tests.documents.grids import counted
from tests.documents.word_97 import doc


def test_paragraphs_and_a_table(reading):
    """Made here: what stands outside of the table is loose, a cell may have several lines."""
    head = ["序号", "事项名称", "法律依据"]
    document = reading(doc("某市某局权责清单", [head, ["1", "对甲的处罚", "《甲法》\r第一条"]], "注：尾"))

    assert [
        [
            (0, 0, "序号"),
            (0, 1, "事项名称"),
            (0, 2, "法律依据"),
            (1, 0, "1"),
            (1, 1, "对甲的处罚"),
            (1, 2, "《甲法》\n第一条"),
        ]
    ] == [[(cell.row, cell.column, cell.text) for cell in grid.cells] for grid in document.grids]
    assert [("某市某局权责清单", 0), ("注：尾", 1)] == [(each.text, each.before) for each in document.loose]
    assert 34 == counted(document) == printed_characters(document)


def test_a_field_prints_its_result_without_its_code(reading):
    """A picture and a note leave marks that are no text."""
    document = reading(doc("见\x13 HYPERLINK x \x14附件\x15\x01\x13 PAGE \x15。\x02"))

    assert ["见附件。"] == [each.text for each in document.loose]
    assert 4 == counted(document)


def test_a_text_that_is_shorter_than_its_head_says_is_noticed(reading):
    """The length that the head promises is that of the text and its marks."""
    data = bytearray(doc("甲乙丙丁"))
    struct.pack_into("<I", data, 3 * 512 + 0x4C, 9)  # behind the sectors of the container itself
    found = reading(bytes(data))

    assert ["count-differs"] == [each.kind for each in recount_doubts(found)]


def test_a_published_document(shared_document):
    document = read_document(shared_document("taizhou-work-safety-2013.doc"))
    grid = document.grids[0]
    assert ("doc", 1, 263, 4) == (document.format, len(document.grids), grid.height, grid.width)
    assert [
        (0, 0, 1, 1, "权力类型"),
        (0, 1, 1, 1, "权力编码"),
        (0, 2, 1, 1, "权力名称"),
        (0, 3, 1, 1, "实施主体"),
        (1, 0, 1, 4, "行政处罚事项"),
    ] == [(cell.row, cell.column, cell.rows, cell.columns, cell.text) for cell in grid.cells[:5]]
    assert 261 == len([cell for cell in grid.cells if cell.text.startswith("TZ01AJ-CF-")])
    assert ["台州市安全生产监督管理局行政处罚权力事项汇总表"] == [each.text for each in document.loose]


def test_the_old_format_says_the_same_as_the_new_one(shared_document):
    old, new = (read_document(shared_document(f"made-datong-categories.{suffix}")) for suffix in ("doc", "docx"))
    assert [
        [(cell.row, cell.column, cell.rows, cell.columns, without_blanks(cell.text)) for cell in grid.cells]
        for grid in new.grids
    ] == [
        [(cell.row, cell.column, cell.rows, cell.columns, without_blanks(cell.text)) for cell in grid.cells]
        for grid in old.grids
    ]
    assert printed_characters(new) == printed_characters(old)


def test_a_document_with_a_password_is_refused(shared_document, reading):
    data = bytearray(shared_document("made-datong-categories.doc").read_bytes())
    head = data.index(b"\xec\xa5")
    data[head + 0x0B] |= 0x01
    with pytest.raises(InputError, match="password"):
        reading(bytes(data))
