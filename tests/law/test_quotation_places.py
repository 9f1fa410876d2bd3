"""Where the words of a quotation stand that the article has in several places, and what differs beside an ellipsis."""

from __future__ import annotations

import pytest

from enfcmp.law.quotations.quotation import compare
from enfcmp.model import Article, Paragraph, Subparagraph, Unit

DAMAGED = Article(
    14,
    (
        Paragraph("擅自占用公路的，由主管部门处以罚款。"),
        Paragraph("处以罚款的，应当告知。情节轻微的，可以不予处罚。"),
        Paragraph("情节轻微的，由主管部门依法处以罚款。"),
    ),
)
NOTIFIED = Article(
    15,
    (
        Paragraph("处以罚款的，应当书面告知当事人。情节轻微的，不予处罚。"),
        Paragraph("造成损坏的，由主管部门依法处以罚款。"),
    ),
)
STOPPED = Article(
    17,
    (
        Paragraph(
            "发现经营者有下列情形之一的，可以责令其暂停相关营业：",
            (
                Subparagraph(1, "（一）违法行为情节严重，经查明后可能给予较重处罚的；"),
                Subparagraph(2, "（二）不暂停相关营业，违法行为将继续的；"),
                Subparagraph(3, "（三）不暂停相关营业，可能影响违法事实认定的。"),
            ),
        ),
    ),
)
TRANSFERRED = Article(
    12,
    (
        Paragraph("参加职工基本养老保险的个人跨统筹地区就业，其职工基本养老保险关系随同转移。"),
        Paragraph(
            "参加职工基本养老保险的个人在机关事业单位与企业等不同性质用人单位之间流动就业，"
            "其职工基本养老保险关系随同转移。"
        ),
    ),
)
PREPARED = Article(
    75,
    (
        Paragraph("医疗机构配制制剂，应当有能够保证制剂质量的设施、管理制度、检验仪器和卫生环境。"),
        Paragraph("医疗机构配制制剂，应当按照经核准的工艺进行，所需的原料、辅料和包装材料等应当符合药用要求。"),
    ),
)
WARNED = Article(20, (Paragraph("公安机关给予警告。"), Paragraph("海关给予警告。")))
ENDED = Article(21, (Paragraph("依法处以罚款的，应当告知。"), Paragraph("由主管部门处以罚款。")))
HEAD, ONE, TWO, THREE = (STOPPED.paragraphs[0].text, *(each.text for each in STOPPED.paragraphs[0].subparagraphs))
PHARMACY = Article(
    39, (Paragraph("定点零售药店拒绝监督检查或者提供虚假情况的，处五千元以上一万元以下的罚款，并予以公告。"),)
)

ROWS = [
    # ── words that stand in several places ──
    (
        DAMAGED,
        "处以罚款",
        (14, 1),
        "cut",
        (14, 1),
        (),
        ("擅自占用公路的，由主管部门",),
        "in the cited 款, though the next has them",
    ),
    (
        DAMAGED,
        "处以罚款",
        (14, 2),
        "cut",
        (14, 2),
        (),
        ("的，应当告知",),
        "in the cited 款, though the one before has them",
    ),
    (
        DAMAGED,
        "处以罚款",
        (14, 3),
        "cut",
        (14, 3),
        (),
        ("情节轻微的，由主管部门依法",),
        "in the cited 款, the last that has them",
    ),
    (
        DAMAGED,
        "处以罚款",
        (14,),
        "cut",
        (14, 2),
        (),
        ("的，应当告知",),
        "no 款 is cited: where a sentence begins with them",
    ),
    (DAMAGED, "情节轻微的", (14,), "cut", (14, 2), (), ("可以不予处罚",), "two sentences begin with them: the first"),
    (DAMAGED, "情节轻微的，可以不予处罚。", (14, 3), "other-paragraph", (14, 2), (), (), "another 款 has all of them"),
    (DAMAGED, "情节轻微的", (14, 3), "cut", (14, 3), (), ("由主管部门依法处以罚款",), "the cited 款 begins with them"),
    (
        ENDED,
        "处以罚款",
        (21,),
        "cut",
        (21, 2),
        (),
        ("由主管部门",),
        "no 款 is cited, no sentence begins with them: where one ends with them",
    ),
    # ── other words in one of several 款 that are alike ──
    (
        TRANSFERRED,
        "参加职工基本养老保险的个人跨统筹地区就业的，其职工基本养老保险关系随同转移。",
        (12,),
        "misworded",
        (12, 1),
        (("", "的"),),
        (),
        "a word more in the first, which ends as the next does",
    ),
    (
        TRANSFERRED,
        "参加职工基本养老保险的在机关事业单位与企业等不同性质用人单位之间流动就业，其职工基本养老保险关系随同转移。",
        (12,),
        "misworded",
        (12, 2),
        (("个人", ""),),
        (),
        "a word less in the second, which begins as the first does",
    ),
    (
        PREPARED,
        "医疗机构配制制剂，必须按照经核准的工艺进行，所需的原料、辅料和包装材料等应当符合药用要求。",
        (75,),
        "misworded",
        (75, 2),
        (("应当", "必须"),),
        (),
        "another word in the second",
    ),
    (
        PREPARED,
        "医疗机构配制制剂，应当有能够保证制剂质量的设备、管理制度、检验仪器和卫生环境。",
        (75,),
        "misworded",
        (75, 1),
        (("设施", "设备"),),
        (),
        "another word in the first",
    ),
    (
        PREPARED,
        "".join(each.text for each in PREPARED.paragraphs).replace("设施", "设备"),
        (75,),
        "misworded",
        (75,),
        (("设施", "设备"),),
        (),
        "another word where both are quoted",
    ),
    (
        WARNED,
        "主管部门给予警告。",
        (20, 1),
        "misworded",
        (20, 1),
        (("公安机关", "主管部门"),),
        (),
        "as near to both: the cited",
    ),
    (
        WARNED,
        "主管部门给予警告。",
        (20, 2),
        "misworded",
        (20, 2),
        (("海关", "主管部门"),),
        (),
        "the cited, though it is the second",
    ),
    # ── whole parts, and what is left out between them ──
    (STOPPED, HEAD + ONE + THREE, (17,), "items-picked", (17,), (), (), "a 项 left out that begins as the next does"),
    (STOPPED, HEAD + TWO, (17, 1, 2), "items-picked", (17, None, 2), (), (), "the head and one 项"),
    (STOPPED, TWO, (17, None, 2), "exact", (17, None, 2), (), (), "one 项 of an article of one 款"),
    (STOPPED, TWO, (17, 1, 2), "exact", (17, None, 2), (), (), "its one 款 is cited by number"),
    (STOPPED, TWO, (17, None, 3), "other-paragraph", (17, None, 2), (), (), "another 项 than cited"),
    (STOPPED, TWO, (17, 2), "other-paragraph", (17, None, 2), (), (), "a second 款, which it does not have"),
    (STOPPED, TWO, (17, 1), "part", (17, None, 2), (), (), "a part of the one 款"),
    (STOPPED, TWO + THREE, (17,), "part", (17,), (), (), "two 项 in a row, without the head"),
    (STOPPED, HEAD, (17,), "items-picked", (17,), (), (), "the head alone, which announces 项"),
    (
        DAMAGED,
        "擅自占用公路的，由主管部门处以罚款。情节轻微的，可以不予处罚。",
        (14,),
        "cut",
        (14,),
        (),
        ("处以罚款的，应当告知",),
        "the first sentence of a 款, left out in silence",
    ),
    (
        NOTIFIED,
        "处以罚款的，应当书面告知当事人。造成损坏的，由主管部门依法处以罚款。",
        (15,),
        "cut",
        (15,),
        (),
        ("情节轻微的，不予处罚",),
        "the last sentence of a 款",
    ),
    (
        DAMAGED,
        "擅自占用公路的，由主管部门处以罚款。情节轻微的，由主管部门依法处以罚款。",
        (14,),
        "items-picked",
        (14,),
        (),
        (),
        "a whole 款",
    ),
    # ── beside an ellipsis ──
    (PHARMACY, "定点零售药店……并予以公告。", (39,), "cut-marked", (39,), (), (), "few words before and behind it"),
    (PHARMACY, "定点零售药店拒绝监督检查……", (39,), "cut-marked", (39,), (), (), "behind it nothing"),
    (PHARMACY, "……处五千元以上一万元以下的罚款……", (39,), "cut-marked", (39,), (), (), "on both sides"),
    (
        PHARMACY,
        "定点零售药店拒绝监督检验……处五千元以上一万元以下的罚款，并予以公告。",
        (39,),
        "misworded",
        (39,),
        (("检查", "检验"),),
        (),
        "another word before it",
    ),
    (
        PHARMACY,
        "定点零售药店拒绝监督检查……处五千元以上二万元以下的罚款，并予以公告。",
        (39,),
        "misworded",
        (39,),
        (("一万元", "二万元"),),
        (),
        "another amount behind it",
    ),
    (
        PHARMACY,
        "定点零售药店拒绝监督检查……罚金，并予以公告。",
        (39,),
        "misworded",
        (39,),
        (("罚款", "罚金"),),
        (),
        "another word directly behind it",
    ),
    (
        PHARMACY,
        "定点零售药店拒绝监督检验……罚金，并予以公告。",
        (39,),
        "misworded",
        (39,),
        (("检查", "检验"), ("罚款", "罚金")),
        (),
        "on both sides of it",
    ),
]


@pytest.mark.parametrize(("article", "printed", "cited", "kind", "place", "changes", "dropped", "why"), ROWS)
def test_places(article, printed, cited, kind, place, changes, dropped, why):
    found = compare(printed, article, Unit(*cited))

    shown = tuple((each.before, each.after) for each in found.changes)
    assert (kind, Unit(*place), changes, dropped) == (found.kind, found.place, shown, found.dropped), why


# printed, the last mark as enacted and as printed; why
ENDINGS = [
    ("由主管部门处以罚款。", None, "as enacted"),
    ("由主管部门处以罚款.", None, "the same mark in another form"),
    ("由主管部门处以罚款", ("。", ""), "none"),
    ("由主管部门处以罚款；", ("。", "；"), "another"),
    ("由主管部门处以罚款;", ("。", "；"), "another in another form"),
    ("由主管部门处以罚款 ）。", None, "behind a bracket"),
    ("由主管部门处以罚款。”", None, "inside quotation marks"),
    ("由主管部门处以罚款”，", ("。", "，"), "behind them"),
    ("由主管部门处以罚款！？", ("。", "！"), "the first of two"),
    ("由主管部门处以罚款……", None, "an ellipsis says that more follows"),
    ("擅自占用公路的；", None, "no sentence ends here"),
]


@pytest.mark.parametrize(("printed", "expected", "why"), ENDINGS)
def test_the_last_mark(printed, expected, why):
    assert expected == compare(printed, Article(14, DAMAGED.paragraphs[:1])).ending, why


REFERRING = Article(18, (Paragraph("第十八条规定的事项，由主管部门公布。"), Paragraph("第十七条规定的事项除外。")))
PLAIN = Article(19, (Paragraph("前款规定的事项，由主管部门公布。"),))
# an article, what is printed, kind, what is added; why
NUMBERS = [
    (PLAIN, "第十九条 前款规定的事项，由主管部门公布。", "form", [], "its number, printed once more"),
    (PLAIN, "第十九条第一款 前款规定的事项，由主管部门公布。", "form", [], "the 款 too"),
    (PLAIN, "第二十条 前款规定的事项，由主管部门公布。", "misworded", ["第二十条"], "the number of another article"),
    (REFERRING, "第十八条规定的事项，由主管部门公布。", "part", [], "words of the article that are a number, too"),
]


@pytest.mark.parametrize(("article", "printed", "kind", "added", "why"), NUMBERS)
def test_the_number_before_the_words(article, printed, kind, added, why):
    found = compare(printed, article)

    assert (kind, added) == (found.kind, [each.after for each in found.changes]), why
