"""Labelled lines over a table: what they state, and what they do not."""

import datetime as dt

import pytest

from enfcmp.documents.places import line_place
from enfcmp.documents.stated_head import LABELS, StatedHead, stated_head, stated_line
from enfcmp.documents.understand import understand
from enfcmp.model import LooseText
from tests.documents.grids import document, grid

DAY = dt.date(2024, 1, 31)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("单位：某市某局　公布日期：2024年1月31日", {"bureau": "某市某局", "published": DAY}),
        ("制 定 机 关（盖章）：某市某局", {"bureau": "某市某局"}),
        ("公布单位:某市 某局   电话：12345", {"bureau": "某市 某局"}),
        ("发布机关：某局\n发布日期：2024-01-31", {"bureau": "某局", "published": DAY}),
        ("发布时间：2024/1/31 浏览次数：7", {"published": DAY}),
        ("公布日期：2024.01.31", {"published": DAY}),
        ("公布日期：二〇二四年一月三十一日", {"published": DAY}),
        ("公布日期： 2024 年 1 月 31 日", {"published": DAY}),
        (
            "省份：甲省　地区：乙市　行政级别：地级市　行政区划代码：140200　执法领域：安全生产",
            {"province": "甲省", "place": "乙市", "level": "地级市", "code": "140200", "domain": "安全生产"},
        ),
        ("单位：甲局 单位：乙局", {"bureau": "甲局"}),
        ("单位：", {}),
        ("单位：  公布日期：", {}),
        ("单位：万元", {}),
        ("单位：项（件）", {}),
        ("公布日期：2024年13月1日", {}),
        ("公布日期：2024年1月", {}),
        ("行政区划代码：1402", {}),
        ("责任单位：某局", {}),
        ("计量单位：某局", {}),
        ("某市某局行政执法事项清单", {}),
    ],
)
def test_what_a_line_states(line, stated):
    """A label counts whole, in any spacing; a measure is no bureau, a day that is none no day."""
    found = stated_head([line])

    assert stated == {fact: getattr(found, fact) for fact in LABELS if getattr(found, fact) is not None}


BUREAUS = """单位 单位名称 部门 部门名称 公布单位 公布机关 公布部门 发布单位 发布机关 发布部门
制定单位 制定机关 制定部门 编制单位 编制机关 编制部门 填报单位 填报机关 填报部门 填表单位 填表机关 填表部门"""


@pytest.mark.parametrize(
    ("labels", "value", "fact", "found"),
    [
        (BUREAUS, "某局", "bureau", "某局"),
        ("省份 所在省份 所属省份", "甲省", "province", "甲省"),
        ("地区 所在地区 所属地区 行政区划 行政区域", "乙市", "place", "乙市"),
        ("行政级别", "地级市", "level", "地级市"),
        ("行政区划代码 区划代码", "140200", "code", "140200"),
        ("执法领域 所属领域", "安全生产", "domain", "安全生产"),
        ("公布日期 发布日期 公布时间 发布时间", "2024-01-31", "published", DAY),
    ],
)
def test_every_label(labels, value, fact, found):
    """Each of them states the fact, and there are no others."""
    assert tuple(labels.split()) == LABELS[fact]
    assert dict.fromkeys(labels.split(), found) == {
        label: getattr(stated_head([f"{label}：{value}"]), fact) for label in labels.split()
    }


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        (StatedHead(), ("", "")),
        (StatedHead(bureau="某局"), ("单位：某局", "")),
        (StatedHead(published=DAY), ("", "公布日期：2024年1月31日")),
        (
            StatedHead("某局", "甲省", "乙市", "地级市", "140200", "安全生产", DAY),
            (
                "单位：某局　省份：甲省　地区：乙市　行政级别：地级市　行政区划代码：140200　执法领域：安全生产",
                "公布日期：2024年1月31日",
            ),
        ),
    ],
)
def test_the_line_that_states_it(stated, line):
    """What is published is read again."""
    assert line == stated_line(stated)
    assert stated == stated_head(line)


@pytest.mark.parametrize("place", ["in the table", "above it"])
def test_the_line_above_is_the_title(place):
    """Whatever it is called; a labelled line is no title, even where it names a list."""
    lines = ["某市某局执法计划", "单位：某市清单办公室事项清单　公布日期：2024年1月31日"]
    rows = [["序号", "事项名称"], ["1", "对甲的处罚"]]
    if place == "in the table":
        made = document(grid(*([line, "<"] for line in lines), *rows))
    else:
        loose = [LooseText(text=line, place=line_place(at), before=0) for at, line in enumerate(lines, 1)]
        made = document(grid(*rows), loose=loose)
    found = understand(made)

    assert ("某市某局执法计划", "某市清单办公室事项清单") == (found.title, found.stated.bureau)
    assert found.characters.document == found.characters.items + found.characters.left_out


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["附件1", "某市某局执法计划", "单位：某局"], "某市某局执法计划"),
        (["某市清单", "（2024年版）", "单位：某局"], "某市清单"),
        (["某市某局执法计划 单位：某局"], "某市某局执法计划"),
        (["某市某局执法计划"], None),
        (["单位：某局"], None),
    ],
)
def test_titles(lines, title):
    """What calls itself a list goes before what only stands above a labelled line."""
    loose = [LooseText(text=line, place=line_place(at), before=0) for at, line in enumerate(lines, 1)]

    assert title == understand(document(grid(["序号", "事项名称"], ["1", "甲"]), loose=loose)).title
