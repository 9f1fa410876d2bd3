"""Numbers written in numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text.numbers.reading import amount, number
from enfcmp.text.numbers.writing import chinese


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "零"),
        (5, "五"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (87, "八十七"),
        (100, "一百"),
        (104, "一百零四"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (2030, "二千零三十"),
        (9999, "九千九百九十九"),
        (10_005, "一万零五"),
        (12_345, "一万二千三百四十五"),
        (120_500, "十二万零五百"),
        (150_000_000, "一亿五千万"),
        (100_500_000, "一亿零五十万"),
        (10**13, "十万亿"),
    ],
)
def test_chinese(value, text):
    """As articles are numbered."""
    assert text == chinese(value)


def test_every_number_of_an_article_is_read_back():
    assert [value for value in range(10_000) if number(chinese(value)) != value] == []


@given(st.integers(0, 10**16 - 1))
def test_what_was_written_is_read_back(value):
    """Whether it orders or counts."""
    assert (value, str(value)) == (number(chinese(value)), amount(chinese(value)))
