"""Folded texts that keep their punctuation: one mark for all its printings, and every character knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text.form import fold
from enfcmp.text.marked import marked

MARKED = [
    ("处5％以上,十倍以下;", "处5%以上，10倍以下；", "half-width marks as full-width ones"),
    ("（一）甲；（二）乙。", "甲；乙。", "list marks go"),
    ("第（四）（五）项", "第4、5项", "numbers in brackets stay"),
    ("药品（包括已售出的，下同）货值", "药品货值", "a note in brackets goes"),
    ("一万元（不含本数）以下", "10000元(不含本数)以下", "what is said of a bound stays"),
    ("《价格法》“处罚”", "价格法处罚", "titles and quotation marks lose their brackets"),
    ("甲……乙", "甲…乙", "an ellipsis stays"),
    ("罰款 ，沒 收", "罚款，没收", "traditional characters, blanks"),
    ("", "", "nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MARKED)
def test_marks_stay(text, expected, why):
    assert expected == marked(text).text, why


@given(st.text(alphabet="处一二十百千万元以上下倍的罚款，。；：、（）()-— \n0123%％《》…第条", max_size=40))
def test_characters_know_their_places(text):
    """Places never run backwards, and what is not a mark is what `fold` has."""
    found = marked(text)

    assert len(found.text) == len(found.origin) == len(found.end)
    assert list(found.origin) == sorted(found.origin)
    assert all(0 <= start < end <= len(text) for start, end in zip(found.origin, found.end, strict=True))
    assert set(found.text) <= set(fold(text).text) | set("。；：，、()-")
