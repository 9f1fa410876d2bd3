"""Exact decimals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text.numbers.decimals import shifted, times

DECIMALS = st.from_regex(r"[0-9]{1,12}(\.[0-9]{1,8})?", fullmatch=True)


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("1.5", 4, "15000"),
        ("1.23456", 4, "12345.6"),
        ("007", 0, "7"),
        ("1.50", 0, "1.5"),
        ("0", 8, "0"),
        ("5", -2, "0.05"),
        ("100", -2, "1"),
        ("12.5", -1, "1.25"),
        ("1.", 1, "10"),
    ],
)
def test_shifted(value, places, expected):
    assert expected == shifted(value, places)


@given(DECIMALS, st.integers(-6, 12))
def test_shifted_is_exact(value, places):
    """Equal to the decimal, with no 0 too many on either side."""
    result = shifted(value, places)

    assert Decimal(value).scaleb(places) == Decimal(result)
    assert result == shifted(result, 0)


@pytest.mark.parametrize(
    ("value", "factor", "expected"), [("1.5", 12, "18"), ("0.05", 100, "5"), ("3", 100, "300"), ("0.333", 100, "33.3")]
)
def test_times_is_exact(value, factor, expected):
    assert expected == times(value, factor)
