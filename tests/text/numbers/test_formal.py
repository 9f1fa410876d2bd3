"""Formal numerals, as on a cheque."""

from __future__ import annotations

import pytest

from enfcmp.text.numbers.formal import usual_numerals


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("处伍拾万元以下", "处五十万元以下", "money"),
        ("处伍元、陆倍", "处五元、六倍", "a figure alone before money and a multiple"),
        ("壹仟贰佰叁拾肆万元", "一千二百三十四万元", "several units"),
        ("伍十万元，五万伍仟元", "五十万元，五万五千元", "mixed with usual ones"),
        ("貳仟元叄仟元参仟元", "二千元三千元三千元", "in traditional characters"),
        ("壹点伍万元", "一点五万元", "a decimal"),
        ("百分之伍的罚款", "百分之五的罚款", "a share"),
        ("伍万至拾万元", "五万至十万元", "a range with one 元"),
        ("伍万以上拾万元以下", "五万以上十万元以下", "a bound without 元"),
        ("贰年，壹份，贰零壹捌年", "二年，一份，二零一八年", "what else is counted"),
        ("大陆地区，队伍建设，收拾，放肆，参加", "大陆地区，队伍建设，收拾，放肆，参加", "parts of words"),
        ("大陆一元化", "大陆一元化", "the same, before a numeral and 元"),
        (
            "入伍年龄，收拾零件，大陆以内，队伍以上",
            "入伍年龄，收拾零件，大陆以内，队伍以上",
            "the same, before what counts",
        ),
        ("壹点", "壹点", "nothing is counted"),
        ("第八十七条", "第八十七条", "no formal ones"),
    ],
)
def test_usual_numerals(text, expected, why):
    assert expected == usual_numerals(text), why
