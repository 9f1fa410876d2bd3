"""Action types, and what a name says of its own."""

from __future__ import annotations

from typing import get_args

import pytest

from enfcmp.model import ActionType
from enfcmp.text.actions import ACTION_WORDS, OPEN_TYPES, broadest_type, last_action, tells_breach, type_said

TYPES = get_args(ActionType)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("对骗取基金行为的处罚", "处罚"),
        ("對骗取基金行為的處罰", "处罚"),  # traditional characters
        ("对医疗救助的监督\n检查。", "检查"),  # layout and a mark behind it
        ("对投标人进行监督管理", "监督管理"),
        ("医疗保险稽核", "稽核"),
        ("未依法备案", "备案"),
        ("对价格的监测", None),
        ("检查站的设置", None),  # only the end counts
        ("", None),
    ],
)
def test_last_action(name, word):
    """The word that a name ends with, as the table has it."""
    found = last_action(name)

    assert word == (found and found.word)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("对骗取基金行为的处罚", "行政处罚"),
        ("对违反规定行为的行政处罚", "行政处罚"),
        ("医疗保险稽核", "行政检查"),
        ("对缴费情况的稽查", "行政检查"),
        ("对公证活动的监督", "行政检查"),
        ("对安全生产的监察", "行政检查"),
        ("对资料的封存", "行政强制"),
        ("对滞纳金的行政强制", "行政强制"),
        ("对举报违规使用基金行为的奖励", "行政奖励"),  # of a breach, and framed
        ("对先进集体的表彰", "行政奖励"),
        ("医疗救助金给付", "行政给付"),
        ("对工伤的确认", "行政确认"),
        ("动物诊疗许可证核发", "行政许可"),
        ("单位名称变更备案", "行政备案"),
        ("未依法备案", None),  # what was left undone
        ("对拒不配合监督检查", None),  # what was refused
        ("未取得行政许可", None),
        ("擅自处罚", "行政处罚"),
        ("对价格的监测", None),
    ],
)
def test_type_said(name, expected):
    """The broadest type that the end of a name says."""
    assert expected == type_said(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("对拒不配合检查", True), ("擅自捕捞", True), ("違反規定", True), ("对医疗救助的监督检查", False)],
)
def test_tells_breach(name, expected):
    assert expected == tells_breach(name)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ("行政强制", "行政强制"),
        ("行政强制措施", "行政强制"),
        ("行政强制执行", "行政强制"),
        ("行政监督", "行政检查"),
        ("行政裁决", "行政裁决"),
        ("其他行政权力", None),
        ("其他行政职权", None),
        ("其他", None),
    ],
)
def test_broadest_type(of, expected):
    assert expected == broadest_type(of)


def test_the_table_is_of_types_that_there_are():
    """Each word once; its types are action types of one broadest type, which comes first."""
    words = [each.word for each in ACTION_WORDS]
    types = {of for each in ACTION_WORDS for of in each.types}

    assert len(words) == len(set(words))
    assert types | OPEN_TYPES <= set(TYPES)
    assert [each.types[:1] for each in ACTION_WORDS] == [
        tuple(dict.fromkeys(map(broadest_type, each.types))) for each in ACTION_WORDS
    ]


def test_every_type_is_open_or_has_a_broadest_one():
    assert {of for of in TYPES if broadest_type(of) is None} == set(OPEN_TYPES)
    assert {broadest_type(of) for of in TYPES} - {None} <= set(TYPES)
