"""Quotations on either side of a limit, in words of the Thousand Character Classic: no character comes twice."""

from __future__ import annotations

import pytest

from enfcmp.law.quotations.quotation import compare
from enfcmp.model import Article, Paragraph, Unit

QUOTED = (  # eighty characters
    "天地玄黄宇宙洪荒，日月盈昃辰宿列张，寒来暑往秋收冬藏，闰余成岁律吕调阳，云腾致雨露结为霜，"
    "金生丽水玉出昆冈，剑号巨阙珠称夜光，果珍李柰菜重芥姜，海咸河淡鳞潜羽翔，龙师火帝鸟官人皇。"
)
OTHER = (
    "始制文字乃服衣裳，推位让国有虞陶唐，吊民伐罪周发殷汤，坐朝问道垂拱平章，爱育黎首臣伏戎羌，"
    "鸣凤在竹白驹食场，盖此身发恭惟鞠养，岂敢毁伤女慕贞洁，男效才良知过必改，得能莫忘罔谈彼短。"
)


def article(number, common):
    """An article that begins with so many characters of the quotation, and goes on otherwise."""
    at = next(at for at in range(len(QUOTED) + 1) if len(QUOTED[:at].replace("，", "").rstrip("。")) == common)
    return Article(number, (Paragraph(QUOTED[:at] + OTHER[at:]),))


@pytest.mark.parametrize(("common", "kind"), [(39, "unrelated"), (40, "misworded"), (79, "misworded"), (80, "exact")])
def test_how_much_makes_a_quotation_of_an_article(common, kind):
    """Half of what is printed stands in it."""
    assert kind == compare(QUOTED, article(1, common)).kind


@pytest.mark.parametrize(
    ("cited", "other", "kind"),
    [
        (0, 64, "unrelated"),
        (0, 65, "other-article"),  # more than 0.8 of the quotation
        (62, 70, "misworded"),
        (62, 71, "other-article"),  # more than the cited one, by more than 0.1
        (70, 79, "misworded"),
        (75, 80, "other-article"),  # or all of it
    ],
)
def test_how_much_better_another_article_has_to_be(cited, other, kind):
    """Of eighty characters so many stand in the cited article, and so many in another one."""
    found = compare(QUOTED, article(1, cited), None, (article(2, other),))

    assert (kind, 2 if kind == "other-article" else 1) == (found.kind, found.place.article)


WHOLE, MORE = QUOTED[:26], QUOTED[27:].replace("，", "")


@pytest.mark.parametrize(
    ("length", "common", "is_quoted"),
    [
        (15, 6, True),  # 0.4 of the sentence
        (16, 6, False),
        (17, 7, True),
        (18, 7, False),
        (32, 7, False),
        (32, 8, True),  # less of it, and a stretch that is no accident
    ],
)
def test_when_a_sentence_is_left_out(length, common, is_quoted):
    """Behind a quoted sentence stand some characters from the middle of the next: a part of it, or words added."""
    words = MORE[4 : 4 + common]
    found = compare(f"{WHOLE}，{words}。", Article(1, (Paragraph(f"{WHOLE}。{MORE[:length]}。"),)))
    before, after = (MORE[:4], "") if is_quoted else ("", words)

    assert [(before, after)] == [(each.before, each.after) for each in found.changes]


@pytest.mark.parametrize(("length", "is_part"), [(7, False), (8, True)])
def test_how_much_left_out_is_a_part(length, is_part):
    """From the middle of a sentence, where no mark stands: less is a word that is missing."""
    found = compare(f"{MORE[:10]}{MORE[10 + length : 40]}。", Article(1, (Paragraph(f"{MORE[:40]}。"),)))
    words = MORE[10 : 10 + length]

    assert (((), (words,)) if is_part else ([(words, "")], ())) == (
        [(each.before, each.after) for each in found.changes] or (),
        found.dropped,
    )


@pytest.mark.parametrize(
    ("others", "number"),
    [
        ((70, 80), 3),  # the likelier one, though it stands behind
        ((80, 70), 2),
        ((80, 80), 2),  # of two that are as likely, the first
        ((66, 68, 70, 80), 5),
        ((0, 0, 80), 4),
    ],
)
def test_which_other_article_is_taken(others, number):
    """Of several in which so many of the eighty characters stand."""
    found = compare(QUOTED, article(1, 0), None, [article(at, common) for at, common in enumerate(others, 2)])

    assert ("other-article", number) == (found.kind, found.place.article)


@pytest.mark.parametrize(("length", "kind"), [(7, "unrelated"), (8, "other-article")])
def test_how_long_a_clause_is_that_tells_an_article(length, kind):
    """Shorter ones stand anywhere."""
    words = f"{MORE[:length]}。"

    assert kind == compare(words, Article(1, (Paragraph(OTHER),)), None, [Article(2, (Paragraph(words),))]).kind


@pytest.mark.parametrize(
    ("cited", "kind"), [(Unit(1), "part"), (Unit(1, 2), "other-paragraph")], ids=["the article", "another 款"]
)
def test_what_the_cited_article_says_is_sought_nowhere_else(cited, kind):
    """Though another article prints the amount as the quotation does."""
    cited_article = Article(1, (Paragraph("擅自占用公路的处五千元罚款。"), Paragraph("情节轻微的除外。")))
    other = Article(2, (Paragraph("擅自占用公路的处5000元罚款。"),))

    found = compare("擅自占用公路的处5000元罚款。", cited_article, cited, [other])

    assert (kind, 1) == (found.kind, found.place.article)
