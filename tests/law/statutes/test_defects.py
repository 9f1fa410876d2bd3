"""Articles of a copy as they were printed: what the copy joined, divided or took in, and what is said of it."""

from __future__ import annotations

import time

import pytest
from msgspec import UNSET

from enfcmp.law.statutes.defects import as_printed
from enfcmp.law.statutes.joined_articles import ArticleLines
from enfcmp.law.statutes.layout import articles
from enfcmp.law.statutes.library import Library
from enfcmp.text.numbers.writing import chinese

LONG = "违反本条例规定，未按照规定办理登记手续，由登记机关责令"
TAIL = "限期改正，处一千元罚款。"
# The articles as a copy has them, from 1 on where no number stands; those that come; the defects.
COPIES = [
    # nothing to say
    (["甲。\n乙。", "丙。"], ["甲。\n乙。", "丙。"], {}),
    (["甲：\n（一）乙\n（二）丙\n1.丁\n①戊", "己。"], ["甲：\n（一）乙\n（二）丙\n1.丁\n①戊", "己。"], {}),
    (["下列人员：\n委员长，\n委员若干人。"], ["下列人员：\n委员长，\n委员若干人。"], {}),
    (["适用范围\n本条例适用于甲。"], ["适用范围\n本条例适用于甲。"], {}),
    (["甲。\n第二条规定的乙。", "丙。"], ["甲。\n第二条规定的乙。", "丙。"], {}),
    # joined to the article before
    (["甲。第二条 乙。", (3, "丙。")], ["甲。", "乙。", "丙。"], {"article-joined": "第二条"}),
    (["甲。\n第二条\u3000乙。\n丙。", (3, "丁。")], ["甲。", "乙。\n丙。", "丁。"], {"article-joined": "第二条"}),
    (["甲。第二条用人单位乙。", (3, "丙。")], ["甲。", "用人单位乙。", "丙。"], {"article-joined": "第二条"}),
    (
        ["甲。第二条 乙。第三条 丙。", (4, "丁。")],
        ["甲。", "乙。", "丙。", "丁。"],
        {"article-joined": "第二条 第三条"},
    ),
    (
        ["甲。", "乙。第三条 本条例自公布之日起施行。"],
        ["甲。", "乙。", "本条例自公布之日起施行。"],
        {"article-joined": "第三条"},
    ),
    (["甲。第一条之一 乙。", "丙。"], ["甲。", "乙。", "丙。"], {"article-joined": "第一条之一"}),
    (
        ["甲。第二章 罚则 第二条 乙。", (3, "丙。")],
        ["甲。", "乙。", "丙。"],
        {"article-joined": "第二条", "heading-inside": "第一条"},
    ),
    # references and quotations are none
    (["甲。第二条规定的乙。"], ["甲。第二条规定的乙。"], {}),
    (["甲。第二条 所列行为。", (3, "丙。")], ["甲。第二条 所列行为。", "丙。"], {}),
    (["甲，第二条 乙。", (3, "丙。")], ["甲，第二条 乙。", "丙。"], {}),
    (["改为：“甲。第二条 乙。”", (3, "丙。")], ["改为：“甲。第二条 乙。”", "丙。"], {}),
    (["甲。第二条 乙。", "丙。"], ["甲。第二条 乙。", "丙。"], {}),
    (["甲。第五条 乙。", (6, "丙。")], ["甲。第五条 乙。", "丙。"], {}),
    # a heading
    (["甲。\n第二编 物 权\n第一分编 通 则", "乙。"], ["甲。", "乙。"], {"heading-inside": "第一条"}),
    (["甲。\n第二章监督管理", "乙。"], ["甲。", "乙。"], {"heading-inside": "第一条"}),
    (["甲。第二章 监督管理", "乙。"], ["甲。", "乙。"], {"heading-inside": "第一条"}),
    (["甲。\n附 则", "乙。"], ["甲。", "乙。"], {"heading-inside": "第一条"}),
    (["甲。\n第二章规定的乙，丙。", "丁。"], ["甲。\n第二章规定的乙，丙。", "丁。"], {}),
    # what a break divides
    ([f"{LONG}\n{TAIL}\n乙。"], [f"{LONG}{TAIL}\n乙。"], {"break-inside": "第一条"}),
    (
        [f"甲：\n（一）{LONG}\n{TAIL}\n（二）乙。"],
        [f"甲：\n（一）{LONG}{TAIL}\n（二）乙。"],
        {"break-inside": "第一条"},
    ),
    ([f"{LONG}\n{LONG}\n{TAIL}"], [f"{LONG}{LONG}{TAIL}"], {"break-inside": "第一条"}),
    (["依照甲\n，处罚款。"], ["依照甲，处罚款。"], {"break-inside": "第一条"}),
    ([f"{LONG}：\n{TAIL}"], [f"{LONG}：\n{TAIL}"], {}),
    ([f"{LONG}\n（一）{TAIL}"], [f"{LONG}\n（一）{TAIL}"], {}),
    # tables and an annex
    (
        ["甲如下：\n收费标准表\n+----+----+\n| 乙 | 丙 |\n单位\n+----+----+\n丁。", "戊。"],
        ["甲如下：\n丁。", "戊。"],
        {"table-inside": "第一条"},
    ),
    (["甲。", "乙。\n税率表\n级数 | 税率\n1 | 3％\n注：丙。"], ["甲。", "乙。"], {"table-inside": "第二条"}),
    (["甲。", "乙。\n┌──┬──┐\n│丙│丁│\n└──┴──┘"], ["甲。", "乙。"], {"table-inside": "第二条"}),
    (["甲。", "乙。\n附：\n税目税率表\n丙"], ["甲。", "乙。"], {"table-inside": "第二条"}),
    (["甲。", "乙。\n甲市人民政府\n2020年1月1日"], ["甲。", "乙。"], {}),
    # lacking
    (
        ["甲。", "乙。\n主管部门责令改正。", *((number, "丙。") for number in range(4, 16))],
        ["甲。", "乙。\n主管部门责令改正。", *["丙。"] * 12],
        {"article-lacking": "第三条"},
    ),
    (["甲。", (3, "乙。")], ["甲。", "乙。"], {}),  # an excerpt
    ([*((number, "丙。") for number in range(1, 41)), (43, "丁。")], [*["丙。"] * 40, "丁。"], {}),
]


def copied(texts):
    """The articles of a copy, numbered."""
    numbered = [each if isinstance(each, tuple) else (at, each) for at, each in enumerate(texts, 1)]
    return tuple(ArticleLines(number, 0, tuple(words.splitlines())) for number, words in numbered)


@pytest.mark.parametrize(("texts", "expected", "defects"), COPIES)
def test_a_copy_as_it_was_printed(texts, expected, defects):
    """Each article has its own words, and each kind of defect is said once with the articles where it is."""
    found = as_printed(copied(texts))

    assert expected == ["\n".join(each.lines) for each in found.articles]
    assert defects == {each.kind: " ".join(each.articles) for each in found.defects or ()}


@pytest.mark.parametrize("texts", [texts for texts, _, _ in COPIES])
def test_what_was_printed_has_no_defects(texts):
    """The corrected articles, corrected again, stay as they are."""
    once = as_printed(copied(texts))
    again = as_printed(once.articles)

    assert once.articles == again.articles
    assert {"article-lacking"} >= {each.kind for each in again.defects or ()}


def test_a_copy_of_one_line_is_told_apart_at_once():
    """However many articles are joined in it."""
    number = 5000
    line = "甲。" + "".join(f"第{chinese(each)}条 甲。“第二条 乙。”" for each in range(2, number))
    before = time.process_time()

    assert number - 1 == len(as_printed(copied([line])).articles)
    assert time.process_time() - before < 5


def test_both_sources_read_alike(put, database):
    """A file and a row of a database are corrected by one grammar; in a file a heading between articles is none."""
    law = f"第一条 甲。第二条 {LONG}\n{TAIL}\n第二章 丙\n第三条 丁。\n附：\n戊"
    put("测试条例.txt", law)
    path = database(
        [("a", "测试条例", "2020-01-01", "2020-01-01", "现行有效")],
        [("a", "第一条", f"甲。第二条 {LONG}\n{TAIL}\n第二章 丙"), ("a", "第三条", "丁。\n附：\n戊")],
    )
    (of_file,) = Library([path.parent / "测试条例.txt"]).editions("测试条例")
    (of_rows,) = Library([path]).editions("测试条例")

    assert of_file.articles == of_rows.articles == articles(["第一条 甲。", f"第二条 {LONG}{TAIL}", "第三条 丁。"])
    assert ["article-joined", "break-inside"] == [each.kind for each in of_file.defects]
    assert {"article-joined", "break-inside", "heading-inside", "table-inside"} == {
        each.kind for each in of_rows.defects
    }


def test_a_text_without_defects_says_nothing(put):
    """So that its JSON stays as it was."""
    path = put("测试条例.txt", "第一条 甲。\n第二章 乙\n第二条 丙。\n甲市人民政府\n2020年1月1日\n")
    (text,) = Library([path]).editions("测试条例")

    assert UNSET is text.defects
