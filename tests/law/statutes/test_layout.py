"""Lines → 条, 款, 项: one grammar for every source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.law.statutes.layout import articles, paragraphs
from enfcmp.model import Article, Paragraph, Subparagraph
from enfcmp.text.numbers.writing import chinese


def read(text):
    return articles(text.splitlines())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一条 甲。", (Article(1, (Paragraph("甲。"),)),)),
        ("第一条\u3000甲。\n乙。", (Article(1, (Paragraph("甲。"), Paragraph("乙。"))),)),
        ("第12条 甲。", (Article(12, (Paragraph("甲。"),)),)),
        ("第一条\n甲。", (Article(1, (Paragraph("甲。"),)),)),  # the number on a line of its own
        ("第二十条之一 甲。", (Article(20, (Paragraph("甲。"),), 1),)),
        ("第一条 甲。\n第六条规定的乙。", (Article(1, (Paragraph("甲。"), Paragraph("第六条规定的乙。"))),)),
        (
            "第一条 甲：\n（一）乙；\n(二)丙。\n丁。",
            (
                Article(
                    1,
                    (
                        Paragraph("甲：", (Subparagraph(1, "（一）乙；"), Subparagraph(2, "(二)丙。"))),
                        Paragraph("丁。"),
                    ),
                ),
            ),
        ),
        ("第一条 （一）乙。", (Article(1, (Paragraph("", (Subparagraph(1, "（一）乙。"),)),)),)),
        (  # 目 are part of their 项
            "第一条 甲：\n（一）乙：\n1.丙；\n2．丁。",
            (Article(1, (Paragraph("甲：", (Subparagraph(1, "（一）乙：\n1.丙；\n2．丁。"),)),)),),
        ),
        (  # 国旗法 5: a line between two 项 belongs to the first of them
            "第一条 甲：\n（一）乙；\n丙；\n（二）丁。\n戊。",
            (
                Article(
                    1,
                    (
                        Paragraph("甲：", (Subparagraph(1, "（一）乙；\n丙；"), Subparagraph(2, "（二）丁。"))),
                        Paragraph("戊。"),
                    ),
                ),
            ),
        ),
        (  # two 款 with 项 each
            "第一条 甲：\n（一）乙。\n丙：\n（一）丁。",
            (
                Article(
                    1,
                    (
                        Paragraph("甲：", (Subparagraph(1, "（一）乙。"),)),
                        Paragraph("丙：", (Subparagraph(1, "（一）丁。"),)),
                    ),
                ),
            ),
        ),
        (
            "第一条 甲。\n第二章\u3000乙\n丙\n第二条 丁。",
            (Article(1, (Paragraph("甲。"),)), Article(2, (Paragraph("丁。"),))),
        ),
        ("第一条 甲。\n## 乙\n丙", (Article(1, (Paragraph("甲。"),)),)),
        ("第一条 甲。\n附件一\n丙", (Article(1, (Paragraph("甲。"),)),)),
        ("第一条 甲。\n附：丙\n丁", (Article(1, (Paragraph("甲。"),)),)),
        ("第一条 甲。\n第二条 乙。\n另一办法\n第一条 丙。", None),  # an annex with articles of its own
        (
            "目\u3000录\n第一章\u3000总则\n第二章\u3000附则\n第一章\u3000总则\n第一条\u3000甲。",
            (Article(1, (Paragraph("甲。"),)),),
        ),
        ("甲第一条 乙。", ()),
        (f"第{'9' * 5000}条 甲。", ()),
        ("第3十条 甲。", ()),
        ("", ()),
    ],
)
def test_articles(text, expected):
    """What each line is."""
    if expected is None:
        assert [1, 2] == [article.number for article in read(text)]
    else:
        assert expected == read(text)


WORDS = st.text("甲乙丙丁，", min_size=1, max_size=8).map(lambda words: words.strip("，") + "。")
PARAGRAPH = st.tuples(WORDS, st.lists(WORDS, max_size=12))


@given(st.lists(st.lists(PARAGRAPH, min_size=1, max_size=4), min_size=1, max_size=30))
def test_what_is_printed_is_read(law):
    """Any law of articles, paragraphs and numbered subparagraphs comes back as it was."""
    lines = []
    for article, content in enumerate(law, 1):
        for index, (words, parts) in enumerate(content):
            lines.append((f"第{chinese(article)}条\u3000" if index == 0 else "") + words)
            lines += [f"（{chinese(part)}）{text}" for part, text in enumerate(parts, 1)]

    found = articles(lines)

    assert list(range(1, len(law) + 1)) == [article.number for article in found]
    assert law == [
        [
            (paragraph.text, [part.text.partition("）")[2] for part in paragraph.subparagraphs])
            for paragraph in article.paragraphs
        ]
        for article in found
    ]


@given(st.lists(st.text("第一二条款项（）()1. \u3000甲。#附件：", max_size=12), max_size=20))
def test_no_line_is_lost_or_made(lines):
    """Whatever is written in an article, all its characters are in its paragraphs, in order."""
    found = paragraphs(lines)

    assert "".join("".join(lines).split()) == "".join("".join(paragraph.whole for paragraph in found).split())


def test_radicals_and_what_shows_nothing_are_form_here_too():
    """A text out of a PDF has its articles; its words stay as they are printed."""
    found = articles(["第⼀条\u3000⽤⼈单位应当登记。", "\ue004第\u00ad⼆条 有下列情形的：", "（⼀）不登记；"])

    assert [(1, "⽤⼈单位应当登记。"), (2, "有下列情形的：（⼀）不登记；")] == [
        (each.number, each.whole) for each in found
    ]
