from __future__ import annotations

import pytest

from enfcmp.documents.characters import printed_characters, without_blanks
from enfcmp.documents.read_document import read_document
from enfcmp.errors import InputError


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
