"""Sanctions in quoted texts: every amount that was read by eye is found as it was read, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.lists.read_list import read_list
from enfcmp.text.fold import joined
from enfcmp.text.form import fold
from enfcmp.text.marked import marked
from enfcmp.text.numbers.writing import chinese

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
AMOUNTS = yaml.safe_load((HERE / "expected_sanctions.yaml").read_text(encoding="utf-8"))
PENALTIES = yaml.safe_load((HERE / "expected_penalties.yaml").read_text(encoding="utf-8"))
TEXTS = [text for table in (AMOUNTS, PENALTIES) for rows in table.values() for text in rows]


def rows(table):
    """The rows of a table of texts by source."""
    return [
        pytest.param(text, expected, id=f"{source}-{number}")
        for source, texts in table.items()
        for number, (text, expected) in enumerate(texts.items(), 1)
    ]


def value(each):
    """An amount or a duration as the table has it."""
    low = f"{'' if each.low_included else '>'}{each.low}" if each.low else ""
    high = f"{'' if each.high_included else '<'}{each.high}" if each.high else ""
    unit = each.unit or ""
    if getattr(each, "lifelong", False):
        return f"{low}{unit}..终身" if low else "终身"
    return f"{low}{unit}" if low == high else f"{low}..{high}{unit}"


def spoken(sanction):
    """A line for each amount and duration of a sanction."""
    head = sanction.kind + "?" * sanction.optional + (f" @{sanction.payer}" if sanction.payer else "")
    for each in (*sanction.amounts, *sanction.durations):
        words = [head, value(each)]
        words += [f"of {each.base}"] if getattr(each, "base", None) else []
        words += [f"per {each.per}"] if getattr(each, "per", None) else []
        words += [each.role] if getattr(each, "role", "amount") != "amount" else []
        yield " ".join(words)


def named(sanction):
    """A sanction without its amounts, as the table of penalties has it."""
    words = [sanction.kind + "?" * sanction.optional]
    words += [f"«{sanction.object}»"] if sanction.object else []
    words += [f"@{sanction.payer}"] if sanction.payer else []
    words += [f"| {sanction.condition}"] if sanction.condition else []
    return " ".join(words)


def test_the_tables_are_large_enough():
    lines = [line.split(" ", 2) for table in AMOUNTS.values() for expected in table.values() for line in expected]
    values = {line[-1] if line[1].startswith("@") else " ".join(line[1:]) for line in lines}

    assert len(values) >= 150
    assert sum(map(len, PENALTIES.values())) >= 50


@pytest.mark.parametrize(("excerpt", "expected"), rows(AMOUNTS))
def test_amounts_are_read_as_by_eye(excerpt, expected):
    """Value, bounds, base, multiplier, bearer and discretion, in the order of the print."""
    assert expected == [line for sanction in read_sanctions(excerpt) for line in spoken(sanction)]


@pytest.mark.parametrize(("text", "expected"), rows(PENALTIES))
def test_sanctions_are_read_as_by_eye(text, expected):
    """Kind, object, bearer, discretion and condition of every sanction of a provision."""
    assert expected == list(map(named, read_sanctions(text)))


TRAPS = [
    ("违法所得不足十万元的按十万元计算。", [], "what a base counts as is no fine"),
    ("没有违法所得或者违法所得不足五千元的，并处一万元以下罚款。", ["罚款 ..10000元"], "an amount in a condition"),
    ("违法所得一万元以上的，并处违法所得三倍以下罚款。", ["罚款 ..3倍 of 违法所得"], "the same, a lower bound"),
    ("罚款数额按照违法所得的百分之三十计算。", ["罚款 30% of 违法所得"], "the amount behind the word"),
    ("并处罚款人民币5000元至2万元。", ["罚款 5000..20000元"], "the same, with 人民币"),
    ("罚款500元。", ["罚款 500元"], "no verb at all"),
    ("处两万元以上不满五万元的罚款。", ["罚款 20000..<50000元"], "不满"),
    ("处1倍以上3倍以下（不含本数）的罚款。", ["罚款 1..<3倍"], "（不含本数）"),
    ("处合同价款1％以上3％以下罚款。", ["罚款 1..3% of 合同价款"], "％, and no 的"),
    (
        "处违法所得三倍以下的罚款，但最高不得超过三万元。",
        ["罚款 ..3倍 of 违法所得", "罚款 ..30000元 cap"],
        "a cap in a clause of its own",
    ),
    (
        "处五万元以上十万元以下的罚款，但不得超过违法所得的三倍。",
        ["罚款 50000..100000元", "罚款 ..3倍 of 违法所得 cap"],
        "a cap that has a base",
    ),
    (
        "处违法所得二倍以下的罚款；违法所得不足一万元的按一万元计算。",
        ["罚款 ..2倍 of 违法所得", "罚款 10000..元 of 违法所得 base"],
        "a least base without a comma",
    ),
    ("情节严重的处五万元以上十万元以下罚款。", ["罚款 50000..100000元"], "a condition without a comma"),
    ("按每平方米50元以上100元以下的标准处以罚款。", ["罚款 50..100元 per 平方米"], "a rate"),
    ("处十日拘留，并处五百元罚款。", ["拘留 10日", "罚款 500元"], "exact ones"),
    ("責令停業整頓三個月至六個月，處二千元以下罰款。", ["责令停产停业 3..6月", "罚款 ..2000元"], "traditional"),
    ("自行政处罚决定之日起一年内不受理其申请。", ["不予受理 1年"], "the day from which it lasts"),
    ("应当在三日内改正，15日内缴纳罚款；第三十八条第二款，2018年12月29日修改；三名以上检查人员。", [], "other numbers"),
    ("执法人员不得当场处以五十元以上的罚款。", [], "what may not be done"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TRAPS)
def test_traps(text, expected, why):
    assert expected == [line for sanction in read_sanctions(text) for line in spoken(sanction)], why


@pytest.mark.parametrize(
    "text", ["", "的", "。；：，", "社会保险经办机构应当定期向社会公布参加社会保险情况。", "第八十七条", "一二三元倍％"]
)
def test_a_text_without_a_sanction_has_none(text):
    assert () == read_sanctions(text)


def test_a_sanction_knows_its_words():
    """Every field of one sanction, and where it is printed, layout and all."""
    text = "  单位违反\n本条例的，处违法\n所得 二倍以下的罚款，对 直接负责的主管人员 处一千元以下的罚款。"
    fine, other = read_sanctions(text)

    assert ("违法所得", "单位违反本条例的", "unit", "单位") == (
        fine.amounts[0].base,
        fine.offence,
        fine.payer,
        fine.who,
    )
    assert "处违法\n所得 二倍以下的罚款" == text[fine.start : fine.end]
    assert "违法\n所得 二倍以下" == text[fine.amounts[0].start : fine.amounts[0].end]
    assert ("responsible", "直接负责的主管人员") == (other.payer, other.who)
    assert "处一千元以下的罚款" == text[other.start : other.end]


def test_places_slice_the_print():
    """What a sanction and its amounts say stands where they say it stands; a bound that is not told is not included."""
    for text in TEXTS:
        for sanction in read_sanctions(text):
            printed = text[sanction.start : sanction.end]
            told = (*sanction.amounts, *sanction.durations)
            inside = [each for each in told if getattr(each, "role", "") != "base"]

            assert 0 <= sanction.start < sanction.end <= len(text)
            assert all(joined(word) in joined(text) for word in (sanction.who, sanction.condition) if word)
            assert fold(printed).text
            assert not any(each.low_included for each in told if each.low is None)
            assert not any(each.high_included for each in told if each.high is None)
            for each in inside:
                words = fold(text[each.start : each.end]).text
                assert all(
                    bound in words for bound in (each.low, each.high) if bound and each.unit not in {"%", "月", "倍"}
                )


def values(text, roles=("amount", "cap", "floor", "base")):
    """The amounts of a text, without their places."""
    return [
        (sanction.kind, each.low, each.high, each.low_included, each.high_included, each.unit, each.role)
        + ((marked(each.base or "").text, marked(each.per or "").text) if len(roles) > 1 else ())
        for sanction in read_sanctions(text)
        for each in sanction.amounts
        if each.role in roles
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_form_makes_no_difference(text):
    """Folded, with its marks and without, a text has the amounts that it has in print."""
    assert values(text) == values(marked(text).text)
    assert values(text) == values("\n".join(text))
    if text in {each for table in AMOUNTS.values() for each in table}:
        assert values(text, ("amount",)) == values(fold(text).text, ("amount",))


UNITS = st.sampled_from(["元", "倍", "％"])


@given(st.integers(1, 9999), st.integers(1, 9999), UNITS)
def test_any_amount_is_read_in_either_writing(low, high, unit):
    """By numerals or by digits, with units of ten thousand or without."""
    share = unit == "％"
    words = f"处{'百分之' if share else ''}{chinese(low)}{'' if share else unit}以上"
    words += f"{'百分之' if share else ''}{chinese(high)}{'' if share else unit}以下的罚款。"
    ((fine,),) = (read_sanctions(words),)
    ((other,),) = (read_sanctions(f"处{low}{unit}以上{high}{unit}以下罚款"),)

    assert (str(low), str(high), "%" if share else unit) == (
        fine.amounts[0].low,
        fine.amounts[0].high,
        fine.amounts[0].unit,
    )
    assert value(fine.amounts[0]) == value(other.amounts[0])


@given(
    st.text(
        alphabet="处罚款没收吊销责令改正的，。；：、对单位可以二万元以上下倍不超过按日每终身年内禁止的\n5", max_size=60
    )
)
def test_any_text_is_read(text):
    """Whatever it says: places lie in the text, and in order."""
    found = read_sanctions(text)

    assert all(0 <= each.start <= each.end <= len(text) for each in found)
    assert [each.end for each in found] == sorted(each.end for each in found)


def test_a_long_text_is_read_to_its_end():
    """50,000 characters, in sentences or in one."""
    for ending, times in (("。", 2500), ("，", 2500), ("", 2500)):
        text = ("处违法所得二倍以上五倍以下的罚款" + ending) * times

        assert times == len(read_sanctions(text))


def test_every_fine_of_the_lists_at_hand_is_read():
    """In the lists that the package ships, no 罚款 stands outside a sanction."""
    quotations = [
        provision.text
        for path in sorted(DATA.glob("*.yaml"))
        for item in read_list(path).printed.items
        for basis in item.bases or ()
        for provision in basis.provisions
        if provision.text
    ]
    fines = [(text, at) for text in quotations for at in range(len(text)) if text.startswith("罚款", at)]

    assert len(fines) >= 30
    assert [] == [
        text[max(0, at - 20) : at + 10]
        for text, at in fines
        if not any(each.start <= at and at + 2 <= each.end for each in read_sanctions(text))
    ]
