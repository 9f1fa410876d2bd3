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


@pytest.mark.parametrize(
    ("bureau", "expected"),
    [
        ("集市管理局", "集市"),
        ("甲乙市集市管理局", "集市"),
        ("农贸集市管理局", "农贸集市"),
        ("甲乙市市集管理局", "市集"),
        ("夜市管理办公室", "夜市"),
        ("特色早市管理办公室", "特色早市"),
        ("股市管理局", "股市"),
        ("大型超市管理局", "大型超市"),
        ("城市更新局", "城市更新"),
        ("智慧城市管理局", "智慧城市"),
        ("现代都市农业局", "现代都市农业"),
        ("甲乙市城市管理局", "城市"),
        ("社区矫正管理局", "社区矫正"),
        ("甲乙县社区矫正管理局", "社区矫正"),
        ("城乡社区治理局", "城乡社区治理"),
        ("住宅小区管理办公室", "住宅小区"),
        ("园区管理委员会", "园区"),
        ("景区管理委员会", "景区"),
        ("林区公安局", "林区公安"),
        ("矿区管理局", "矿区"),
        ("甲乙市矿区管理局", "矿区"),
        ("文化市场管理局", "文化市场"),
        ("甲乙市市政管理局", "市政"),
        ("甲乙市市容环境管理局", "市容环境"),
        ("市民服务中心", "市民服务"),
        ("省级机关事务管理局", "省级机关事务"),
        ("甲乙县区划管理办公室", "区划"),
        ("县域经济发展局", "县域经济发展"),
    ],
)
def test_words_that_end_or_begin_as_a_place_does(bureau, expected):
    """Are of the field."""
    assert expected == domain_of(printed(bureau))


@pytest.mark.parametrize(
    "place",
    [
        "大同市",
        "祁县",
        "杭州市",
        "贵州省",
        "辛集市",
        "盐城市",
        "成都市",
        "津市市",
        "青岛市市北区",
        "厦门市集美区",
        "晋城市城区",
        "阳泉市矿区",
        "攀枝花市东区",
        "赣县区",
        "合肥高新技术产业开发区",
        "甲乙新区",
        "甲乙林区",
        "甲乙地区",
        "甲乙工业园区",
        "甲乙州",
        "甲乙土家族苗族自治州甲市市",
        "甲乙山保安族东乡族撒拉族自治县",
        "内蒙古自治区甲乙盟甲乙左旗",
        "市",
        "本市",
        "自治区",
        "",
    ],
)
@pytest.mark.parametrize("field", ["医疗保障", "市场监督", "城市", "政务服务", "民政"])
def test_places_of_which_the_list_tells_nothing(place, field):
    """Are told by what they are."""
    assert field == domain_of(printed(f"{place}{field}管理局"))


@pytest.mark.parametrize(
    ("bureau", "place", "expected"),
    [
        ("大同城市管理局", "大同市", "城市"),
        ("大同市场监督管理局", "大同市", "市场监督"),
        ("山西医疗保障局", "大同市", "医疗保障"),
        ("芒市医疗保障局", "芒市", "医疗保障"),
        ("江河水务局", "江县", "江河水务"),
    ],
)
def test_its_own_place(bureau, place, expected):
    """In full, or without what it is where that leaves two characters."""
    assert expected == domain_of(printed(bureau, place, "山西省"))


def test_what_the_list_says_counts():
    """Whatever its bureau is called."""
    assert "交通运输" == domain_of(printed("大同市城市管理局", "大同市", domain="交通运输"))
