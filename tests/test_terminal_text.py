"""Breaking text into lines of terminal columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from enfcmp.terminal_text import wrap


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("短", 10, ["短"]),
        ("一二三四五", 4, ["一二", "三四", "五"]),
        ("一二。三四", 4, ["一", "二。", "三四"]),  # a full stop begins no line
        ("一二《三》四", 6, ["一二", "《三》", "四"]),  # an opening bracket ends none
        ("one two three", 8, ["one two", "three"]),  # words stay whole
        ("第37条 one", 6, ["第37条", "one"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),  # what is longer than a line is cut
        ("甲\n乙", 10, ["甲", "乙"]),  # line breaks are kept
        ("甲\n\n乙", 10, ["甲", "", "乙"]),
        ("甲乙", 1, ["甲", "乙"]),  # narrower than a character: one a line
        ("     ", 3, [""]),
    ],
)
def test_wrap(text, width, expected):
    """Lines as a Chinese reader expects them."""
    assert expected == wrap(text, width)


@given(st.text(alphabet="一二。，《》（）ab 9\n…”", max_size=60), st.integers(2, 30))
def test_nothing_is_lost_and_nothing_too_wide(text, width):
    """All characters but blanks come out, in order, on lines that fit."""
    lines = wrap(text, width)

    assert "".join(text.split()) == "".join("".join(lines).split())
    assert all(cell_len(line) <= width for line in lines)
