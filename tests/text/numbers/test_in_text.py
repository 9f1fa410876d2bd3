"""Numbers in running text: which they are, where they stand, and that a long line of figures is soon read."""

from __future__ import annotations

import re
import time

import pytest

from enfcmp.text.form import fold
from enfcmp.text.numbers.in_text import NUMBER, Numbers


def found(text):
    """What is printed of each number with what it folds to, in turn."""
    numbers = Numbers(text)
    tokens = [token for match in re.finditer(NUMBER, text) for token in numbers.read(match)]
    return [(text[token.start : token.stop], token.text) for token in tokens]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("处二倍以上5倍以下", [("二", "2"), ("5", "5")], "what counts"),
        ("第八十七条之一", [("八十七", "87"), ("一", "一")], "what orders; 之一 is a word"),
        ("第一百五条", [("一百五", "105")], "a 零 forgotten"),
        ("一百五元", [("一百五", "150")], "as it is said"),
        ("一般，统一，三者", [("一", "一"), ("一", "一"), ("三", "三")], "words"),
        ("统一五年", [("一", "一"), ("五", "5")], "a word and a number"),
        ("统一3万五千元", [("一", "一"), ("3万五千", "35000")], "the same, digits and numerals"),
        ("二至五年", [("二", "2"), ("五", "5")], "counted together"),
        ("第(一)、(二)项", [("一", "1"), ("二", "2")], "the same in brackets"),
        ("二、五", [("二", "二"), ("五", "五")], "not counted at all"),
        ("一九九八年(一九九八)号", [("一九九八", "1998"), ("一九九八", "1998")], "spelled"),
        ("三五年", [("三五", "三五")], "three to five"),
        ("3万一般", [("3万", "30000"), ("一", "一")], "digits before a word"),
        ("第一5年", [("一", "一"), ("5", "5")], "two numbers that are not kept apart"),
        ("5千3千元", [("5千3千", "5千3千")], "none, though of digits"),
        ("一亿5000万", [("一亿5000万", "150000000")], "one that ends in digits is a number wherever it stands"),
        ("百分之五，万分之0.5，5‰", [("百分之五", "5%"), ("万分之0.5", "0.005%"), ("5‰", "0.5%")], "shares"),
        ("三分之二，百分之三五", [("三分之二", "2/3"), ("百分之三五", "百分之三五")], "a fraction, and none"),
        ("八点三十分钟", [("八点三十", "八点三十")], "a time"),
    ],
)
def test_numbers(text, expected, why):
    assert expected == found(text), why


def seconds(text):
    """The least of three."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        fold.__wrapped__(text)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize(
    "figure",
    [
        *"一两十百千万亿零〇点壹伍拾5",
        "１",
        "5,",
        "5.",
        "5,000",
        "一、",
        "（一）",
        "一至",
        "第一",
        "一点",
        "百分之",
        "之一",
        "5一",
        "一以上",
    ],
)
def test_a_line_of_figures_takes_linear_time(figure):
    """A line of dashes that was read as 一: four times the length, well under eight times as long."""
    assert seconds(figure * 8_000) < 8 * seconds(figure * 2_000) + 0.02
