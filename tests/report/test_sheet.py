"""What text results are drawn with."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.page import Page


def table(page, rows):
    """A small table on a page."""
    sheet = TextSheet(page)
    sheet.table(["序号", "事项", ("理由")], rows, narrow=(0,))
    return sheet.text()


def test_table():
    """Columns begin at one terminal column; no blanks at the ends of lines."""
    rows = [["1", "对医疗救助的监督检查", "ok"], ["12", "稽核", ("疑", "yellow")]]

    assert table(Page(width=40), rows) == (
        "序号  事项                  理由\n"
        "────────────────────────────────\n"
        "1     对医疗救助的监督检查  ok\n"
        "12    稽核                  疑\n"
    )


def test_a_table_is_harmless():
    """Its head too."""
    sheet = TextSheet(Page())
    sheet.table(["甲\x1b"], [["乙\u202e"]])

    assert ["甲\\u001b", "─" * 8, "乙\\u202e"] == [line.rstrip() for line in sheet.text().splitlines()]


def test_table_that_is_too_wide():
    """Wide columns share what is left; rows that take several lines are set apart."""
    rows = [["1", "对医疗救助的监督检查", "名称相近"], ["2", "稽核", ""]]

    assert table(Page(width=24, encoding="gbk"), rows) == (
        "序号  事项      理由\n"
        "------------------------\n"
        "1     对医疗救  名称相近\n"
        "      助的监督\n"
        "      检查\n"
        "\n"
        "2     稽核\n"
    )


LETTERS = "甲乙a，", "丙丁b。", "戊己c》"  # of each column, so that a character tells where it stood


def taken(page, letters):
    """The columns of the terminal in which characters of these letters end."""
    return [cell_len(line[:end]) for line in page.splitlines() for end, char in enumerate(line, 1) if char in letters]


@given(
    st.lists(st.tuples(*(st.text(letters + " ", max_size=30) for letters in LETTERS)), min_size=1), st.integers(24, 80)
)
def test_wrapping_undone(rows, width):
    """At any width each column of a table holds its texts, whole and in their order, and keeps to its own place."""
    page = table(Page(width=width), rows)
    places = [ends for ends in (taken(page, letters) for letters in LETTERS) if ends]

    assert ["".join(row[at] for row in rows).replace(" ", "") for at in range(3)] == [
        "".join(char for char in page if char in letters) for letters in LETTERS
    ]
    assert max(map(cell_len, page.splitlines())) <= width
    assert all(max(one) < min(other) for one, other in pairwise(places))


def test_colour():
    """Styles become colour where the page allows it, and nothing else changes."""
    coloured = table(Page(width=40, colour=True), [["1", "稽核", ("疑", "yellow")]])

    assert "\x1b[33m疑\x1b[0m" in coloured
    assert "\x1b[1m序号\x1b[0m" in coloured


@pytest.mark.parametrize("width", [24, 40, 79])
@pytest.mark.parametrize("name", ["名" * 10_000, "word " * 2_000, "x" * 10_000])
def test_a_name_of_ten_thousand_characters(width, name):
    """Every line fits."""
    lines = table(Page(width=width), [["1", name, "y"]]).splitlines()

    assert max(map(cell_len, lines)) <= width


def test_side_by_side():
    """Each text in half of the page, a style for a whole stretch, not for each character."""
    sheet = TextSheet(Page(width=23, colour=True))
    sheet.beside([("对", ""), ("个人", "red"), ("的处罚", "")], [("对单位的处罚", "")], indent=2)

    assert sheet.text() == "  对\x1b[31m个人\x1b[0m的 \x1b[2m │ \x1b[0m对单位的\n  处罚     \x1b[2m │ \x1b[0m处罚\n"


@pytest.mark.parametrize("indent", [0, 4])
@pytest.mark.parametrize(
    ("text", "expected"),
    [("::error::甲", "\\u003a:error::甲"), ("甲::error::", "甲::error::"), (":甲", ":甲"), ("::", "\\u003a:")],
)
def test_no_line_is_a_command_of_a_runner(text, expected, indent):
    """A code host's runner obeys lines that begin with two colons, whatever blanks stand before them."""
    sheet = TextSheet(Page(width=80))
    sheet.line(text, indent=indent)

    assert f"{' ' * indent}{expected}\n" == sheet.text()
