"""Lists that are printed in several blocks side by side."""

import pytest

from enfcmp.documents.side_by_side import blocks
from enfcmp.documents.understand import understand
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "类型"]
ITEMS = [[str(at), f"对第{at}种行为的处罚", "行政处罚"] for at in range(1, 5)]


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD * 2, ITEMS[0] + ITEMS[2], ITEMS[1] + ITEMS[3]],
        [["一、某局清单", *["<"] * 5], HEAD * 2, ITEMS[0] + ITEMS[2], ITEMS[1] + ITEMS[3]],
        [[*HEAD, "", *HEAD], [*ITEMS[0], "", *ITEMS[2]], [*ITEMS[1], "", *ITEMS[3]]],
        [HEAD * 2, ITEMS[0] + ITEMS[3], ITEMS[1] + [""] * 3, ITEMS[2] + [""] * 3],
    ],
)
def test_the_items_of_each_block(rows):
    """One block after the other; every character is in an item or left out."""
    found = understand(document(grid(*rows)))

    assert ITEMS == [[each.number, each.name, each.type] for each in found.items]
    assert found.characters.document == found.characters.items + found.characters.left_out
    assert [({}, ())] * 4 == [(each.extra, each.under) for each in found.items]


@pytest.mark.parametrize("head", [[HEAD * 2], []])
def test_over_two_pages(head):
    """The first page first, as it is read, with a head of its own or none."""
    pages = grid(HEAD * 2, ITEMS[0] + ITEMS[1], page=1), grid(*head, ITEMS[2] + ITEMS[3], page=2)

    assert ["1", "2", "3", "4"] == [each.number for each in understand(document(*pages)).items]


@pytest.mark.parametrize(
    "heads",
    [
        ["序号", "主项", "依据"],
        ["序号", "事项名称", "序号", "依据"],
        ["事项名称", "事项名称"],  # of an item and its parts
        ["姓名", "电话", "姓名", "电话"],
        ["", ""],
        [],
    ],
)
def test_what_is_one_block(heads):
    assert [range(len(heads))] == blocks(heads)
