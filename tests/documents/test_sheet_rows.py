"""How high the rows of a sheet are, and where a long cell is parted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.documents.column_widths import column_widths, lines_of, short_columns, text_width
from enfcmp.documents.list_table import list_table
from enfcmp.documents.sheet_rows import sheet_rows, text_height
from enfcmp.documents.stated_head import StatedHead
from enfcmp.model import PrintedItem

HIGHEST = 409
LINES = [f"第{at}行{'甲' * 60}" for at in range(200)]


def test_widths_of_texts():
    """An ideograph is two letters wide, and so is a Chinese mark."""
    assert (3, 4, 6) == (text_width("abc"), text_width("甲。"), text_width("“甲”"))
    assert (1, 2, 3) == (lines_of("甲", 10), lines_of("甲\n乙", 10), lines_of("甲" * 12, 11.5))


@pytest.mark.parametrize(
    ("text", "width", "points", "height"),
    [
        ("甲", 10, 10, 19),
        ("甲\n乙", 10, 10, 34),
        ("甲" * 10, 11.5, 10, 49),  # three lines of ten letters, as none is filled to its end
        ("甲" * 10, 11.5, 8, 28),  # two of 12.9
        ("甲", 10, 18, 31),
    ],
)
def test_heights(text, width, points, height):
    """A line is half as high again as its letters."""
    assert height == text_height(text, width, points)
    assert text_height(text, width) == text_height(text, width, 10)


def test_small_letters_go_before_several_rows():
    """What fits a row in letters of 8 points is not parted."""
    text = "\n".join(LINES[:16])  # two lines each in letters of 10 points, as of 9
    width = 115

    assert [True, True, False] == [text_height(text, width, points) > HIGHEST for points in (10, 9, 8)]
    assert [(("1", text), HIGHEST)] == sheet_rows(["1", text], [10, width])


def test_columns_that_stand_in_the_middle():
    """Those that say little, but names, bases and headings."""
    item = PrintedItem(
        number="1",
        name="甲",
        type="行政处罚",
        basis_text="《甲法》",
        remarks="十三个字的备注不在中间吗",
        under=("甲", "乙"),
    )
    table = list_table("某清单", StatedHead(), [item])

    assert ("number", "under", "name", "type", "basis_text", "remarks") == table.fields
    assert [True, False, False, True, False, True] == short_columns(table)
    longer = list_table(
        "某清单", StatedHead(), [PrintedItem(number="1", name="甲", remarks="十三个字的备注不在中间的吧")]
    )
    assert [True, False, False] == short_columns(longer)


def test_the_widths_of_a_table():
    """What is short stands in one line; what is longer shares what is left by the root of its length."""
    item = PrintedItem(number="1", name="甲" * 50, type="行政处罚", basis_text="乙" * 800, remarks="丙\n丁丁丁丁丁")
    table = list_table("某清单", StatedHead(), [item])

    assert [7.0, 21.8, 11.0, 87.2, 13.0] == [round(width, 1) for width in column_widths(table, 140)]


def test_a_short_item_takes_one_row():
    """As high as its highest cell."""
    (row,) = sheet_rows(["1", "甲\n乙\n丙"], [10, 10])

    assert (("1", "甲\n乙\n丙"), text_height("甲\n乙\n丙", 10)) == row


def test_a_long_cell_is_parted_between_its_lines():
    """What is short goes down over all rows; no row is higher than Excel draws it."""
    rows = sheet_rows(["1", "\n".join(LINES), "乙"], [10, 100, 10])

    assert len(rows) > 1
    assert [("1", "乙"), *[(None, None)] * (len(rows) - 1)] == [row.cells[::2] for row in rows]
    assert LINES == [line for row in rows for line in row.cells[1].split("\n")]
    assert all(0 < row.height <= HIGHEST for row in rows)
    assert all(text_height(row.cells[1], 100) <= row.height for row in rows)


def test_two_long_cells():
    """The shorter one ends in a row before the last, and goes down from there."""
    long, short = "\n".join(LINES), "\n".join(LINES[:90])
    rows = sheet_rows([long, short], [100, 100])
    begun = [row.cells[1] for row in rows if row.cells[1] is not None]

    assert 1 < len(begun) < len(rows)
    assert short == "\n".join(begun)


@pytest.mark.parametrize("text", ["甲" * 9000, "\n\n".join(LINES), "\n".join([LINES[0]] * 200)])
def test_what_cannot_be_parted_stays_whole(text):
    """One line, an empty line between any two, or pieces that were the same: these would be read as one."""
    assert [(("1", text), HIGHEST)] == sheet_rows(["1", text], [10, 40])


@given(st.lists(st.text("甲乙 a\n", max_size=2000), min_size=1, max_size=3), st.integers(8, 120))
def test_no_line_is_lost(cells, width):
    """Each column put together is its text."""
    rows = sheet_rows(cells, [width] * len(cells))

    assert cells == [
        "\n".join(piece for piece in column if piece is not None)
        for column in zip(*(r.cells for r in rows), strict=True)
    ]


@given(st.lists(st.text("甲 a", max_size=300), min_size=1, max_size=8), st.integers(40, 230))
def test_widths(texts, room):
    """No column is wider than the longest line wants, and together they fill the room as far as they want it."""
    extra = {f"列{at}": text for at, text in enumerate(texts) if text.strip()}
    table = list_table("某清单", StatedHead(), [PrintedItem(number="1", name="甲", extra=extra)])
    widths = column_widths(table, room)
    wanted = [
        max(map(text_width, (head, text))) + 3 for head, text in zip(table.heads, table.lines[0].cells, strict=True)
    ]

    assert all(0 < width <= most + 1e-9 for width, most in zip(widths, wanted, strict=True))
    assert sum(widths) >= min(room, sum(wanted)) - 1e-6
