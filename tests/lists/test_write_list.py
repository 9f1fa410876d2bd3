"""What is written as a list file says, read again, what it was written of."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.lists.read_list import read_list
from enfcmp.lists.source import FileText
from enfcmp.lists.write_list import Comments, list_text
from enfcmp.model import Jurisdiction, PrintedItem, PrintedList


def written_and_read(text):
    """A text in each place that has one, written, and read again."""
    item = PrintedItem(number="1", name=text, remarks=text, under=(text,), extra={text: text}, basis_text=text)
    printed = PrintedList(
        schema="enfcmp.list/1",
        id="city",
        jurisdiction=Jurisdiction(name="某市"),
        bureau="某局",
        title=text,
        items=(item,),
    )
    written = list_text(printed, Comments({"1": [text], "": [text]}, {}), "enfcmp 0.1.0")
    return printed, read_list(FileText(Path("city.yaml"), written, "")).printed


@pytest.mark.parametrize(
    "strange", ["\x85", "\u2028", "\u2029", "\ufeff", "\x0b", "\x0c", "\x1c", "\x07", "\ue000", "\xa0", "\U0001f600"]
)
@pytest.mark.parametrize("text", ["甲{}乙", "甲\n{}乙\n丙", "甲{}\n乙", "{}甲：乙", "- 甲{} #乙"])
def test_a_strange_character_stays(strange, text):
    """Those that YAML takes for the end of a line are pasted from web pages."""
    printed, again = written_and_read(text.format(strange))

    assert printed == again


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12))
def test_any_text_stays(text):
    printed, again = written_and_read(f"甲{text}")

    assert printed == again
