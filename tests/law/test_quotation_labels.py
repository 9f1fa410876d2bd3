"""Labels before the words of a law and inside them are blanked out; what the law itself says is none."""

import pytest

from enfcmp.law.cells.quotation_labels import without_labels

ARTICLE = "侵占基金的，责令追回。有下列情形之一的，处罚款：（一）未登记的。第一款规定的行为，处罚款。"


@pytest.mark.parametrize(
    ("quotation", "words"),
    [
        ("规定：侵占基金的", "侵占基金的"),
        ("明确规定，侵占基金的", "侵占基金的"),
        ("规定如下：侵占基金的", "侵占基金的"),
        ("第一条规定：“侵占基金的”", "第一条“侵占基金的”"),  # whose number it is, is judged elsewhere
        ("第一条第一款规定：侵占基金的", "第一条第一款侵占基金的"),
        ("条款内容：侵占基金的", "侵占基金的"),
        ("条文：侵占基金的", "侵占基金的"),
        ("法律条文内容：侵占基金的", "侵占基金的"),
        ("设定依据原文：侵占基金的", "侵占基金的"),
        ("处罚条款：侵占基金的", "侵占基金的"),
        ("第一款：侵占基金的", "侵占基金的"),
        ("第1款：侵占基金的", "侵占基金的"),
        ("第一款规定：侵占基金的", "侵占基金的"),
        ("【第一款】侵占基金的", "侵占基金的"),
        ("（第一款）侵占基金的", "侵占基金的"),
        ("第一款 侵占基金的", "侵占基金的"),
        ("侵占基金的，责令追回。第二款：有下列情形", "侵占基金的，责令追回。有下列情形"),
        ("有下列情形的：第（一）项：未登记的", "有下列情形的：未登记的"),
        # none
        ("侵占基金的，责令追回。", "侵占基金的，责令追回。"),
        ("第一款规定的行为，处罚款。", "第一款规定的行为，处罚款。"),
        ("违反第一款：侵占基金的", "违反第一款：侵占基金的"),
    ],
)
def test_labels_are_blanked_out(quotation, words):
    """One for one."""
    found = without_labels(quotation, ARTICLE)

    assert len(quotation) == len(found)
    assert words == found.replace(" ", "")


def test_what_the_article_says_is_no_label():
    assert "第一款：甲" == without_labels("第一款：甲", "第一款：甲。第二款：乙。")
    assert "规定：甲" == without_labels("规定：甲", "规定：甲。")
