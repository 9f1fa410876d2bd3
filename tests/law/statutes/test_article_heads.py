"""The heads of articles, whatever stands between their number and their words."""

import pytest

from enfcmp.law.statutes.layout import articles


def read(text):
    """Number, 之一, and the words of each article."""
    return [(each.number, each.inserted, each.whole) for each in articles(text.splitlines())]


@pytest.mark.parametrize(
    "line",
    [
        "第二条用人单位应当登记。",
        "第二条：用人单位应当登记。",
        "第二条:用人单位应当登记。",
        "第二条．用人单位应当登记。",
        "第二条.用人单位应当登记。",
        "第二条、用人单位应当登记。",
        "第二条【登记】用人单位应当登记。",
        "第二条 【登记】用人单位应当登记。",
        "第二条【登记】 用人单位应当登记。",
        "第二条（登记）用人单位应当登记。",
        "第二条 （登记） 用人单位应当登记。",
        "第二条\u3000用人单位应当登记。",
        "第2条用人单位应当登记。",
    ],
)
@pytest.mark.parametrize("others", ["第{}条 {}。", "第{}条{}。"], ids=["one article", "all articles"])
def test_a_head_without_its_blank(line, others):
    """In one article or in all: the next number in the row is a head, and its title no word of the law."""
    text = "\n".join([others.format("一", "甲"), line, others.format("三", "丙"), others.format("四", "丁")])

    assert [(1, 0, "甲。"), (2, 0, "用人单位应当登记。"), (3, 0, "丙。"), (4, 0, "丁。")] == read(text)


def test_the_last_one_and_those_put_in_later():
    text = "第一条 甲。\n第一条之一乙。\n第一条之二丙。\n第二条丁。"

    assert [(1, 0, "甲。"), (1, 1, "乙。"), (1, 2, "丙。"), (2, 0, "丁。")] == read(text)


@pytest.mark.parametrize(
    "line",
    [
        "第二条规定的行为，处罚款。",
        "第二条、第三条规定的行为，处罚款。",
        "第二条和第三条所列的行为，处罚款。",
        "第二条至第四条的规定适用。",
        "第二条第一款的规定适用。",
        "第二条所称用人单位，是指甲。",
        "第二条情形之一的，处罚款。",
        "第九条用人单位应当登记。",  # not the next number
    ],
)
def test_a_paragraph_that_begins_with_a_reference_is_no_article(line):
    assert [(1, 0, f"甲。{line}"), (2, 0, "乙。")] == read(f"第一条 甲。\n{line}\n第二条 乙。")


def test_an_article_that_begins_with_an_entry_keeps_it():
    assert [(1, 0, "（一）甲；（二）乙。")] == read("第一条 （一）甲；\n（二）乙。")
