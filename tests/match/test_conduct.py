"""The conduct that an item is about, without the frame around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.match.conduct import conduct


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("对骗取医疗保障基金支出行为的处罚", "骗取医疗保障基金支出"),
        ("对隐匿、转移、侵占或者挪用医疗保障基金的行政处罚", "隐匿、转移、侵占或者挪用医疗保障基金"),
        ("对参加药品采购的投标人违法行为进行监督管理", "参加药品采购的投标人"),
        ("对参加药品采购投标的投标人的违法行为进行监督管理", "参加药品采购投标的投标人"),
        ("对医疗救助的监督检查", "医疗救助"),
        ("关于某某事项的行政处罚", "某某事项"),
        ("对医疗机构的监督监察", "医疗机构"),
        ("对安全生产的监察", "安全生产"),
        ("对社保缴费的稽查", "社保缴费"),
        ("未依法备案的", "未依法备案"),
        ("医疗保险稽核", "医疗保险稽核"),  # no frame
        ("基本医疗保险待遇的支付", "基本医疗保险待遇的支付"),  # no frame that is known
        ("对（某）事\n项的处罚", "(某)事项"),  # form is folded
        ("对价格的检查", "对价格的检查"),  # too little would be left
        ("处罚", "处罚"),
        ("对", "对"),
    ],
)
def test_conduct(name, expected):
    """What stands between 对 and 的处罚, or the whole name."""
    assert expected == conduct(name)


@given(
    st.lists(st.sampled_from(["对", "关于", "的", "违法", "行为", "进行", "行政", "处罚", "检查", "价格"])).map("".join)
)
def test_something_is_left_of_any_name(name):
    """A name never folds away to nothing, and nothing is put into it."""
    assert conduct(name) in name
    assert bool(conduct(name)) == bool(name)
