"""Lists without a table: headings with labelled lines under them."""

import pytest

from enfcmp.documents.readers.text import read
from enfcmp.documents.understand import understand

HEADINGS = """\
某市某局行政执法事项清单
一、行政处罚
（一）对甲的处罚
法律依据：《甲法》第一条 有下列情形之一的，处罚款：
（一）伪造的；
（二）转让的。
罚则：《甲法》第二条
实施主体：某局
（二）对乙的
处罚
法律依据：《乙法》第三条
实施主体：某局
二、行政检查
（一）对丙的检查
法律依据：《丙法》第四条
"""
LABELS = """\
1. 事项名称：对甲的处罚
事项类型：行政处罚
【法律依据】：《甲法》
第一条
2. 事项名称：对乙的检查
事项类型：行政检查
【法律依据】：《乙法》
"""
BRACKETED = """\
一、行政处罚
1．对甲的处罚
【法律依据】《甲法》第一条
【行政法规】《乙条例》第二条
〔实施主体〕某局
2．对乙的处罚
【法律依据】《甲法》第三条
〔实施主体〕某局
"""
NUMBERED = """\
1、对甲的处罚
设定依据：《甲法》第一条
2、对乙的处罚
设定依据：《乙法》第一条
"""


def understood(text):
    """What is understood; every character is somewhere."""
    found = understand(read(text.encode(), "a.txt"))
    counts = found.characters
    assert counts.document == counts.items + counts.left_out == len("".join(text.split()))
    return found


OF_NO_FIELD = """\
1．违法行为：未按规定公示
处罚依据：《甲法》第四十条
内容：处罚款。
有下列情形之一的：
个人：一千元
个人：二千元
适用条件：首次违法
2．违法行为：未按规定备案
处罚依据：《乙条例》第二十条
内容：处罚款。
有下列情形之一的：
个人：一千元
【适用条件】及时改正
"""


def test_labels_of_no_field():
    """Are further columns where most items have them; words of the basis with a colon are of the basis."""
    (one, two) = understood(OF_NO_FIELD).items

    assert {"适用条件": "首次违法"} == one.extra
    assert {"适用条件": "及时改正"} == two.extra
    assert "《甲法》第四十条\n内容：处罚款。\n有下列情形之一的：\n个人：一千元\n个人：二千元" == one.basis_text
    assert "《乙条例》第二十条\n内容：处罚款。\n有下列情形之一的：\n个人：一千元" == two.basis_text


def test_headings_with_prose_under_them():
    """A subparagraph of a law is no item; category rows stand over items and say the type; a heading may run on."""
    found = understood(HEADINGS)

    assert [
        ("（一）", "对甲的处罚", "行政处罚", ("一、行政处罚",), "某局"),
        ("（二）", "对乙的处罚", "行政处罚", ("一、行政处罚",), "某局"),
        ("（一）#2", "对丙的检查", "行政检查", ("二、行政检查",), None),
    ] == [(each.number, each.name, each.type, each.under, each.implementing_body) for each in found.items]
    assert (
        "法律依据：《甲法》第一条 有下列情形之一的，处罚款：\n（一）伪造的；\n（二）转让的。\n罚则：《甲法》第二条"
        == found.items[0].basis_text
    )
    assert "某市某局行政执法事项清单" == found.title
    assert {"title", "head", "text"} >= {each.kind for each in found.left_out}


def test_every_field_labelled():
    """Numbers before labels, brackets around them."""
    found = understood(LABELS)

    assert [("对甲的处罚", "行政处罚", "《甲法》\n第一条"), ("对乙的检查", "行政检查", "《乙法》")] == [
        (each.name, each.type, each.basis_text) for each in found.items
    ]


def test_labels_in_brackets_alone():
    """But not those that stand inside a basis."""
    assert [
        ("1", "对甲的处罚", "《甲法》第一条\n【行政法规】《乙条例》第二条", "某局"),
        ("2", "对乙的处罚", "《甲法》第三条", "某局"),
    ] == [(each.number, each.name, each.basis_text, each.implementing_body) for each in understood(BRACKETED).items]


def test_groups_over_labelled_items():
    """A line before the label of the name is no name; a subparagraph of a basis is no group."""
    found = understood(
        "一、行政处罚\n事项名称：甲\n法律依据：《甲法》\n（一）乙\n事项名称：丙\n二、行政检查\n事项名称：丁\n"
    )

    assert [
        ("甲", "行政处罚", ("一、行政处罚",), "《甲法》\n（一）乙"),
        ("丙", "行政处罚", ("一、行政处罚",), None),
        ("丁", "行政检查", ("二、行政检查",), None),
    ] == [(each.name, each.type, each.under, each.basis_text) for each in found.items]


def test_the_mark_behind_a_number_is_no_part_of_it():
    """1、 is item 1."""
    assert [("1", "对甲的处罚"), ("2", "对乙的处罚")] == [
        (each.number, each.name) for each in understood(NUMBERED).items
    ]


@pytest.mark.parametrize(
    "text",
    [
        "某市某局通知\n一、总体要求\n各单位：\n请认真执行。\n",
        "对甲的处罚\n法律依据：《甲法》\n对乙的处罚\n法律依据：《乙法》\n",  # nothing tells where an item begins
        "法律依据：《甲法》\n实施主体：某局\n",
        "（一）对甲的处罚\n实施主体：某局\n（二）对乙的处罚\n实施主体：某局\n",
    ],
)
def test_other_prose_is_no_list(text):
    """Where it is not sure nothing is understood."""
    assert () == understand(read(text.encode(), "a.txt")).items
