"""Excerpts: laid beside the words that they are taken from, however short; what completes them; marks of 项."""

import pytest

from enfcmp.law.quotations.quotation import compare
from enfcmp.model import Article, Paragraph, Subparagraph, Unit

ITEMS = ("（一）伪造材料的；", "（二）转让证件的；", "（三）拒绝检查的。")
HEAD = "有下列情形之一的，由某部门责令改正，处一万元以上三万元以下的罚款："
LISTED = Article(
    5,
    (
        Paragraph(HEAD, tuple(Subparagraph(number, text) for number, text in enumerate(ITEMS, 1))),
        Paragraph("前款规定的行为，构成犯罪的，依法追究刑事责任。但是，法律另有规定的除外。"),
    ),
)
LONG = Article(
    6,
    (
        Paragraph(
            "生产、销售劣药的，没收违法生产、销售的药品和违法所得，并处违法生产、销售的药品货值金额十倍以上二十倍以下的罚款；"
            "违法生产、批发的药品货值金额不足十万元的，按十万元计算，违法零售的药品货值金额不足一万元的，按一万元计算；"
            "情节严重的，责令停产停业整顿直至吊销药品批准证明文件、药品生产许可证、药品经营许可证或者医疗机构制剂许可证。"
        ),
    ),
)


@pytest.mark.parametrize(
    ("printed", "before", "after"),
    [
        ("十倍以上三十倍以下的罚款", "二十倍", "三十倍"),
        ("不足二十万元的，按十万元计算", "十万元", "二十万元"),
        ("不足十万元的，可以按十万元计算", "", "可以"),
        ("情节严重的，可以责令停产停业", "", "可以"),
        ("情节轻微的，责令停产停业整顿", "严重", "轻微"),
        ("货值金额十倍以下二十倍以下的罚款", "以上", "以下"),
    ],
)
def test_a_changed_word_in_a_short_excerpt(printed, before, after):
    """It is an error with its words, not words of something else."""
    found = compare(printed, LONG)

    assert ("misworded", [(before, after)]) == (found.kind, [(each.before, each.after) for each in found.changes])


@pytest.mark.parametrize(
    ("printed", "unit", "unsaid"),
    [
        (HEAD, None, "伪造材料的"),
        (HEAD, Unit(5, 1), "伪造材料的"),
        (HEAD + ITEMS[1], Unit(5, 1, 2), ""),
        (HEAD + "……", None, ""),
        ("前款规定的行为，构成犯罪的，依法追究刑事责任。", Unit(5, 2), "但是，法律另有规定的除外"),
        ("前款规定的行为，构成犯罪的，依法追究刑事责任。但是，法律另有规定的除外。", Unit(5, 2), ""),
        (HEAD + "".join(ITEMS), Unit(5, 1), ""),
    ],
)
def test_what_completes_a_quotation(printed, unit, unsaid):
    """The items behind a colon, a proviso behind the last sentence; not where …… says that there is more."""
    assert unsaid == compare(printed, LISTED, unit).unsaid


@pytest.mark.parametrize(
    ("printed", "marks"),
    [
        ("（一）伪造材料的；（二）转让证件的；", ()),
        ("（一）伪造材料的；（三）转让证件的；", (("（二）", "（三）"),)),
        ("(1)伪造材料的；(2)转让证件的；", ()),
        ("（一）转让证件的；（二）伪造材料的", (("（二）", "（一）"), ("（一）", "（二）"))),
        ("（二）……", ()),
    ],
)
def test_marks_of_items(printed, marks):
    """A mark before the words of another item; another way of writing it is form."""
    assert marks == compare(HEAD + printed, LISTED).marks


def test_the_last_words_behind_an_ellipsis_end_a_sentence_where_they_can():
    """适用本法。 stands twice; what ends the article is quoted, and nothing is left out behind it."""
    law = Article(68, (Paragraph("行使权利的行为，不适用本法；但是，滥用权利的行为，适用本法。"),))

    assert ("cut-marked", ()) == ((found := compare("行使权利的行为，……适用本法。", law)).kind, found.dropped)
