"""The powers that a law founds, by 款 and 项, and whose they are."""

import pytest

from enfcmp.law.concordance.bureau import bureau_in_law
from enfcmp.law.concordance.grants import grants
from enfcmp.model import ItemList, Jurisdiction
from enfcmp.provisions_compared import printed


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("骗取基金的，处二倍罚款。", [("第一条", "行政处罚")]),
        ("骗取基金的，责令退回。", [("第一条", "其他行政权力")]),
        ("对直接责任人员依法给予处分。", []),
        ("构成犯罪的，依法追究刑事责任。", []),
        ("专款专用。\n骗取基金的，处二倍罚款。", [("第一条第二款", "行政处罚")]),
        ("有下列情形之一的，责令改正：\n（一）拒绝询问；\n（二）涂改。", [("第一条", "其他行政权力")]),
        (
            "主管部门有权采取下列措施：\n（一）实施现场检查；\n（二）查封账簿；\n（三）法律规定的其他措施。",
            [("第一条第一款第（一）项", "行政检查"), ("第一条第一款第（二）项", "行政强制")],
        ),
        (
            "主管部门有权采取下列措施：\n（一）对挪用的行为责令改正；\n（二）冻结账户。",
            [("第一条第一款第（二）项", "行政强制")],
        ),
        ("主管部门应当加强监督检查。", [("第一条", "行政检查")]),
        ("被检查单位不得拒绝监督检查。", []),
        ("对困难家庭给予补助。", [("第一条", "行政给付")]),
        ("对举报有功的给予奖励。", [("第一条", "行政奖励")]),
        ("主管部门可以作出终止救助决定。", [("第一条", "其他行政权力")]),
        ("作出终止救助决定前应当听取意见。", []),
        ("国家鼓励科学研究。", []),
    ],
)
def test_grants(text, article, expected):
    assert expected == [(printed(each.unit), each.type) for each in grants(text(article))]


def listed(bureau):
    place = Jurisdiction(name="某市")
    return ItemList(id="a", jurisdiction=place, bureau=bureau, title="", published=None, source=None, items=())


ALIAS = "民政、教育、医疗保障等部门（以下统称救助部门）负责救助工作。"


@pytest.mark.parametrize(
    ("bureau", "law", "words", "may_have", "is_named"),
    [
        ("某市医疗保障局", "医疗保障行政部门负责。", "由医疗保障行政部门罚款", True, True),
        ("某市医疗保障局", "医疗保障行政部门负责。", "由民政部门罚款", False, False),
        ("某市医疗保障局", "医疗保障行政部门负责。", "由国务院财政部门和医疗保障部门规定", True, True),
        ("某市医疗保障局", "医疗保障行政部门负责。", "责令改正", True, False),
        ("某市医疗保障局", "医疗保障行政部门负责。", "由有关部门罚款", True, False),
        ("某市医疗保障局", ALIAS, "救助部门可以罚款", True, True),
        ("某市医疗保障局", ALIAS, "乡镇人民政府可以查询", False, False),
        ("某市水务局", "医疗保障行政部门负责。", "由医疗保障行政部门罚款", True, False),  # the law does not know it
    ],
)
def test_whose(text, bureau, law, words, may_have, is_named):
    found = bureau_in_law(listed(bureau), text(law))

    assert (may_have, is_named) == (found.may_have(words), found.is_named(words))


def test_field(text):
    """What a bureau shares with others is its own in its field."""
    alone, shared = (bureau_in_law(listed("某市医疗保障局"), text(law)) for law in ("医疗保障部门负责。", ALIAS))

    assert alone.is_of_its_field("给予住房补助")
    assert not shared.is_of_its_field("给予住房补助")
    assert shared.is_of_its_field("给予医疗补助")
