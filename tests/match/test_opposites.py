"""Names that differ in the one word that turns the matter round are never certain, and say why."""

import json
from pathlib import Path

import pytest
import yaml

from enfcmp.match.opposites import is_one_word_apart, opposed

FRAMES = ("对{}的处罚", "{}", "关于{}的行政检查")
KINDS = yaml.safe_load(Path(__file__).with_name("opposite_names.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_opposites(kind):
    """In every frame, the same from either side."""
    framed = [[frame.format(name) for name in pair] for frame in FRAMES for pair in KINDS[kind]]
    turned = [opposed(theirs, ours) for ours, theirs in framed]

    assert [] == [pair for pair in framed if opposed(*pair) is None]
    assert [opposed(*pair) for pair in framed] == [each[::-1] for each in turned]


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


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("对C1驾驶证考试的检查", "对A2驾驶证考试的检查", True),
        ("对种子生产的检查", "对农药生产的检查", True),
        ("对伪造账簿的处罚", "对伪造帐簿的处罚", False),
        ("对拒报、谎报的处罚", "对拒报或者谎报的处罚", False),
        ("对伪造票据的监督检查", "对伪造票据进行监督管理", False),
        ("对骗取基金的处罚", "对骗取医保基金的处罚", False),  # a word more
        ("对骗取基金的处罚", "对骗取基金的处罚", False),
        ("对伪造票据冒领基金的处罚", "对变造票据冒领补助的处罚", False),  # two words
        ("对伪造医疗费用票据的处罚", "对擅自采挖野生植物的处罚", False),
    ],
)
def test_names_that_differ_in_one_word(ours, theirs, expected):
    assert [expected] * 2 == [is_one_word_apart(ours, theirs), is_one_word_apart(theirs, ours)]


LIST = """\
schema: enfcmp.list/1
id: {}
jurisdiction: {{name: 某市}}
bureau: 某局
title: 清单
items:
"""
ROW = "- {{number: '{}', name: 对{}的处罚, type: 行政处罚, basis_text: 《社会保险法》第{}条}}\n"


@pytest.mark.parametrize("kind", KINDS)
def test_they_are_never_certain(run, tmp_path, kind):
    """Not with a common provision either; the words stand among the reasons, and review asks.

    What is no opposite is certain.
    """
    for side, name in enumerate("ab"):
        items = [ROW.format(at, pair[side], at) for at, pair in enumerate([*KINDS[kind], ["擅自采挖野生植物"] * 2], 1)]
        (tmp_path / f"{name}.yaml").write_text(LIST.format(name) + "".join(items), encoding="utf-8")
    both = ("--from", tmp_path / "a.yaml", "--to", tmp_path / "b.yaml")
    links = json.loads(run("pairs", *both, "--format", "json")[1])["links"]
    of_opposites = [each for each in links if each["from"][2:] == each["to"][2:]][:-1]
    asked = run("review", *both, "--format", "json")[1]
    told = run("pairs", *both, columns=200)[1]

    assert len(of_opposites) > 0.8 * len(KINDS[kind])
    assert ["doubtful"] * len(of_opposites) == [each["confidence"] for each in of_opposites]
    assert all(each["evidence"]["opposed"][0] in told and f'"{each["from"]}"' in asked for each in of_opposites)
    assert ["certain"] == [each["confidence"] for each in links if each["confidence"] != "doubtful"]
