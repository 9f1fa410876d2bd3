"""What a sanction stands under, deed and condition; whom it is for; and which words of the print are the sanction."""

from __future__ import annotations

import pytest

from enfcmp.law.sanctions.read_sanctions import read_sanctions

# a text, of each sanction its kind, deed and condition; why
DEEDS = [
    (
        "未经许可生产的，责令改正；情节严重的，有许可证的，吊销许可证。",
        [("责令改正", "未经许可生产的", None), ("吊销许可证件", "未经许可生产的", "情节严重的，有许可证的")],
        "two conditions in a row are one",
    ),
    (
        "未经许可生产的，处一万元罚款；违反规定销售的，处二万元罚款。",
        [("罚款", "未经许可生产的", None), ("罚款", "违反规定销售的", None)],
        "another deed, by 违反",
    ),
    (
        "未经许可生产的，处一万元罚款；生产场所不清洁的，处二万元罚款。",
        [("罚款", "未经许可生产的", None), ("罚款", "未经许可生产的", "生产场所不清洁的")],
        "a short condition grades the deed",
    ),
    (
        "未经许可生产的，处一万元罚款；违法所得一万元以上，或者有其他特别严重情节，造成人身伤害、财产损失或者恶劣社会影响的，处二万元罚款。",
        [
            ("罚款", "未经许可生产的", None),
            (
                "罚款",
                "未经许可生产的",
                "违法所得一万元以上，或者有其他特别严重情节，造成人身伤害、财产损失或者恶劣社会影响的",
            ),
        ],
        "however long it is, what begins with a degree is no deed",
    ),
    (
        "生产、销售假药，情节较重的处一万元罚款，情节严重的吊销许可证。",
        [("罚款", None, "情节较重的"), ("吊销许可证件", None, "情节严重的")],
        "conditions without a comma",
    ),
    (
        "造成环境污染，拒不治理的，处一万元罚款。",
        [("罚款", "造成环境污染，拒不治理的", None)],
        "what begins with a degree and goes on is a deed",
    ),
    ("逾期不改正的，处一万元罚款。", [("罚款", None, "逾期不改正的")], "a condition, and the deed elsewhere"),
    (
        "未经许可生产的，逾期不改正的，处一万元罚款；给予警告。",
        [("罚款", "未经许可生产的", "逾期不改正的"), ("警告", "未经许可生产的", None)],
        "a condition holds up to the semicolon",
    ),
    (
        "未经许可生产的，处一万元罚款。给予警告。",
        [("罚款", "未经许可生产的", None), ("警告", None, None)],
        "a deed holds up to the full stop",
    ),
]

LONG = "天地玄黄宇宙洪荒，日月盈昃辰宿列张，寒来暑往秋收冬藏，闰余成岁律吕调阳，云腾致雨露结为霜"


@pytest.mark.parametrize(("text", "expected", "why"), DEEDS)
def test_deeds_and_conditions(text, expected, why):
    assert expected == [(each.kind, each.offence, each.condition) for each in read_sanctions(text)], why


@pytest.mark.parametrize(("length", "is_deed"), [(40, False), (41, True)])
def test_how_long_another_deed_is(length, is_deed):
    """Behind a sanction, a condition of several clauses and more than forty characters tells a deed of its own."""
    words = f"{LONG[: length - 1]}的"
    *_, fine = read_sanctions(f"生产假药的，给予警告；{words}，处一万元罚款。")

    assert ((words, None) if is_deed else ("生产假药的", words)) == (fine.offence, fine.condition)


# a text, the words of each sanction; why
PRINTED = [
    ("给予警告、罚款", ["警告", "罚款"], "罚款 behind 、"),
    ("给予警告或者罚款", ["警告", "罚款"], "behind 或者"),
    ("给予警告和罚款", ["警告", "罚款"], "behind 和"),
    ("由主管部门处以罚款", ["处以罚款"], "its verb"),
    ("可以并处一万元以下的罚款", ["并处一万元以下的罚款"], "可以 is said otherwise"),
    ("处以违法所得二倍罚款", ["处以违法所得二倍罚款"], "the base of the amount"),
    ("每辆处二百元罚款", ["每辆处二百元罚款"], "what it is multiplied by"),
    ("罚款五百元", ["罚款五百元"], "the amount behind the word"),
    ("自滞纳之日起加收滞纳金", ["加收滞纳金"], "the verb of a late fee"),
    ("按日加收万分之五的滞纳金", ["按日加收万分之五的滞纳金"], "the same of a late fee"),
    ("处罚款或者滞纳金", ["处罚款", "滞纳金"], "an alternative without a verb"),
    ("责令改正、停产整治或者限期拆除房屋", ["责令改正", "停产整治", "限期拆除房屋"], "three orders"),
    ("责令限制生产三个月", ["责令限制生产三个月"], "the time that it lasts"),
    ("没收违法所得和工具", ["没收违法所得和工具"] * 2, "both of what is taken"),
    ("对工具予以没收", ["工具予以没收"], "what is taken stands before it"),
    ("吊销许可证，处五日以上十日以下拘留", ["吊销许可证", "五日以上十日以下拘留"], "days"),
    ("依法给予记过处分", ["给予记过处分"], "which 处分"),
    ("五年内禁止从事检验工作", ["五年内禁止从事检验工作"], "the time before it"),
    ("依法追究刑事责任", ["追究刑事责任"], "追究"),
    ("情节严重的，列入失信名单", ["列入失信名单"], "the verb before the list"),
    ("依照前款规定给予处罚", ["依照前款规定给予处罚"], "which rule"),
    ("由主管部门依法给予处罚", ["依法给予处罚"], "依法"),
    ("移送公安机关处理", ["移送公安机关处理"], "whom to"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PRINTED)
def test_the_words_of_a_sanction(text, expected, why):
    assert expected == [text[each.start : each.end] for each in read_sanctions(text)], why


# a text, whom each sanction is for; why
BEARERS = [
    ("对建设单位的法定代表人处一万元罚款。", ["建设单位的法定代表人"], "behind 对"),
    ("对其直接负责的主管人员处一万元罚款。", ["直接负责的主管人员"], "其 is nobody"),
    ("单位由主管部门处一万元罚款，个人由主管部门处一千元罚款。", ["单位", "个人"], "who begins a clause"),
    ("对单位处一万元罚款，责令改正。", ["单位", "单位"], "it holds for what follows"),
    ("对单位处一万元罚款；责令改正。", ["单位", None], "up to the semicolon"),
    ("违反本条例规定，属于个人的，处一千元罚款。", ["个人"], "who a condition is about"),
    ("违反本条例规定，有前款行为，单位拒不改正的，处一万元罚款。", ["单位"], "in the middle of a condition"),
    ("有前款行为为单位的，处一万元罚款。", ["单位"], "at its end"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BEARERS)
def test_whom_a_sanction_is_for(text, expected, why):
    assert expected == [each.who for each in read_sanctions(text)], why


@pytest.mark.parametrize(
    ("verb", "kind"), [("责令停止", "责令停止"), ("没收", "没收非法财物"), ("吊销", "吊销许可证件")]
)
def test_what_is_ordered_or_taken_is_read_to_its_end(verb, kind):
    """However long it is."""
    words = LONG.replace("，", "") * 3
    (found,) = read_sanctions(f"{verb}{words}，给予警告的通知另行送达。")

    assert (kind, words) == (found.kind, found.object)
