"""Numbers with units and bounds: what is included, what one unit is made of two, and what is no amount."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.text.marked import marked
from enfcmp.text.numbers.writing import chinese
from enfcmp.text.ranges import ranges

RANGES = [
    ("二倍以上五倍以下", [("2", "5", True, True, "倍")], "以上 and 以下 include the number"),
    ("二至五倍", [("2", "5", True, True, "倍")], "至, the unit printed once"),
    ("5-10倍", [("5", "10", True, True, "倍")], "a dash"),
    ("10％—30％", [("10", "30", True, True, "%")], "a dash between signs"),
    ("2万至5万元", [("20000", "50000", True, True, "元")], "万 on both sides, 元 on one"),
    ("二万以上五万元以下", [("20000", "50000", True, True, "元")], "the unit behind the second only"),
    ("五万元以下二万元以上", [("20000", "50000", True, True, "元")], "the upper bound first"),
    ("1000元以上、5000元以下", [("1000", "5000", True, True, "元")], "a mark between them"),
    ("百分之三十以上三倍以下", [("30", "300", True, True, "%")], "% and 倍 in one range"),
    ("六个月以上一年以下", [("6", "12", True, True, "月")], "months and years in one range"),
    ("超过一万元不满五万元", [("10000", "50000", False, False, "元")], "超过 and 不满 exclude it"),
    ("一万元以上不满五万元", [("10000", "50000", True, False, "元")], "one in, one out"),
    ("不低于一千元不超过五千元", [("1000", "5000", True, True, "元")], "不低于 and 不超过 include it"),
    ("五万元（含）以上", [("50000", None, True, False, "元")], "said once more"),
    ("十万元以下（不含本数）", [(None, "100000", False, False, "元")], "said otherwise"),
    ("最高不超过三万元", [(None, "30000", False, True, "元")], "a cap"),
    ("最低不少于五百元", [("500", None, True, False, "元")], "a floor"),
    ("五万元以下", [(None, "50000", False, True, "元")], "one bound"),
    ("三日以内", [(None, "3", False, True, "日")], "以内"),
    ("百分之二十", [("20", "20", True, True, "%")], "an exact one"),
    ("万分之五", [("0.05", "0.05", True, True, "%")], "per ten thousand"),
    ("货值金额等值以上三倍以下", [("1", "3", True, True, "倍")], "等值 is 一倍"),
    ("销售金额等额的罚款", [("1", "1", True, True, "倍")], "等额 too"),
    ("人民币10,000元以上1.5万元以下", [("10000", "15000", True, True, "元")], "separated, decimals before 万"),
    ("三万五千元以上1亿5000万元以下", [("35000", "150000000", True, True, "元")], "units in turn with digits"),
    ("二千元、三倍", [("2000", "2000", True, True, "元"), ("3", "3", True, True, "倍")], "two amounts, no range"),
    (
        "一亿二千三百四十五万六千七百八十九以上二亿元以下",
        [("123456789", "200000000", True, True, "元")],
        "a long number without a unit",
    ),
    ("5千3千5元", [], "digits at the end of a number that is none"),
    (f"{'1' * 4301}倍以上三倍以下", [(None, "3", False, True, "倍")], "more digits than Python reads"),
    ("2018年12月29日", [], "a date"),
    ("二〇一八年以上", [], "a year"),
    ("第三十八条第二款", [], "a place"),
    ("5000美元", [], "another currency is not taken for 元"),
    ("三名以上", [], "persons"),
    ("一般以上", [], "no number"),
]


@pytest.mark.parametrize(("text", "expected", "why"), RANGES)
def test_ranges(text, expected, why):
    assert expected == [tuple(each)[:5] for each in ranges(marked(text).text)], why


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["元", "倍", "日", "年"]))
def test_numerals_make_no_difference(low, high, unit):
    """一千元 is 1000元, and both are found where they are printed."""
    words = f"处{chinese(low)}{unit}以上{chinese(high)}{unit}以下的"
    digits = f"处{low}{unit}以上{high}{unit}以下的"
    if unit == "年" and max(low, high) > 999:
        return  # 2018年 is a date
    (spelled,), (written,) = list(ranges(marked(words).text)), list(ranges(marked(digits).text))

    assert spelled == written
    assert (str(low), str(high)) == spelled[:2]
    assert digits[1:-1] == digits[spelled.start : spelled.stop]
