"""Articles as they are compared: their words, and those of the articles that a penalty refers to."""

import pytest

from enfcmp.law.concordance.passages import Passage, passages

DUTY = "定点医药机构应当保管账目。"


@pytest.mark.parametrize(
    ("penalty", "beside"),
    [
        ("违反本法第一条规定的，处罚款。", ((DUTY, 0.5),)),
        ("违反本法第一条第一款规定的，处罚款。", ((DUTY, 0.5),)),
        ("违反第一条、第二条规定的，处罚款。", ((DUTY, 0.5),)),  # it is the second one itself
        ("违反《乙法》第一条规定的，处罚款。", ()),
        ("违反本法第九条规定的，处罚款。", ()),  # there is none
        ("违反本法第一条至第四十条规定的，处罚款。", ()),  # that is no matter
        ("依照本法第一条规定保管的，应当公开。", ()),  # it threatens nobody
    ],
)
def test_what_is_referred_to(text, penalty, beside):
    assert (Passage((penalty,), beside)) == passages(text(DUTY, penalty).articles, 0.5)[1]


def test_lines(text):
    """款 and 项 are lines."""
    made = passages(text("有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n由财政部门规定。").articles, 0.5)

    assert ("有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。", "由财政部门规定。") == made[0].paragraphs
    assert "有下列情形之一的，责令改正：\n（一）甲；\n（二）乙。\n由财政部门规定。" == made[0].text
