"""What of a text is counted: its words, without form and without what only refers."""

import pytest

from enfcmp.law.concordance.letters import is_of_sanctions, letter_pairs


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("责令退回", "责令退回"),
        ("处10％以上、二倍以下", "处百分之十以上2倍以下"),  # form
        ("违反本法第十条规定，责令退回", "责令退回"),
        ("违反本法第十条第二款、第十一条第（一）项的规定，责令退回", "责令退回"),
        ("违反本条例规定，责令退回", "责令退回"),
        ("违反规定，责令退回", "责令退回"),
        ("依照本法典的有关规定责令退回", "责令退回"),
        ("依照《社会保险法》第八十七条的规定退回", "依照《社会保险法》退回"),
        ("第一次责令退回", "第一次责令退回"),  # no place
    ],
)
def test_what_is_counted(text, words):
    assert letter_pairs(words) == letter_pairs(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由税务机关责令限期改正", True),
        ("处一万元以下的罚款", True),
        ("依法给予处分", True),
        ("县级以上人民政府应当加强监督检查", False),
        ("责令建设单位说明情况", False),
    ],
)
def test_what_threatens(text, expected):
    assert expected == is_of_sanctions(text)
