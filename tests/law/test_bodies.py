"""A body by what it is."""

import pytest

from enfcmp.law.bodies import roles
from enfcmp.model import ItemList, Jurisdiction


def a_list(name, province=None):
    return ItemList(
        id="a",
        jurisdiction=Jurisdiction(name=name, province=province),
        bureau="某局",
        title="清单",
        published=None,
        source=None,
        items=(),
    )


@pytest.mark.parametrize(
    ("name", "province", "body", "expected"),
    [
        ("某市", None, "某市医疗保障局", "医疗保障局"),
        ("某市", "某某省", "某某省某市医疗保障局", "医疗保障局"),
        ("某某省某市", None, "某某省某市医疗保障局", "医疗保障局"),
        ("甲乙市", None, "甲乙医疗保障局", "医疗保障局"),
        ("甲市", None, "市医疗保障局", "医疗保障局"),
        ("甲市", None, "县级医疗保障局", "县级医疗保障局"),  # another level is another body
        ("甲市", None, "市场监督管理局", "市场监督管理局"),
        ("甲市", None, "城市管理局", "城市管理局"),
        ("甲乙市", None, "甲乙市场监督管理局", "市场监督管理局"),
        ("甲乙市", None, "甲乙市市场监督管理局", "市场监督管理局"),
        ("甲乙市", None, "本级市场监督管理部门", "市场监督管理部门"),
        ("某某省某某市", None, "某某市生态环境局", "生态环境局"),
        ("某某市", None, "某某市南北区城市管理局", "城市管理局"),
        ("某某市", None, "某某市生态环境局南北分局", "生态环境局分局"),
        ("某某自治州", None, "某某州医疗保障局", "医疗保障局"),
        ("甲市", None, "甲市公安局、甲市城市管理局", "公安局 城市管理局"),
        ("甲市", None, "甲市公安局、\n", "公安局"),
        ("甲市", None, "甲市城市管理局\n甲市公安局", "公安局 城市管理局"),
        ("甲市", None, "经济技术开发区管理委员会", "经济技术开发区管理委员会"),
        ("甲市", None, "医疗保障局", "医疗保障局"),
        ("甲市", None, "甲市医疗保险服务中心", "医疗保险服务中心"),
        ("甲市", None, "乙丙市医疗保障局", "医疗保障局"),  # wherever it is
        ("甲市", None, "甲状腺病防治所", "甲状腺病防治所"),  # one character is no name of a place
        ("甲自治州", None, "甲自治州人民政府", "人民政府"),
        ("甲市", None, "（甲市）", "甲市"),
    ],
)
def test_role(name, province, body, expected):
    """Without the place whose list it is, and without its level."""
    assert roles(body, a_list(name, province)) == frozenset(expected.split())
