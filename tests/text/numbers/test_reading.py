"""Numerals read, as what orders and as what counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text.numbers.reading import NUMERALS, amount, number
from enfcmp.text.numbers.writing import chinese


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
        ("一百五", 105),  # the 零 forgotten; what counts is 150
        ("一千五", 1005),
        ("一百一十", 110),
        ("二百五十六", 256),
        ("一千零一", 1001),
        ("一千零一十", 1010),
        ("一千零十", 1010),
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
        ("一九九九", 1999),
        ("贰拾", 20),
        ("38", 38),
        ("１０４", 104),  # full width
        ("007", 7),
        ("", None),
        ("一般", None),  # 一 begins many words
        ("第八十七条", None),
        ("３８条", None),
        ("3十", None),
        ("-1", None),
        ("1.5", None),
        ("1,000", None),
        ("²", None),
        ("٣", None),  # a digit of another script
        ("二三十", None),  # twenty to thirty
        ("十百", None),  # units out of order
        ("一万一万", None),
        ("万", None),
        ("1" * 4301, None),  # more than Python reads
        ("一" * 4301, None),
        ("亿" * 4301, None),
    ],
)
def test_what_orders(text, value):
    """The number that the whole text is, or none."""
    assert value == number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("五", "5"),
        ("两千", "2000"),
        ("一百零四", "104"),
        ("一万五", "15000"),  # as it is said
        ("一亿五", "150000000"),
        ("一百零", "100"),
        ("1万5", "15000"),
        ("1万零5", "10005"),
        ("1万05", "10005"),
        ("1万50", "10050"),
        ("一亿五千万", "150000000"),
        ("壹亿伍仟万", "150000000"),
        ("伍十万", "500000"),
        ("3万5千", "35000"),
        ("3万五千", "35000"),
        ("1万5000", "15000"),
        ("1亿5000万", "150000000"),
        ("一亿5000万", "150000000"),
        ("1亿5千3百万", "153000000"),
        ("1亿零500万", "105000000"),
        ("12345万", "123450000"),
        ("3百万", "3000000"),
        ("15百", "1500"),
        ("1.5亿", "150000000"),
        ("１．５亿", "150000000"),
        ("1.5千万", "15000000"),
        ("1.5万亿", "1500000000000"),
        ("1.23456万", "12345.6"),
        ("一点五", "1.5"),
        ("零点零五", "0.05"),
        ("一百点五", "100.5"),
        ("一点五亿", "150000000"),
        ("三点二五千万", "32500000"),
        ("10,000", "10000"),
        ("１０，０００", "10000"),
        ("0.50", "0.5"),
        ("007", "7"),
        ("一五〇万", "1500000"),  # spelled before its unit
        ("五十千", "50000"),  # of 五十千克
        ("一万八千千", "18000000"),
        ("三点五千", "3500"),
        ("", ""),
        ("三五", ""),  # three to five
        ("二三十", ""),
        ("二三千", ""),
        ("十百", ""),
        ("5千3千", ""),
        ("1万50000", ""),
        ("1亿亿", ""),
        ("1.5亿万", ""),
        ("1.5百千", ""),
        ("٣", ""),
        ("一百五万", ""),  # 105 or 150
        ("三万二三", ""),
        ("一万五〇三", ""),
        ("五〇百", ""),
        ("八点三十", ""),  # a time
        ("一点", ""),
        ("点五", ""),
        ("一般", ""),
        ("一" * 4301, ""),
        ("1万" * 4301, ""),
        ("3" + "亿" * 4301, ""),
    ],
)
def test_what_counts(text, value):
    """The decimal that the whole text is, or none."""
    assert value == amount(text)


def test_every_form_of_a_place_is_of_numerals():
    """No two numbers are written alike, and each consists of what a place is found by."""
    written = {chinese(value) for value in range(10_000)}

    assert len(written) == 10_000
    assert set().union(*written) <= set(NUMERALS)


@given(st.text(alphabet="零〇○一二两三九十百千万亿0９第条般.,点壹拾", max_size=10))
def test_whatever_is_read_is_a_number_or_none(text):
    """No combination of the characters makes the reader stumble."""
    value = number(text)

    assert value is None or value >= 0
    assert amount(text).replace(".", "", 1).isdecimal() or not amount(text)
