"""Telling form from substance: what folds to the same, what does not, and where folded characters are printed."""

import random

import pytest

from enfcmp.text.form import fold, fragments
from enfcmp.text.numbers.writing import chinese

FORM = [
    ("2倍", "二倍", "a number that counts"),
    ("两年", "二年", "两 counts as 二"),
    ("第八十七条", "第87条", "an ordinal"),
    ("第（四）（五）项", "第四、五项", "ordinals in brackets"),
    ("前款第（一）项", "前款第一项", "a bracket that is no list mark"),
    ("二至五年", "2至5年", "a range, the unit printed once"),
    ("5-10倍", "五至十倍", "a dash for 至"),
    ("5万元～10万元", "5万元至10万元", "the same behind a unit"),
    ("百分之百", "百分之一百", "the whole of a share"),
    ("伍万元以上拾万元以下", "五万元以上十万元以下", "numerals as on a cheque"),
    ("3个月至12个月", "三个月至十二个月", "months"),
    ("5％", "百分之五", "full-width sign"),
    ("百分之五以上百分之十以下", "5%以上10%以下", "two shares in a row"),
    ("百分之零点零五", "0.05%", "decimals keep their zeros"),
    ("千分之五", "5‰", "per mille"),
    ("万分之五", "5‱", "per ten thousand"),
    ("万分之五", "0.05%", "per ten thousand as per cent"),
    ("千分之十五", "1.5％", "per mille as per cent"),
    ("0.5‰", "万分之五", "per mille and per ten thousand"),
    ("三分之二", "2/3", "a fraction"),
    ("三百分之5", "5/300", "a fraction of many parts"),
    ("1000元", "一千元", "money"),
    ("10000元", "1万元", "money with 万 behind digits"),
    ("10,000元", "一万元", "thousands separated"),
    ("1.5万元", "15000元", "decimals before 万"),
    ("一亿五千万元", "1.5亿元", "above 一亿"),
    ("1亿5000万元", "150000000元", "digits and units in turn"),
    ("3万5千元", "35000元", "the same, a unit behind each"),
    ("1万5000元", "一万五千元", "the same, none behind the second"),
    ("1亿5千3百万元", "153000000元", "the same, two before one 万"),
    ("1.5万亿元", "一万五千亿元", "units in a row"),
    ("一亿5000万元", "1.5亿元", "numerals first, then digits"),
    ("3万五千元", "三万五千元", "digits first, then numerals"),
    ("一万五元", "1.5万元", "as it is said"),
    ("１．５亿元", "一点五亿元", "a decimal before 亿, full width and spoken"),
    ("三万以上五万元以下", "30000以上50000元以下", "a bound without 元"),
    ("每一百元", "每100元", "一 behind 每 where it counts"),
    ("五十千克", "50千克", "千 that belongs to the measure"),
    ("一万八千千克", "18000千克", "the same behind another 千"),
    ("三点五千克", "3.5千克", "the same behind a decimal"),
    ("五‰", "5‰", "a sign behind a numeral"),
    ("3分之2", "三分之二", "a fraction in digits"),
    ("一点五倍", "1.5倍", "a spoken decimal"),
    ("三百万元", "300万元", "units on both sides"),
    ("二〇一八年", "2018年", "a year, spelled"),
    ("统一五年", "统一5年", "the 一 of 统一 is no part of the number"),
    ("万一五日", "万一5日", "nor that of 万一"),
    ("（一）甲；（二）乙。", "甲乙", "list marks lost"),
    ("①甲②乙", "(1)甲(2)乙", "list marks of two kinds"),
    ("1.甲；2.乙", "甲；乙", "list marks with a point"),
    ("一、甲。二、乙", "甲。乙", "list marks with 、"),
    ("“其他” 〔法律〕\u3000、规章", '"其他"(法律),规章', "quotation marks, brackets, blanks"),
    ("８：３０", "8:30", "width"),
    ("帐册", "账册", "a spelling variant"),
    ("帳冊", "账册", "the same in traditional characters"),
    ("應徵和已徵的罰款", "应征和已征的罚款", "traditional characters"),
    ("身分证明", "身份证明", "a spelling variant of two characters"),
]

SUBSTANCE = [
    ("侵占", "占用", "another word"),
    ("社会保险金", "社会保险基金", "another thing"),
    ("五千元以上", "五千元以下", "the other side"),
    ("其它", "其他", "another word, however near"),
    ("缴纳", "交纳", "another word"),
    ("录象", "录相", "no variant on our list"),
    ("15倍", "1.5倍", "the point of a decimal is no punctuation"),
    ("5-10倍", "510倍", "a dash between numbers keeps them apart"),
    ("大陆一元化", "大六一元化", "a cheque's numeral that is part of a word"),
    ("第一、二、三款", "第一百二十三款", "so does a 、"),
    ("统一五年", "统十五年", "一 in a word does not run into the number"),
    ("二三十年", "三十年", "no well-formed number stays as printed"),
    ("5千3千元", "5300元", "nor do digits with units"),
    ("3万一般", "31000般", "digits end where a word begins"),
    ("2018,100元", "2018100元", "a comma separates three digits from three at most"),
    ("八点三十分钟", "8.3分钟", "a time is no decimal"),
    ("九三学社", "93学社", "a name is no number"),
    ("一般", "1般", "一 in a word is no number"),
    ("5%", "5‰", "another share"),
    ("≥5%", "≤5%", "a sign that says something"),
    ("甲……乙", "甲乙", "an ellipsis is not folded away"),
]


@pytest.mark.parametrize(("one", "other", "why"), FORM)
def test_form_folds_away(one, other, why):
    assert fold(one).text == fold(other).text, why


@pytest.mark.parametrize(("one", "other", "why"), SUBSTANCE)
def test_substance_stays(one, other, why):
    assert fold(one).text != fold(other).text, why


@pytest.mark.parametrize("join", ["、", "", "和", "至"])
@pytest.mark.parametrize("brackets", ["（）", "()", "〔〕", "[]", "［］"])
def test_a_long_enumeration_folds_as_a_short_one(brackets, join):
    """The word that counts them stands behind the last; where there is none, only the first is a number."""
    opening, closing = brackets
    figures, words = (
        "第" + join.join(f"{opening}{write(value)}{closing}" for value in range(1, 21)) for write in (str, chinese)
    )

    assert fold(f"{words}项").text == fold(f"{figures}项").text
    assert (
        fold(f"{words}规定").text
        == "第1" + "".join(("" if join == "、" else join) + chinese(value) for value in range(2, 21)) + "规定"
    )


@pytest.mark.parametrize(
    "word", ["一般", "统一", "三者", "万一", "百姓", "九三学社", "千方百计", "一次性", "之一", "一律"]
)
def test_number_words_inside_words_stay(word):
    assert fold(word).text == word


def test_folded_characters_know_where_they_are_printed():
    printed = "（二）处１万元以上、百分之五以下。"

    folded = fold(printed)

    assert folded.text == "处10000元以上5%以下"
    assert [printed[slice(*folded.span(*span))] for span in ((0, 1), (1, 6), (7, 9), (9, 11), (0, 13))] == [
        "处",
        "１万",
        "以上",
        "百分之五",
        "处１万元以上、百分之五以下",
    ]


def test_every_number_folds_to_its_digits():
    for value in [*range(1, 130), *random.Random(3).sample(range(130, 10_000), 300)]:  # noqa: S311
        assert fold(f"处{chinese(value)}元").text == f"处{value}元"


def test_origins_never_run_back_and_lie_in_the_text():
    rng = random.Random(5)  # noqa: S311
    signs = "一二三十百千万亿点分之第条款项元倍（）()、，。…-5０.%至 统帐國①甲壹伍"
    for _ in range(3000):
        printed = "".join(rng.choices(signs, k=rng.randrange(25)))
        folded = fold(printed)

        assert len(folded.text) == len(folded.origin) == len(folded.end)
        assert list(folded.origin) == sorted(folded.origin)
        assert all(0 <= start < end <= len(printed) for start, end in zip(folded.origin, folded.end, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲", [("甲", 0)]),
        ("……（四）乙", [("", 0), ("（四）乙", 2)]),
        ("甲…乙......", [("甲", 0), ("乙", 2), ("", 9)]),
        ("甲。。。乙", [("甲", 0), ("乙", 4)]),
        ("", [("", 0)]),
    ],
)
def test_pieces_between_ellipses(text, expected):
    assert list(fragments(text)) == expected
