"""Two quotations of one provision: the same words, more of them, or other ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.compare.quotation_differences import compare_quotations, listed

FIRST = "骗取基金支出的，责令退回，处骗取金额二倍以上五倍以下的罚款。"
SECOND = "情节严重的，可以解除与其签订的服务协议。"
THIRD = "对有执业资格的，依法吊销其执业资格。"


@pytest.mark.parametrize(
    ("why", "before", "after"),
    [
        ("numerals", "处二倍以上五倍以下的罚款", "处2倍以上5倍以下的罚款"),
        ("a share", "处百分之五以上百分之十以下", "处5%以上10％以下"),
        ("a sum", "一千元以上五千元以下", "1000元以上5,000元以下"),
        ("punctuation", "责令改正，没收违法所得；", "责令改正、没收违法所得。"),
        ("width and blanks", "（一）伪造 证明；", "(一)伪造证明；"),
        ("list marks", "有下列情形之一：（一）伪造；（二）变造", "有下列情形之一:伪造；变造"),
        ("spelling", "相关帐册", "相关账册"),
        ("traditional characters", "骗取社会保险基金", "騙取社會保險基金"),
    ],
)
def test_form(why, before, after):
    """Form is folded away."""
    found = compare_quotations(before, after)

    assert (found.is_equal, found.is_same_print) == (True, False), why
    assert compare_quotations(before, before).is_same_print


@pytest.mark.parametrize(
    ("why", "before", "after", "changes"),
    [
        ("another word", "隐匿、侵占、挪用基金", "隐匿、占用、挪用基金", [("侵占", "占用")]),
        ("the end of a word", "骗取的社会保险金，处", "骗取的社会保险基金，处", [("社会保险金", "社会保险基金")]),
        ("a dropped word", "处对单位罚款数额百分之五", "处单位罚款数额5%", [("对", "")]),
        ("another amount", "处二倍以上五倍以下的罚款", "处三倍以上五倍以下的罚款", [("二倍", "三倍")]),
        ("a dropped clause", "责令退回，处罚款，吊销资格。", "责令退回，吊销资格。", [("处罚款", "")]),
        ("beside an ellipsis", "责令追回……，处一万元罚款", "责令退回，处一万元罚款", [("追回……", "退回")]),
        ("two words", "侵占或者挪用基金的个人", "占用或者挪用基金的单位", [("侵占", "占用"), ("个人", "单位")]),
    ],
)
def test_other_words(why, before, after, changes):
    """Every change with the words of both sides; the other way round the other way round."""
    found, back = compare_quotations(before, after), compare_quotations(after, before)

    assert [(each.before, each.after) for each in found.changes] == changes, why
    assert [(each.after, each.before) for each in back.changes] == changes
    assert not found.is_extent


@pytest.mark.parametrize(
    ("why", "longer", "shorter", "more"),
    [
        ("sentences at the end", FIRST + SECOND + THIRD, FIRST, SECOND + THIRD[:-1]),
        ("a sentence at the beginning", FIRST + SECOND, SECOND, FIRST[:-1]),
        ("a sentence in the middle", FIRST + SECOND + THIRD, FIRST + THIRD, SECOND[:-1]),
        ("a sentence behind a semicolon", FIRST[:-1] + "；" + SECOND, FIRST, SECOND[:-1]),
        ("an ellipsis", FIRST + SECOND, "……" + SECOND, FIRST[:-1]),
        ("an ellipsis inside a sentence", FIRST, "骗取基金支出的……五倍以下的罚款。", "责令退回，处骗取金额二倍以上"),
        ("an entry of an enumeration", "有下列情形：（一）伪造；（二）变造。", "有下列情形：（一）伪造。", "变造"),
        ("an entry inside one", "情形：1.伪造；2.变造；3.出借。", "情形：1.伪造；3.出借。", "变造"),
        ("an ellipsis for nothing", FIRST + "……", FIRST, ""),
        ("the number of the article", "第八条 " + FIRST, FIRST, ""),
        ("layout of a page", FIRST.replace("，", "，<br>") + "&nbsp;", FIRST, ""),
    ],
)
def test_extent(why, longer, shorter, more):
    """Whole sentences and entries may be left out, anything where an ellipsis says so; from either side."""
    found, back = compare_quotations(longer, shorter), compare_quotations(shorter, longer)
    expected = (more,) if more else ()

    assert (expected, (), ()) == (found.only_from, found.only_to, found.changes), why
    assert ((), expected, ()) == (back.only_from, back.only_to, back.changes), why
    assert (False, False) == (found.is_same_print, back.is_same_print)


@pytest.mark.parametrize(
    ("why", "longer", "shorter", "silent"),
    [
        ("between words that both quote", FIRST + SECOND + THIRD, FIRST + THIRD, [SECOND[:-1]]),
        ("an entry", "（一）伪造；（二）变造；（三）出借。", "（一）伪造；（三）出借。", ["变造"]),
        ("an ellipsis says so", FIRST + SECOND + THIRD, FIRST + "……" + THIRD, []),
        ("at the end", FIRST + SECOND, FIRST, []),
        ("at the beginning", FIRST + SECOND, SECOND, []),
        ("other words are no silence", FIRST.replace("退回", "追回"), FIRST, []),
    ],
)
def test_silence(why, longer, shorter, silent):
    """What is left out between words that both quote, where no ellipsis stands for it; from either side."""
    assert silent == list(compare_quotations(longer, shorter).silent), why
    assert silent == list(compare_quotations(shorter, longer).silent), why


@pytest.mark.parametrize(
    ("before", "after", "is_disjoint"),
    [
        (FIRST, "县级以上人民政府应当加强监督检查，完善有关制度。", True),
        ("甲乙丙丁戊己庚辛壬癸", "甲乙丙子丑寅卯辰巳午", True),
        ("甲乙丙丁戊己庚辛壬癸", "甲乙丙丁子丑寅卯辰巳", False),
        ("甲乙丙丁戊己庚辛壬癸", "甲乙丙丁", False),
    ],
)
def test_two_parts(before, after, is_disjoint):
    """Less than two fifths of the shorter one in common: two parts of the provision, each whole."""
    for one, other in ((before, after), (after, before)):
        found = compare_quotations(one, other)

        assert is_disjoint == found.is_disjoint
        assert (((one,), (other,)) if is_disjoint else ((), ())) == (found.only_from, found.only_to)
        assert is_disjoint == (not found.changes)


def test_where_words_differ():
    """The places are those in the texts as printed, layout and numerals as they are there."""
    before, after = "第八条 伪造、 变造的，处2倍罚款。", "伪造、买卖的，处三倍罚款。"
    found = compare_quotations(before, after)

    assert [("变造", "买卖"), ("2倍", "三倍")] == [(each.before, each.after) for each in found.changes]
    assert [(before[slice(*each.here)], after[slice(*each.there)]) for each in found.changes] == [
        (each.before, each.after) for each in found.changes
    ]
    assert (before, after) == (found.before, found.after)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("侵占", "占用"), ("个人", "")], "侵占 | 占用；个人 | –"),
        ([("责令\n退回", "\n")], "责令退回 | –"),
        ([("甲" * 80, "甲" * 40 + "乙" + "丙" * 40)], f"{'甲' * 80} | {'甲' * 40}……{'丙' * 40}"),
        ([], ""),
    ],
)
def test_listed(changes, expected):
    """In one line, – for nothing; of what is longer than eighty characters both ends."""
    assert expected == listed(changes)


def test_words_and_extent_at_once():
    """One does not hide the other."""
    found = compare_quotations(FIRST + SECOND, FIRST.replace("退回", "追回"))

    assert ([(each.before, each.after) for each in found.changes], len(found.only_from)) == ([("退回", "追回")], 1)


@given(st.text(alphabet="骗取侵占基金的处罚款，。；…（一）2二倍元", max_size=40))
def test_a_text_beside_itself(text):
    """Nothing differs."""
    assert compare_quotations(text, text).is_equal


@given(*(st.text(alphabet="骗取侵占基金的处罚款，。；…2二倍元", max_size=30) for _ in "ab"))
def test_the_other_way_round(before, after):
    """Equal or not, more here or there: a mirror."""
    one, other = compare_quotations(before, after), compare_quotations(after, before)

    assert (one.is_equal, one.is_disjoint) == (other.is_equal, other.is_disjoint)
