"""Which repeals a text prints, and from which day: forms of clauses as enacted, one a row."""

import datetime as dt

import pytest

from enfcmp.law.standing.repeal_clauses import repeals_in
from enfcmp.model import Article, Paragraph, Statute

FORCE = "本法自2026年8月15日起施行。"
DAY, ISSUED = dt.date(2026, 8, 15), dt.date(2018, 3, 20)


def a_statute(*articles, title="中华人民共和国新法", **known):
    """A text of these articles, numbered from 1."""
    made = [Article(number, (Paragraph(text),)) for number, text in enumerate(articles, 1)]
    return Statute(title=title, source="新法.md", articles=tuple(made), **known)


@pytest.mark.parametrize(
    ("clause", "titles"),
    [
        ("《甲法》同时废止。", ["甲法"]),
        ("《甲法》、《乙法》和《丙条例》同时废止。", ["甲法", "乙法", "丙条例"]),
        ("《甲法》《乙法》同时废止。", ["甲法", "乙法"]),
        ("1994年8月18日国务院发布的《甲条例》同时废止。", ["甲条例"]),
        ("1991年国务院发布的《甲条例》和1993年12月13日国务院发布的《乙条例》同时废止。", ["甲条例", "乙条例"]),
        ("《甲法（试行）》即行废止。", ["甲法（试行）"]),
        ("《某市实施〈中华人民共和国甲法〉办法》同时废止。", ["某市实施〈中华人民共和国甲法〉办法"]),
        ("《某市实施《中华人民共和国甲法》办法》同时废止。", ["某市实施《中华人民共和国甲法》办法"]),
        ("《甲办法》（国办发〔2010〕1号）同时废止。", ["甲办法"]),
        ("《甲办法》同时予以废止；其他规定与本法抵触的，同时失效。", ["甲办法"]),
        ("《关于修改〈甲条例〉的决定》同时废止。", ["关于修改〈甲条例〉的决定"]),
        ("依照《甲条例》领取的证件，在有效期内继续有效。", []),
        ("过去有关部门制定的办法即行废止。", []),
        ("《甲法》中关于罚款的规定同时废止。", []),
        ("《甲法》第三条同时废止。", []),
        ("《甲法》与本法不一致的规定，同时废止。", []),
        ("根据《关于修改〈甲法〉的决定》修正的《乙法》同时废止。", ["乙法"]),
        ("1950年6月29日公布的《中华人民共和国新法》同时废止。", []),  # its own older text is an edition
        ("1950年6月29日公布的《新法》同时废止。", []),
        ("《甲法》的解释由国务院规定。", []),
        # a row shares what is said of it
        ("《甲》、《乙》中有关丙的规定同时废止。", []),
        ("《甲》和《乙》的有关规定同时废止。", []),
        ("与《甲》、《乙》不一致的规定同时废止。", []),
        ("除《甲》、《乙》外，其他规定同时废止。", []),
        ("根据《甲》、《乙》制定的《丁》同时废止。", ["丁"]),
        ("依照《甲》制定的《丁》同时废止。", ["丁"]),
        ("违反《甲》、《乙》的，其许可证同时失效。", []),
        ("依照《甲》，其资格证书同时失效。", []),
        ("本条例不适用《甲》，《乙》同时废止。", ["乙"]),
        ("《甲》，《乙》同时废止。", ["甲", "乙"]),
        # other wordings
        ("《甲》自本条例施行之日起废止。", ["甲"]),
        ("自本条例施行之日起，《甲》废止。", ["甲"]),
        ("自本条例施行之日起，《甲》同时废止。", ["甲"]),
        ("本条例施行，《甲》即行废止。", ["甲"]),
        ("同时废止《甲》、《乙》。", ["甲", "乙"]),
        ("《甲》同时废止，《乙》一并废止。", ["甲", "乙"]),
        ("《甲》（国办发〔1990〕5号）（1990年发布）同时废止。", ["甲"]),
        ("《甲》（国办发（1990）5号）同时废止。", ["甲"]),
        ("《甲》及其实施细则同时废止。", ["甲"]),
        ("《甲》不再施行。", ["甲"]),
        ("《甲》同时停止执行。", ["甲"]),
        ("经国务院1997年修改的《甲》同时废止。", ["甲"]),
        ("下列文件同时废止：\n（一）《甲》；\n（二）《乙》。", ["甲", "乙"]),
        ("《甲》废止前取得的证件继续有效。", []),
        ("《甲》失效后不再办理。", []),
        ("《关于废止〈甲〉的决定》由国务院解释。", []),
    ],
)
def test_titles(clause, titles):
    """Whole instruments that are named, in the order of the text."""
    assert titles == [each.title for each in repeals_in(a_statute("甲。", FORCE + clause))]


def test_a_draft_repeals_nothing():
    """It is no law yet."""
    assert [] == list(repeals_in(a_statute(FORCE + "《甲法》同时废止。", title="某法（征求意见稿）")))


@pytest.mark.parametrize(
    ("articles", "known", "expected"),
    [
        ([FORCE + "《甲法》同时废止。"], {}, (DAY, True, 1)),
        (["本法典自 2026年8月15日起施行。 《甲法》同时废止。"], {}, (DAY, True, 1)),
        (["《甲法》同时废止。", FORCE], {}, (DAY, True, 1)),  # the day is in another of the last articles
        (
            ["本法自公布之日起施行。《甲法》同时废止。"],
            {"issued": ISSUED},
            (ISSUED, False, 1),
        ),
        (["本法自公布之日起施行。《甲法》同时废止。"], {"edition": dt.date(2024, 12, 25)}, (None, False, 1)),
        (["本办法由国家医疗保障局负责解释，自2026年8月15日起施行。《甲法》同时废止。"], {}, (DAY, True, 1)),
        (["自2026年8月15日起正式施行。《甲法》同时废止。"], {}, (DAY, True, 1)),
        (["本办法自2026年8月15日起实行。《甲法》同时废止。"], {}, (DAY, True, 1)),
        # a revised text was published again, and does not print when first
        (
            ["本法自公布之日起施行。《甲法》同时废止。"],
            {"issued": ISSUED, "revised": DAY, "edition": DAY},
            (None, False, 1),
        ),
        (["《甲法》同时废止。", "二。", "三。", "四。", "五。"], {}, None),  # not among the last four
    ],
)
def test_day_and_article(articles, known, expected):
    """The day that is printed, else that of the first issue, which is to be confirmed; else none."""
    found = [(each.day, each.is_printed, each.article) for each in repeals_in(a_statute(*articles, **known))]

    assert ([expected] if expected else []) == found
