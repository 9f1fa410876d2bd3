from __future__ import annotations

import pytest

from enfcmp.documents.characters import printed_characters
from enfcmp.documents.read_document import read_document

HEAD = "序号\t名称\t依据\t备注\n"
FIRST = [("序号", 0, 0), ("名称", 0, 1), ("依据", 0, 2), ("备注", 0, 3)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param("1\t甲\t法\t一\n", [("1", 1, 0), ("甲", 1, 1), ("法", 1, 2), ("一", 1, 3)], id="one line a row"),
        pytest.param(
            "1\t甲\t法\n  第一条\t\n2\t乙\t规\t\n",
            [("1", 1, 0), ("甲", 1, 1), ("法\n  第一条", 1, 2), ("2", 2, 0), ("乙", 2, 1), ("规", 2, 2)],
            id="line breaks inside a cell",
        ),
        pytest.param(
            "1\t甲\t法\t一\n二\n2\t乙\t规\t\n",
            [("1", 1, 0), ("甲", 1, 1), ("法", 1, 2), ("一\n二", 1, 3), ("2", 2, 0), ("乙", 2, 1), ("规", 2, 2)],
            id="line breaks inside the last cell",
        ),
        pytest.param(
            "1\t甲\t法\n2\t乙\t规\n",
            [("1", 1, 0), ("甲", 1, 1), ("法", 1, 2), ("2", 2, 0), ("乙", 2, 1), ("规", 2, 2)],
            id="tabs at the end are gone",
        ),
        pytest.param(
            "一、行政处罚\n1\t甲\t法\t\n二、行政检查\n2\t乙\t规\t\n",
            [
                ("一、行政处罚", 1, 0),
                *[("1", 2, 0), ("甲", 2, 1), ("法", 2, 2)],
                ("二、行政检查", 3, 0),
                *[("2", 4, 0), ("乙", 4, 1), ("规", 4, 2)],
            ],
            id="category rows",
        ),
    ],
)
def test_lines_with_tabs_are_a_grid(reading, lines, expected):
    document = reading(f"清单\n\n{HEAD}{lines}".encode())
    assert "text" == document.format
    assert FIRST + expected == [(cell.text, cell.row, cell.column) for cell in document.grids[0].cells]
    assert [("清单", 1)] == [(each.text, each.place.line) for each in document.loose]
    assert document.counted == printed_characters(document)


def test_without_tabs_every_line_is_loose(reading):
    document = reading("清单\n序号\n名称\n\n1\n甲\n".encode())
    assert () == document.grids
    assert [("清单", 1), ("序号", 2), ("名称", 3), ("1", 5), ("甲", 6)] == [
        (each.text, each.place.line) for each in document.loose
    ]


def test_a_copied_page(shared_document):
    grid = read_document(shared_document("made-changji-copied.txt")).grids[0]
    assert (21, 5) == (grid.height, grid.width - 1)
    assert [str(number) for number in range(1, 21)] == [
        cell.text for cell in grid.cells if cell.column == 0 and cell.row
    ]
