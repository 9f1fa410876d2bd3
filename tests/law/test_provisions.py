"""What a printed place names: articles, paragraphs and subparagraphs as numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.law.cells.cited_units import units
from enfcmp.law.cells.scan import place_at
from enfcmp.model import Unit
from enfcmp.text.numbers.writing import chinese


def a(article: int, paragraph: int | None = None, subparagraph: int | None = None) -> Unit:
    return Unit(article, paragraph, subparagraph)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        # one place
        ("第八十七条", [a(87)]),
        ("第一百零四条", [a(104)]),
        ("第一百〇四条", [a(104)]),
        ("第87条", [a(87)]),
        ("第８７条", [a(87)]),
        ("第 87 条", [a(87)]),
        ("第六十四条第二款", [a(64, 2)]),
        ("第64条第2款", [a(64, 2)]),
        ("第三条第一款第四项", [a(3, 1, 4)]),
        ("第三十八条第一款第（二）项", [a(38, 1, 2)]),
        ("第三十八条第(二)项", [a(38, None, 2)]),  # 项 without 款
        ("第七十六条第（四项)", [a(76, None, 4)]),  # the bracket closes too late
        ("第十条第（二）项第1目", [a(10, None, 2)]),  # 目 refines, and is read over
        ("第三十一条 第一款", [a(31, 1)]),
        ("第三十一条&emsp;第一款", [a(31, 1)]),
        ("第二十条之一", [Unit(20, inserted=1)]),
        ("第二十条之一第二款", [Unit(20, 2, inserted=1)]),
        ("第三章第十条", [a(10)]),  # a chapter is no place of its own
        # several
        ("第三十一条第一款、第二款", [a(31, 1), a(31, 2)]),
        ("第二章法律责任（第三条至第五条）", [a(3), a(4), a(5)]),
        ("第三十一条（第一款、第三款第二项）", [a(31, 1), a(31, 3, 2)]),
        ("第三十一条第一款和第三款", [a(31, 1), a(31, 3)]),
        ("第三十一条第一款及第二款", [a(31, 1), a(31, 2)]),
        ("第十条第一、二、三款", [a(10, 1), a(10, 2), a(10, 3)]),
        ("第38/40条", [a(38), a(40)]),
        ("第38、40条", [a(38), a(40)]),
        ("第三十八条、第三十九条和第四十条", [a(38), a(39), a(40)]),
        ("第二十条第（四）（五）项", [a(20, None, 4), a(20, None, 5)]),
        ("第二十条第（四）、（五）项", [a(20, None, 4), a(20, None, 5)]),
        ("第十条第一款第（一）项、第（三）项", [a(10, 1, 1), a(10, 1, 3)]),
        ("第十条第一款第（一）项、第二款", [a(10, 1, 1), a(10, 2)]),  # back to the article
        ("第八十五条第一款第四项、第二款", [a(85, 1, 4), a(85, 2)]),
        ("第十条第一款、第十二条第二款第（三）项", [a(10, 1), a(12, 2, 3)]),
        ("第十条第二款第（一）（三）项、第三款", [a(10, 2, 1), a(10, 2, 3), a(10, 3)]),
        # ranges
        ("第三十八条至第四十条", [a(38), a(39), a(40)]),
        ("第三十八至四十条", [a(38), a(39), a(40)]),
        ("第38-40条", [a(38), a(39), a(40)]),
        ("第十条第一款至第三款", [a(10, 1), a(10, 2), a(10, 3)]),
        ("第十条第（一）至（三）项", [a(10, None, 1), a(10, None, 2), a(10, None, 3)]),
        ("第十条第（一）项至第（三）项", [a(10, None, 1), a(10, None, 2), a(10, None, 3)]),
        ("第一条、第三条至第五条", [a(1), a(3), a(4), a(5)]),
        ("第十条第二款至第四款、第六款", [a(10, 2), a(10, 3), a(10, 4), a(10, 6)]),
        ("第四十条至第三十八条", [a(40), a(38)]),  # the wrong way round: both ends are named all the same
        ("第四十至三十八条", [a(40), a(38)]),
        ("第一条至第九千条", [a(1), a(9000)]),  # nobody means all of these
        ("第三至第五条", [a(3), a(4), a(5)]),
        ("第三条至五条", [a(3), a(4), a(5)]),
        ("第三条起至第五条", [a(3), a(4), a(5)]),
        ("第三条到第五条", [a(3), a(4), a(5)]),
        ("第三条—第五条", [a(3), a(4), a(5)]),
        ("第三条——第五条", [a(3), a(4), a(5)]),
        ("第三条―第五条", [a(3), a(4), a(5)]),
        ("第三条–第五条", [a(3), a(4), a(5)]),
        ("第三条～第五条", [a(3), a(4), a(5)]),
        ("第３～５条", [a(3), a(4), a(5)]),
        ("第3－5条", [a(3), a(4), a(5)]),
        ("第3、5-7条", [a(3), a(5), a(6), a(7)]),
        ("第六条、第八至第十条", [a(6), a(8), a(9), a(10)]),
        ("第二条第（一）项至（三）项", [a(2, None, 1), a(2, None, 2), a(2, None, 3)]),
        ("第二条第1－3项", [a(2, None, 1), a(2, None, 2), a(2, None, 3)]),
        ("第二条第（一）—（三）项", [a(2, None, 1), a(2, None, 2), a(2, None, 3)]),
        ("第二条第一项～第三项", [a(2, None, 1), a(2, None, 2), a(2, None, 3)]),
        ("第二条第一至三款", [a(2, 1), a(2, 2), a(2, 3)]),
        ("第二条一至三项", [a(2, None, 1), a(2, None, 2), a(2, None, 3)]),
        ("第二条（一）至（三）", [a(2, None, 1), a(2, None, 2), a(2, None, 3)]),
        ("第二条第一款至第四条第二款", [a(2, 1), a(3), a(4, 2)]),
        # articles put in later
        ("第二条\n之一", [Unit(2, inserted=1)]),
        ("第二条之1", [Unit(2, inserted=1)]),
        ("第二条之（一）", [Unit(2, inserted=1)]),
        ("第二条（之一）", [Unit(2, inserted=1)]),
        ("第二条之壹", [Unit(2, inserted=1)]),
        ("第120之1条", [Unit(120, inserted=1)]),
        ("第120-1条", [Unit(120, inserted=1)]),
        ("第120条-1", [Unit(120, inserted=1)]),
        ("第二条之一、之二、第三条", [Unit(2, inserted=1), Unit(2, inserted=2), a(3)]),
        ("第二条之一和之三", [Unit(2, inserted=1), Unit(2, inserted=3)]),
        ("第二条之一至之三", [Unit(2, inserted=1), Unit(2, inserted=2), Unit(2, inserted=3)]),
        ("第二条之一至三", [Unit(2, inserted=1), Unit(2, inserted=2), Unit(2, inserted=3)]),
        ("第二条至第二条之二", [a(2), Unit(2, inserted=1), Unit(2, inserted=2)]),
        ("第二条之一至第四条", [Unit(2, inserted=1), a(3), a(4)]),
        ("第二条至第四条之一", [a(2), a(3), a(4), Unit(4, inserted=1)]),
        ("第二条之一第一款至第二款", [Unit(2, 1, inserted=1), Unit(2, 2, inserted=1)]),
        ("第二条之一至之九千", [Unit(2, inserted=1), Unit(2, inserted=9000)]),
        # 第, the level or a mark left out
        ("三十条第一款", [a(30, 1)]),
        ("87条、88条", [a(87), a(88)]),
        ("第二条二款（三）项", [a(2, 2, 3)]),
        ("第二条（三）", [a(2, None, 3)]),
        ("第三条第一款；第二款", [a(3, 1), a(3, 2)]),
        ("第拾条", [a(10)]),
        # what stands around it
        ("第二章第三条", [a(3)]),
        ("第二章法律责任第三条", [a(3)]),
        ("第一编第二章第三条", [a(3)]),
        ("附则第三条", [a(3)]),
        ("【第四十六条】", [a(46)]),
        ("第三条（原第五条）", [a(3)]),
        # 第 or the level printed once for two
        ("第十条第一款第三、第四项", [a(10, 1, 3), a(10, 1, 4)]),
        ("第十条、十一条", [a(10), a(11)]),
        ("第十条第一款、二款", [a(10, 1), a(10, 2)]),
        # each once
        ("第十条、第十条", [a(10)]),
        ("第十条第一款、第十条第一款", [a(10, 1)]),
        # none
        ("附件一", []),
        ("附件第三条", []),  # of the annex, no article of the instrument
        ("第—条", []),  # a dash for 一 is not guessed
        ("第二十—条", []),
        ("第1O条", []),
        ("第三章", []),
        ("第一款", []),  # of no article
        ("第条", []),
        ("", []),
    ],
)
def test_units(at, expected):
    """Every place that is named, in order, each once; none where no article is named."""
    assert tuple(expected) == units(at)


@pytest.mark.parametrize(
    "at",
    [
        "第八十七条",
        "第87条",
        "第38/40条",
        "第三十一条第一款、第二款",
        "第三十八条第一款第（二）项",
        "第二十条第（四）（五）项",
        "第七十六条第（四项)",
        "第二十条之一第二款",
        "第三十八条至第四十条",
        "第三十八条第一款或者第二款",
        "第三条第一款第四项",
        "第九十六条第一款第一项第（一）目",
    ],
)
def test_a_place_in_running_text_is_taken_whole(at):
    """It ends where the place ends."""
    assert place_at(f"《某办法》{at}规定的行为", 5) == 5 + len(at)


@pytest.mark.parametrize("text", ["第一款", "第三章", "附件一", "十条", "第一次修订", "一般"])
def test_a_place_begins_with_an_article(text):
    """Nothing else is a place."""
    assert {place_at(text, at) for at in range(len(text))} == {None}


_numbers = st.integers(1, 199)


@given(article=_numbers, paragraph=st.none() | _numbers, subparagraph=st.none() | _numbers, style=st.booleans())
def test_a_written_place_is_read_back(article, paragraph, subparagraph, style):
    """Any article, paragraph and subparagraph, in Chinese or in digits."""
    write = chinese if style else str
    at = f"第{write(article)}条"
    at += f"第{write(paragraph)}款" if paragraph else ""
    at += f"第（{write(subparagraph)}）项" if subparagraph else ""

    assert units(at) == (Unit(article, paragraph, subparagraph),)
    assert place_at(at, 0) == len(at)


@pytest.mark.parametrize(
    "text",
    ["第" + "1" * 23 + "号", "第" + "1 " * 12 + "号", "第八条第" + "（一）" * 400 + "号"],
    ids=lambda text: text[:8],
)
def test_a_long_number_that_is_no_place_is_passed_over_at_once(text):
    """Neither the scanner nor the reader tries every way of cutting a run of digits."""
    place_at(text, 0)
    units(text)

    assert len(units(text)) <= len(text)
