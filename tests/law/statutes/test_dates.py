"""When a text was issued, revised and put in force: only what is printed."""

import datetime as dt

import pytest

from enfcmp.law.statutes.dates import printed_dates
from enfcmp.model import Article, Paragraph


def day(text):
    return text and dt.date.fromisoformat(text)


HEADS = [
    ("1997年12月29日 第八届全国人民代表大会常务委员会第二十九次会议通过", "1997-12-29", None, None),
    (
        (
            "2010年10月28日 第十一届全国人民代表大会常务委员会第十七次会议通过\n"
            "2018年12月29日 第十三届全国人民代表大会常务委员会第七次会议"
            "《关于修改〈中华人民共和国社会保险法〉的决定》修正"
        ),
        "2010-10-28",
        "2018-12-29",
        None,
    ),
    (  # the note of the national database, in one paragraph
        (
            "（2010年10月28日第十一届全国人民代表大会常务委员会第十七次会议通过\u3000根据2018年12月29日第十三届全国人民代表大会"
            "常务委员会第七次会议《关于修改〈中华人民共和国社会保险法〉的决定》修正）"
        ),
        "2010-10-28",
        "2018-12-29",
        None,
    ),
    (  # published after it was adopted: the day of the 国务院令 counts
        "2020年12月9日 国务院第117次常务会议通过\n2021年1月15日 中华人民共和国国务院令第735号公布\n2021年5月1日 施行",
        "2021-01-15",
        None,
        "2021-05-01",
    ),
    ("（2021年1月15日中华人民共和国国务院令第735号公布 自2021年5月1日起施行）", "2021-01-15", None, "2021-05-01"),
    ("1999年7月10日 国务院批准\n1999年8月1日 国家发展计划委员会发布", "1999-08-01", None, None),
    ("根据2017年9月1日第十二届《关于修改〈法官法〉等八部法律的决定》修正", None, "2017-09-01", None),
    ("二〇一八年十二月二十九日公布", "2018-12-29", None, None),
    ("2018年13月45日通过", None, None, None),
    ("为了纪念1949年10月1日，制定本法。", None, None, None),  # no dated line
    ("", None, None, None),
]


@pytest.mark.parametrize(("head", "issued", "revised", "in_force"), HEADS)
def test_head(head, issued, revised, in_force):
    """The dated lines before the first article."""
    assert (day(issued), day(revised), day(in_force)) == printed_dates(head.splitlines(), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本法自2020年6月1日起施行。", "2020-06-01"),
        ("本办法自 2014 年 5 月 1 日起施行。2007年的办法同时废止。", "2014-05-01"),
        ("本条例自公布之日起施行。", None),
        ("本规定自公布之日起30日后施行。", None),
        ("本法第三条自2020年6月1日起施行。", None),
        ("新的办法自2020年6月1日起施行。", None),
    ],
)
def test_in_force(text, expected):
    """Only where an article prints the day on which the whole comes into force."""
    found = printed_dates((), (Article(1, (Paragraph("甲。"),)), Article(2, (Paragraph(text),))))

    assert day(expected) == found.in_force


def test_the_articles_come_before_the_head():
    """The head of a copy is the copyist's, the last article is the law's."""
    law = (Article(1, (Paragraph("本法自2020年6月1日起施行。"),)),)

    assert dt.date(2020, 6, 1) == printed_dates(["2020年1月1日起施行"], law).in_force
