from __future__ import annotations

import pytest

from enfcmp.documents.characters import printed_characters
from tests.documents.grids import counted

TEXT = '序号,名称,依据\r\n1,"对""甲""的处罚","第一条,甲\r\n第二条"\r\n2,乙,\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_quoted_line_breaks_commas_and_marks_stay(reading, encoding):
    document = reading(TEXT.encode(encoding))
    assert "csv" == document.format
    assert [
        ("序号", 0, 0),
        ("名称", 0, 1),
        ("依据", 0, 2),
        ("1", 1, 0),
        ('对"甲"的处罚', 1, 1),
        ("第一条,甲\n第二条", 1, 2),
        ("2", 2, 0),
        ("乙", 2, 1),
    ] == [(cell.text, cell.row, cell.column) for cell in document.grids[0].cells]
    assert counted(document) == printed_characters(document)
