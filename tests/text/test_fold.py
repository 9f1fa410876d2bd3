"""Folding of form: what is one title, one text, one width."""

from __future__ import annotations

import pytest

from enfcmp.text.fold import INVISIBLE, joined, narrow, title_key, visible, without_markup

SAME_TITLE = [
    (
        "one law, short and whole",
        [
            "《社会保险法》",
            "《中华人民共和国社会保险法》",
            "社会保险法",
            "中华人民共和国社会保险法",
            "《 社会保险法 》",
        ],
    ),
    (
        "the kinds of inner brackets",
        [
            "《实施〈中华人民共和国社会保险法〉若干规定》",
            "《实施<中华人民共和国社会保险法>若干规定》",
            "实施《中华人民共和国社会保险法》若干规定",
            "《实施《中华人民共和国社会保险法》若干规定》",
            "《实施＜中华人民共和国社会保险法＞若干规定》",
            "〈实施「社会保险法」若干规定〉",
            "《实施“社会保险法”若干规定》",
        ],
    ),
    (
        "an edition at the end, inside the brackets or behind them",
        [
            "《社会救助暂行办法》",
            "《社会救助暂行办法（2019 修订）》",
            "《社会救助暂行办法（2019修订）》",
            "《社会救助暂行办法(2019年修正)》",
            "《社会救助暂行办法》（2019年3月2日修订）",
            "《社会救助暂行办法（修正）》",
            "社会救助暂行办法",
        ],
    ),
    (
        "layout",
        [
            "《医疗保障\n基金使用监督\u3000管理条例》",
            "《医疗保障基金使用监督&emsp;管理条例》",
            "《医疗保障基金使用监督管理条例\u200b》",
        ],
    ),
]

OTHER_TITLE = [
    ("《某办法》", "《某办法（试行）》", "（试行） is part of a title"),
    ("《某办法（试行）》", "《某办法（暂行）》", "… and so is （暂行）"),
    ("《社会救助法》", "《社会救助暂行办法》", "two instruments"),
    ("《社会保险法》", "《实施〈社会保险法〉若干规定》", "a law and the regulation under it"),
    ("《某市条例》", "《某省条例》", "one character"),
    ("《行政处罚程序规定》", "《医疗保障行政处罚程序暂行规定》", "one is named in the other"),
]


@pytest.mark.parametrize(("reason", "titles"), SAME_TITLE, ids=[reason for reason, _ in SAME_TITLE])
def test_titles_that_are_one(reason, titles):
    """Every way of printing the title has one key."""
    assert {title_key(titles[0])} == {title_key(title) for title in titles}, reason


@pytest.mark.parametrize(("one", "other", "reason"), OTHER_TITLE)
def test_titles_that_stay_apart(one, other, reason):
    """What is part of a title is not folded away."""
    assert title_key(one) != title_key(other), reason


def test_title_with_an_edition_and_a_trial_note():
    """The edition goes, （试行） stays."""
    assert title_key("《某办法（试行）（2019修订）》") == title_key("《某办法（试行）》")


def test_key_is_a_title():
    """The key is readable: the words of the title and nothing else."""
    assert title_key("《实施<中华人民共和国社会保险法>若干规定（2019 修订）》") == "实施社会保险法若干规定"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("一 二\n三\t四\u3000五", "一二三四五"),
        ("一&emsp;&emsp;二&nbsp;三", "一二三"),
        ("一<br>二<br/>三<br />四", "一二三四"),
        ("一\u200b二\ufeff三\u2060四", "一二三四"),
        ("一\u00a0二\u2002三\r\n四", "一二三四"),
        ("", ""),
        (" \n", ""),
        ("（一）：甲，乙。", "（一）：甲，乙。"),  # width and punctuation are not layout
        ("处 1000 元", "处1000元"),
        ("<甲>&乙;", "<甲>&乙;"),  # no HTML that is layout
    ],
)
def test_joined(text, folded):
    """Layout goes, every printed character stays."""
    assert folded == joined(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("（２０１９）：", "(2019):"),
        ("ＡＢｃ", "ABc"),
        ("～！", "~!"),
        ("《甲》、乙。", "《甲》、乙。"),  # no ASCII form
        ("一\u3000二", "一\u3000二"),  # layout is not width
    ],
)
def test_narrow(text, folded):
    """Full-width forms become ASCII, one for one."""
    assert folded == narrow(text)


@pytest.mark.parametrize(
    "printed",
    [
        "《中华人民共和国水污染防治法（2018年10月26日）》",
        "《水污染防治法（2018）》",
        "《水污染防治法（2018年版）》",
        "《水污染防治法2017修正》",
        "《水污染防治法》2017年修订版",
    ],
)
def test_an_edition_behind_a_law(printed):
    """A day or a year alone, in a bracket or without."""
    assert "水污染防治法" == title_key(printed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("宪法修正案（1988年）", "宪法修正案（1993年）"),
        ("《甲规定（国令第5号）》", "《甲规定》"),
        ("《中华人民共和国行政处罚法（修订草案）》", "《中华人民共和国行政处罚法》"),
        ("《某办法（征求意见稿）》", "《某办法》"),
        ("《某市工作要点（2023年）》", "《某市工作要点（2024年）》"),
    ],
)
def test_what_is_no_edition_stays_apart(one, other):
    """A draft is not the law, and the plans of two years are two."""
    assert title_key(one) != title_key(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲：<br>（一）乙；<br/>（二）丙。", "甲：（一）乙；（二）丙。"),
        ("<p>甲</p>&nbsp;&ldquo;乙&rdquo;&emsp;", "甲“乙”"),
        ("《实施<甲法>办法》", "《实施<甲法>办法》"),
        ("甲 乙", "甲 乙"),
    ],
)
def test_markup_is_no_text(text, expected):
    """Tags and blanks go, other entities are characters; a title in brackets is no tag."""
    assert expected == without_markup(text)


def test_what_shows_nothing_goes_wherever_it_stands():
    """A text that can be printed is not looked through: none of these can."""
    assert [] == [char for char in sorted(INVISIBLE) if visible(f"甲{char}乙") != "甲乙"]
