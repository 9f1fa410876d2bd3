"""Sanctions of two texts side by side: what is the same in another form, what differs, and what one text lacks."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.law.sanctions.compare.alignment import side_by_side
from enfcmp.law.sanctions.read_sanctions import read_sanctions

FINE = "由医疗保障行政部门责令退回，处骗取金额二倍以上五倍以下的罚款"
WHOLE = (
    "用人单位不办理登记的，责令限期改正；逾期不改正的，对用人单位处应缴费数额一倍以上三倍以下的罚款，"
    "对其直接负责的主管人员和其他直接责任人员处五百元以上三千元以下的罚款。"
)

# one text, the other, a line a row: kind, then what differs, or who alone has it; why
ROWS = [
    (FINE, "责令退回，处骗取金额2倍以上5倍以下罚款。", ["责令退回", "罚款"], "二倍 is 2倍"),
    ("处百分之五以上百分之十以下罚款", "处5％以上10%以下的罚款", ["罚款"], "百分之五 is 5%"),
    ("处一千元罚款", "处0.1万元罚款", ["罚款"], "一千元 is 0.1万元"),
    ("处违法所得一倍罚款", "处违法所得百分之一百罚款", ["罚款"], "一倍 is 100%"),
    ("处所得收入百分之三十以上三倍以下罚款", "处所得收入0.3倍以上3倍以下罚款", ["罚款"], "one range of two units"),
    (
        "停业整顿六个月至一年的，责令停业整顿6个月至12个月",
        "责令停业整顿六个月至一年",
        ["责令停产停业"],
        "一年 is 12 months",
    ),
    ("处1倍以上3倍以下罚款", "处1倍以上5倍以下罚款", ["罚款 amounts"], "another multiple"),
    ("处三倍以下罚款", "处不满三倍的罚款", ["罚款 amounts"], "a bound that is not included"),
    ("处骗取金额二倍罚款", "处造成损失金额二倍罚款", ["罚款 amounts"], "another base"),
    ("处骗取金额二倍罚款", "处二倍罚款", ["罚款"], "a base that one text does not quote"),
    ("处每平方米二元罚款", "处二元罚款", ["罚款 amounts"], "a rate and a sum"),
    ("处以罚款", "处一万元罚款", ["罚款 amounts"], "no amount and one"),
    ("处对单位罚款数额5%的罚款", "处单位罚款数额百分之五的罚款", ["罚款"], "a word that says nothing"),
    ("可以处一万元罚款", "处一万元罚款", ["罚款 optional"], "可以"),
    ("逾期不改正的，处一万元罚款", "逾期未改正的，处一万元罚款", ["罚款"], "不 and 未"),
    ("逾期不改正的，处一万元罚款", "情节严重的，处一万元罚款", ["罚款 condition"], "another condition"),
    ("逾期不改正的，处一万元罚款", "处一万元罚款", ["罚款 condition"], "a condition that is not there"),
    ("责令改正", "责令限期改正", ["责令改正 kind"], "with a deadline and without"),
    ("责令退回骗取的社会保险金", "责令退回骗取的社会保险基金", ["责令退回 object"], "another object"),
    ("责令停产整治", "责令停业整顿", ["责令停产停业 object"], "what is ordered precisely"),
    ("责令备案", "责令公开", ["责令 <", "责令 >"], "orders of two things"),
    ("对单位处一万元罚款", "处一万元罚款", ["罚款"], "who did it need not be said"),
    ("对单位处一万元罚款", "对直接负责的主管人员处一万元罚款", ["罚款 payer"], "another bearer"),
    ("处一万元罚款", "对直接负责的主管人员处一万元罚款", ["罚款 payer"], "those who answer are not whoever did it"),
    ("对个人处一万元罚款", "对直接负责的主管人员处一万元罚款", ["罚款 payer"], "nor any person"),
    ("处一万元罚款", "对个人处一万元罚款", ["罚款"], "a person who did it need not be named"),
    ("对单位处一万元罚款", "对个人处一万元罚款", ["罚款 payer"], "a unit and a person"),
    ("对单位处一万元罚款", "对个人处二千元罚款", ["罚款 <", "罚款 >"], "two fines for two bearers"),
    ("处一万元罚款", "对直接负责的主管人员处二千元罚款", ["罚款 <", "罚款 >"], "whoever did it, and those who answer"),
    (
        "对直接负责的主管人员处一万元罚款",
        "对法定代表人、主要负责人处一万元罚款",
        ["罚款 payer"],
        "others who answer for the unit",
    ),
    ("处五日以上十日以下拘留", "处五日以上十五日以下拘留", ["拘留 durations"], "longer"),
    ("情节严重的，十年内禁止从事经营活动", "情节严重的，终身禁止从事经营活动", ["限制从业 durations"], "for life"),
    ("处违法所得二倍罚款；违法所得不足一万元的，按一万元计算", "处违法所得二倍罚款", ["罚款"], "a bound not quoted"),
    (
        "处违法所得二倍罚款；违法所得不足一万元的，按一万元计算",
        "处违法所得二倍罚款；违法所得不足五万元的，按五万元计算",
        ["罚款 amounts"],
        "another bound",
    ),
    (WHOLE, WHOLE[: WHOLE.index("；")] + "。", ["责令限期改正", "罚款 <", "罚款 <"], "a part that is not quoted"),
    (WHOLE[WHOLE.index("逾期") :], WHOLE, ["责令限期改正 >", "罚款", "罚款"], "the beginning not quoted"),
    (
        WHOLE,
        WHOLE.replace("三千", "五千"),
        ["责令限期改正", "罚款", "罚款 amounts"],
        "the fine of those who answer, not that of the unit",
    ),
    (
        "未经许可生产的，处一万元以上五万元以下罚款。拒绝、阻碍监督检查的，处一千元罚款。",
        "拒绝、阻碍监督检查的，处二千元罚款。",
        ["罚款 <", "罚款 amounts"],
        "fines for two deeds: the one for the same deed is the other version",
    ),
    ("未经许可生产的，处一万元罚款。", "拒绝、阻碍监督检查的，处二千元罚款。", ["罚款 <", "罚款 >"], "two deeds"),
    ("给予警告，处一万元罚款", "处一万元罚款，吊销许可证", ["警告 <", "罚款", "吊销许可证件 >"], "one on each side"),
    # ── what is the same ──
    ("责令暂停执业活动一年以下", "责令暂停执业活动十二个月以下", ["暂停"], "one year is twelve months"),
    ("责令暂停执业活动一年以上", "责令暂停执业活动十二个月以上", ["暂停"], "a lower bound"),
    ("责令暂停执业活动一年以下", "责令暂停执业活动十三个月以下", ["暂停 durations"], "one month more"),
    ("责令暂停执业活动一年以上", "责令暂停执业活动十三个月以上", ["暂停 durations"], "the same, a lower bound"),
    ("责令暂停执业活动十二日", "责令暂停执业活动一年", ["暂停 durations"], "days are no months"),
    ("处违法所得二倍以下罚款", "处违法所得百分之二百以下罚款", ["罚款"], "a share without a lower bound"),
    ("处违法所得二倍以上罚款", "处违法所得百分之二百以上罚款", ["罚款"], "a share without an upper bound"),
    ("处违法所得二倍以上罚款", "处违法所得百分之二百零一以上罚款", ["罚款 amounts"], "one hundredth more"),
    ("处二万元罚款", "处二万元以下罚款", ["罚款 amounts"], "a sum, and at most this sum"),
    ("处五万元以上罚款", "处超过五万元的罚款", ["罚款 amounts"], "a lower bound that is not included"),
    ("责令退回骗取的医疗保障基金", "责令退回", ["责令退回"], "what one text says no more of"),
    ("没收商品（以下简称违法商品）和工具", "没收商品和工具", ["没收非法财物"], "a note in brackets"),
    (
        "对建设单位直接负责的主管人员处一万元罚款",
        "对直接负责的主管人员处一万元罚款",
        ["罚款"],
        "whose people it is, only one says",
    ),
    (
        "对直接负责的主管人员和其他直接责任人员处一万元罚款",
        "对直接负责的主管人员处一万元罚款",
        ["罚款 payer"],
        "fewer people",
    ),
    ("对定点医药机构处一万元罚款", "处一万元罚款", ["罚款"], "one text names nobody"),
    # ── bounds from clauses of their own ──
    ("处三倍以下罚款，但最高不得超过三万元", "处三倍以下罚款", ["罚款"], "a cap that one text does not quote"),
    (
        "处三倍以下罚款，但最高不得超过三万元",
        "处三倍以下罚款，但最高不得超过五万元",
        ["罚款 amounts"],
        "another cap",
    ),
    (
        "处一倍以上三倍以下罚款，但最低不得少于二千元",
        "处一倍以上三倍以下罚款，但最低不得少于三千元",
        ["罚款 amounts"],
        "another floor",
    ),
    # ── an order is known by what is ordered ──
    ("逾期不改的，责令搬迁", "逾期不改的，责令限期搬迁", ["责令"], "搬迁, with a deadline and without"),
    ("责令备案", "责令备案", ["责令"], "the same order"),
    ("责令备案", "可以责令备案", ["责令 optional"], "the same order, as one may"),
    # ── what makes one a version of the other ──
    (
        "情节严重的，给予警告",
        "拒不改正的，给予警告",
        ["警告 <", "警告 >"],
        "under another condition, and no amount that tells that it is the same",
    ),
    ("情节严重的，暂停业务一年", "拒不改正的，暂停业务一年", ["暂停 condition"], "one duration under two conditions"),
    ("情节严重的，处一万元罚款", "拒不改正的，处二万元罚款", ["罚款 <", "罚款 >"], "another amount and condition"),
    (
        "情节严重的，暂停业务一年",
        "拒不改正的，暂停业务二年",
        ["暂停 <", "暂停 >"],
        "another duration and another condition",
    ),
    (
        "情节严重的，对单位处一万元罚款",
        "拒不改正的，对个人处一万元罚款",
        ["罚款 <", "罚款 >"],
        "another condition and another bearer",
    ),
    ("情节严重的，处一万元罚款", "情节严重的，暂停业务一年", ["罚款 <", "暂停 >"], "two kinds under one condition"),
    ("责令暂停业务一年", "责令限制生产一年", ["暂停 <", "限制生产 >"], "two kinds with one duration"),
    # ── each answers to one ──
    ("处一万元罚款；处二万元罚款", "处三万元罚款", ["罚款 amounts", "罚款 <"], "two for one: the first"),
    ("处三万元罚款", "处一万元罚款；处二万元罚款", ["罚款 amounts", "罚款 >"], "one for two: the first"),
    (
        "处一万元罚款；处二万元罚款",
        "处二万元罚款；处三万元罚款",
        ["罚款 amounts", "罚款"],
        "what is the same comes before what stands at the same place",
    ),
    (
        "处一万元罚款；可以处二万元罚款",
        "处三万元罚款",
        ["罚款 amounts", "罚款 <"],
        "the one that differs in less",
    ),
    (
        "可以处一万元罚款；处二万元罚款",
        "处三万元罚款",
        ["罚款 <", "罚款 amounts"],
        "the one that differs in less, though it stands behind",
    ),
    (
        "未经批准经营药品的，处一万元罚款。未经批准生产药品的，处二万元罚款。",
        "未经批准生产药品的，处三万元罚款。",
        ["罚款 <", "罚款 amounts"],
        "the one whose deed is nearer",
    ),
    (
        "对单位处一万元罚款；处一万元罚款",
        "处一万元罚款",
        ["罚款 <", "罚款"],
        "the one that names as few",
    ),
    (
        "责令退回骗取的医疗保障基金；责令退回",
        "责令退回",
        ["责令退回 <", "责令退回"],
        "the one that says as little of what it is",
    ),
    (
        "处一万元罚款。未经许可生产的，处一万元罚款。",
        "未经许可生产的，处一万元罚款。",
        ["罚款 <", "罚款"],
        "the one that tells the deed",
    ),
    # ── where what only the other text has stands: before what follows it there ──
    ("给予警告，处一万元罚款", "通报批评，给予警告，处一万元罚款", ["通报批评 >", "警告", "罚款"], "at the beginning"),
    ("给予警告，处一万元罚款", "给予警告，通报批评，处一万元罚款", ["警告", "通报批评 >", "罚款"], "in the middle"),
    ("给予警告，处一万元罚款", "给予警告，处一万元罚款，通报批评", ["警告", "罚款", "通报批评 >"], "at the end"),
    (
        "给予警告，处一万元罚款",
        "给予警告，通报批评，没收违法所得，处一万元罚款",
        ["警告", "通报批评 >", "没收违法所得 >", "罚款"],
        "two, in the order of their text",
    ),
    (
        "给予警告，责令改正",
        "通报批评，没收违法所得",
        ["警告 <", "责令改正 <", "通报批评 >", "没收违法所得 >"],
        "nothing in common: one text behind the other",
    ),
    (
        "给予警告，处一万元罚款，责令改正",
        "责令改正，通报批评，给予警告",
        ["通报批评 >", "警告", "罚款 <", "责令改正"],
        "two orders: before what follows it, wherever that stands",
    ),
    ("", "给予警告", ["警告 >"], "nothing beside something"),
    ("", "", [], "nothing at all"),
]


def said(row):
    """A row as the table has it."""
    if row.from_ is None:
        return f"{row.to.kind} >"
    if row.to is None:
        return f"{row.from_.kind} <"
    return " ".join([row.from_.kind, *row.differs])


def compared(one, other):
    """The rows of two texts."""
    return side_by_side(read_sanctions(one), read_sanctions(other))


@pytest.mark.parametrize(("one", "other", "expected", "why"), ROWS)
def test_rows(one, other, expected, why):
    assert expected == list(map(said, compared(one, other))), why


@pytest.mark.parametrize(("one", "other", "expected", "why"), ROWS)
def test_rows_mirror(one, other, expected, why):
    """From the other side, the same rows."""
    ours = {(row.from_, row.to, row.differs) for row in compared(one, other)}
    theirs = {(row.to, row.from_, row.differs) for row in compared(other, one)}

    assert ours == theirs, why
    assert [row.is_same for row in compared(one, other)].count(True) == sum(" " not in line for line in expected)


# Thirty characters, none of which comes twice.
DEED, OTHER_DEED = (
    "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕",
    "云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙",
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (DEED[:20], DEED[:6] + OTHER_DEED[:14], ["罚款 <", "罚款 >"]),  # 5 and 5 of 20 and 20 pairs: 0.25
        (DEED[:20], DEED[:7] + OTHER_DEED[:13], ["罚款 amounts"]),  # 6 and 6: 0.3
        (DEED[:10], DEED[:5] + OTHER_DEED[:15], ["罚款 <", "罚款 >"]),  # 4 and 4 of 10 and 20: 0.27
        (DEED[:10], DEED[:6] + OTHER_DEED[:14], ["罚款 amounts"]),  # 5 and 5: 0.33
        ("", OTHER_DEED[:20], ["罚款 amounts"]),  # what one text does not tell is no other deed
        ("", "", ["罚款 amounts"]),
    ],
)
def test_how_near_two_deeds_have_to_be(one, other, expected):
    """Three tenths of their pairs of characters, 的 included, are common, or one is not told."""
    texts = [f"{deed}的，" * bool(deed) + f"处{amount}万元罚款" for deed, amount in ((one, 1), (other, 2))]

    assert expected == list(map(said, compared(*texts)))


PARTS = [part for one, other, *_ in ROWS for part in (*one.split("。"), *other.split("。")) if part]


@given(st.lists(st.sampled_from(PARTS), max_size=6), st.integers())
def test_every_sanction_has_its_row(parts, seed):
    """Each sanction of either text stands in one row; a text beside itself is the same; any order mirrors."""
    text = "。".join(parts)
    shuffled = "。".join(random.Random(seed).sample(parts, len(parts)))  # noqa: S311  # no secret is made of it
    ours, theirs = read_sanctions(text), read_sanctions(shuffled)
    rows = side_by_side(ours, theirs)

    assert list(ours) == [row.from_ for row in rows if row.from_]
    assert sorted(each.start for each in theirs) == sorted(row.to.start for row in rows if row.to)
    assert all(row.is_same for row in side_by_side(ours, ours))
    assert all(row.is_same for row in rows)
    assert {(row.from_, row.to) for row in rows} == {(row.to, row.from_) for row in side_by_side(theirs, ours)}
