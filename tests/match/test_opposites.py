"""Names that differ in the one word that turns the matter round are never certain, and say why."""

import json

import pytest

from enfcmp.match.opposites import opposed

FRAMES = ("对{}的处罚", "{}", "关于{}的行政检查")
PAIRS = [
    ("未取得许可从事经营", "取得许可从事经营"),
    ("不按规定公示收费标准", "按规定公示收费标准"),
    ("非公立医院违规收费", "公立医院违规收费"),
    ("无证经营危险化学品", "证经营危险化学品"),
    ("经营Ⅱ类医疗器械", "经营Ⅲ类医疗器械"),
    ("甲类传染病防控", "乙类传染病防控"),
    ("一级医院评审", "三级医院评审"),
    ("使用10吨以上锅炉", "使用10吨以下锅炉"),
    ("境外人员参保", "境内人员参保"),
    ("进口药品检验", "出口药品检验"),
    ("生产假药", "销售假药"),
    ("个人骗取医疗保障基金", "单位骗取医疗保障基金"),
    ("公办幼儿园收费", "民办幼儿园收费"),
    ("高于政府指导价销售", "低于政府指导价销售"),
    ("城镇居民参保登记", "农村居民参保登记"),
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("pair", PAIRS)
def test_opposites(pair, frame):
    """Negations, sexes, classes, limits, inside and outside, opposite acts; in both directions."""
    ours, theirs = (frame.format(each) for each in pair)

    assert opposed(ours, theirs) is not None
    assert opposed(ours, theirs) == opposed(theirs, ours)[::-1]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("对未办理登记的处罚", "对不办理登记的处罚"),
        ("对未办理登记的处罚", "对未办理登记逾期不改正的处罚"),
        ("对擅自改变用途的处罚", "对未经批准擅自改变用途的处罚"),
        ("对生产、销售假药的处罚", "对销售假药的处罚"),
        ("对定点医药机构的检查", "对定点医药机构的监督检查"),
        ("对未按规定公示的处罚", "对未按规定公示的行政处罚"),
        ("对骗取基金的处罚", "对骗取基金的处罚"),
        ("对单位和个人骗取基金的处罚", "对骗取基金的处罚"),
        ("对境外机构的检查", "对药品零售企业的监督"),
        ("", ""),
    ],
)
def test_the_same_in_other_words(ours, theirs):
    """No word of them turns the matter round."""
    assert opposed(ours, theirs) is None


LIST = """\
schema: enfcmp.list/1
id: {id}
jurisdiction: {{name: 某市}}
bureau: 某局
title: 清单
items:
- {{number: '1', name: {name}, type: 行政处罚, basis_text: 《社会保险法》第八十七条}}
- {{number: '2', name: 对擅自采挖野生植物的处罚, type: 行政处罚, basis_text: 《社会保险法》第八十八条}}
"""


@pytest.mark.parametrize("pair", PAIRS)
def test_they_are_never_certain(run, tmp_path, pair):
    """Not with a common provision either; the word stands among the reasons, and review asks."""
    for name, words in zip("ab", pair, strict=True):
        (tmp_path / f"{name}.yaml").write_text(LIST.format(id=name, name=f"对{words}的处罚"), encoding="utf-8")
    both = ("--from", tmp_path / "a.yaml", "--to", tmp_path / "b.yaml")
    found = {each["from"]: each for each in json.loads(run("pairs", *both, "--format", "json")[1])["links"]}
    asked = run("review", *both, "--format", "json")[1]

    assert "certain" == found["b:2" if "b:2" in found else "a:2"]["confidence"]
    assert "certain" != found.get("a:1", {}).get("confidence")
    if "a:1" in found:
        assert found["a:1"]["evidence"]["opposed"][0] in run("pairs", *both, columns=200)[1]
        assert "a:1" in asked
