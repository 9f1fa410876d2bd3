"""The field of work, told from the name of a bureau."""

import pytest

from enfcmp.lists.domain import domain_of
from enfcmp.model import Jurisdiction, PrintedList


def printed(bureau, place="", province=None, domain=None):
    where = Jurisdiction(name=place or "某地", province=province)
    return PrintedList(
        schema="enfcmp.list/1", id="a", jurisdiction=where, bureau=bureau, title="清单", items=(), domain=domain
    )


@pytest.mark.parametrize(
    ("bureau", "place", "province", "expected"),
    [
        ("大同市医疗保障局", "大同市", "山西省", "医疗保障"),
        ("医疗保障局", "大同市", None, "医疗保障"),
        ("广东省生态环境厅", "广东省", None, "生态环境"),
        ("江门市生态环境局恩平分局", "恩平市", "广东省", "生态环境"),
        ("新疆维吾尔自治区克拉玛依市医疗保障局", "克拉玛依市", "新疆", "医疗保障"),
        ("国家医疗保障局", "全国", None, "医疗保障"),
        ("大同市卫生健康委员会", "大同市", None, "卫生健康"),
        ("朝阳区城市管理综合行政执法局", "朝阳区", "北京市", "城市管理综合行政执法"),
        ("大同市市场监督管理局", "大同市", None, "市场监督"),
        ("市场监督管理局", "大同市", None, "市场监督"),
        ("大同市人民政府", "大同市", None, None),
        ("管理局", "大同市", None, None),
    ],
)
def test_told_by_the_bureau(bureau, place, province, expected):
    """Without place and kind of body; not told where the name is of no field."""
    assert expected == domain_of(printed(bureau, place, province))


def test_what_the_list_says_counts():
    """Whatever its bureau is called."""
    assert "交通运输" == domain_of(printed("大同市城市管理局", "大同市", domain="交通运输"))
