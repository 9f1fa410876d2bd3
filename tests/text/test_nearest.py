"""The words that a mistyped one was probably meant to be."""

from __future__ import annotations

import pytest

from enfcmp.text.nearest import nearest


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("tpye", ["name", "type", "number"], ("type",)),
        ("remark", ["remarks", "number", "name"], ("remarks",)),
        ("行政处法", ["行政处罚", "医疗"], ("行政处罚",)),
        ("datong", ["datong", "datong-2"], ("datong", "datong-2")),  # the likeliest first
        ("1", ["2", "3"], ()),  # nothing is alike enough
        ("x", [], ()),
        ("", ["x"], ()),
        ("ab1", ["ab5", "ab4", "ab3", "ab2"], ("ab2", "ab3", "ab4")),  # at most three; equals in their own order
    ],
)
def test_nearest(word, known, expected):
    """Only what is alike enough, the likeliest first."""
    assert expected == nearest(word, known)


def test_order_of_the_known_words_does_not_matter():
    """A set may be handed in."""
    assert nearest("tipe", {"type", "tape", "time"}) == nearest("tipe", ["time", "tape", "type"])


def test_limit():
    """How many are named can be chosen."""
    assert nearest("ab1", ["ab5", "ab4", "ab3", "ab2"], limit=1) == ("ab2",)
