"""Numbers as Chinese documents write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text.numerals import NUMERALS, chinese, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0),
        ("一", 1),
        ("十", 10),  # no 一 before it
        ("十二", 12),
        ("一十二", 12),  # with it
        ("二十", 20),
        ("八十七", 87),
        ("一百", 100),
        ("一百零四", 104),
        ("一百〇四", 104),
        ("一百一十", 110),
        ("二百五十六", 256),
        ("一千零一", 1001),
        ("一千零一十", 1010),
        ("两千", 2000),
        ("一万二千", 12_000),
        ("十万", 100_000),
        ("一百零五万三千", 1_053_000),
        ("一亿五千万", 150_000_000),  # 万 behind 亿 is of what stands between them
        ("二亿零三百万零五", 203_000_005),
        ("三万五千亿", 3_500_000_000_000),  # 亿 is of all before it
        ("一万亿零五千万", 1_000_050_000_000),
        ("二〇一八", 2018),  # digit by digit, as years are
        ("二○一八", 2018),  # with the circle that many documents type for 〇
        ("38", 38),
        ("１０４", 104),  # full width
        ("007", 7),
        ("", None),
        ("一般", None),  # 一 begins many words
        ("第八十七条", None),
        ("３８条", None),
        ("-1", None),
        ("1.5", None),
        ("²", None),
    ],
)
def test_number(text, value):
    """The number that the whole text is, or none."""
    assert value == number(text)


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
    ],
)
def test_chinese(value, text):
    """As articles are numbered."""
    assert text == chinese(value)


def test_every_number_is_read_back():
    """All numbers below 10,000 come back from their Chinese form."""
    assert [value for value in range(10_000) if number(chinese(value)) != value] == []


def test_every_chinese_form_is_another():
    """No two numbers are written alike, and each consists of numerals."""
    written = {chinese(value) for value in range(10_000)}

    assert len(written) == 10_000
    assert set().union(*written) <= set(NUMERALS)


@given(st.text(alphabet="零〇○一二两三九十百千万亿0９第条般.", max_size=8))
def test_whatever_is_read_is_a_number_or_none(text):
    """No combination of the characters makes the parser stumble."""
    value = number(text)

    assert value is None or value >= 0
