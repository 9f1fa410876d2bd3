"""Two names of one matter: whether they part in who and what, or in how it is put."""

import pytest

from enfcmp.compare.parted_names import Parted, compare_names

FRAMES = [
    ("对单位遵守法规情况的监督检查", "对单位遵守法规情况进行监督检查"),
    ("对骗取医疗保障基金的处罚", "对骗取医疗保障基金的行政处罚"),
    ("对骗取医疗保障基金行为的处罚", "骗取医疗保障基金的处罚"),
    ("对侵占、挪用医疗保障基金的处罚", "对侵占或者挪用医疗保障基金的处罚"),
    ("对参加药品采购的投标人违法行为的处罚", "对参加药品采购投标的投标人的违法行为的处罚"),
    ("对医疗费用的监督", "对医疗费用加强监督管理"),
    ("对医疗费用的监察", "对医疗费用的稽查"),
    ("不按规定备案", "未按规定备案"),
]
SCOPE = [
    ("对个人骗取基金的处罚", "对骗取基金的处罚", ("个人",), ()),
    ("对公立医疗机构药品采购的检查", "对医疗机构药品采购的检查", ("公立",), ()),
    ("对定点医药机构骗取基金的处罚", "对医药机构骗取基金的处罚", ("定点",), ()),
    ("对骗取基金的处罚", "对违法违规使用基金的处罚", ("骗取",), ("违法违规使用",)),
    ("对伪造许可证的处罚", "对变造许可证的处罚", ("伪造",), ("变造",)),
    ("对医疗费用的稽核", "对医疗费用的检查", ("稽核",), ()),
    ("对医疗费用的处罚", "对医疗费用的检查", ("处罚",), ("检查",)),
    ("对不备案的处罚", "对不备案的检查", ("处罚",), ("检查",)),
    ("对未备案的处罚", "对备案的处罚", ("未",), ()),
    ("对第12类药品的检查", "对第13类药品的检查", ("12类",), ("13类",)),
    ("对生产假药的处罚", "对销售假药的处罚", ("生产",), ("销售",)),
]


@pytest.mark.parametrize(
    ("before", "after"), [("对医疗救助的检查", "对医疗救助的检查。"), ("甲（乙）", "甲(乙)"), ("未备案的", "未备案")]
)
def test_form(before, after):
    """Nothing to say."""
    assert compare_names(before, after) is None


@pytest.mark.parametrize(("before", "after"), FRAMES + [pair[::-1] for pair in FRAMES])
def test_wording(before, after):
    """What frames and joins is no scope."""
    assert compare_names(before, after) == Parted((), ())


@pytest.mark.parametrize(("before", "after", "only_from", "only_to"), SCOPE)
def test_scope(before, after, only_from, only_to):
    """The words of who and what; the other way round the other way round."""
    assert compare_names(before, after) == Parted(only_from, only_to)
    assert compare_names(after, before) == Parted(only_to, only_from)
