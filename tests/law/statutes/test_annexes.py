"""What stands behind the last article is no article and no paragraph of it."""

import pytest

from enfcmp.law.statutes.annexes import without_signature
from enfcmp.law.statutes.layout import articles

TEXT = "第一条 甲。\n第二条 收费标准见附件。\n"


def read(text):
    return [(each.number, each.whole) for each in articles(text.splitlines())]


@pytest.mark.parametrize(
    "annex",
    [
        "附：\n第二条 乙。",
        "附:\n第二条 乙。",
        "附\n第二条 乙。",
        "附件\n一级一千元。",
        "附 件\n一级一千元。",
        "附件1\n一级一千元。",
        "附件1 收费标准\n一级一千元。",
        "附件一收费标准\n一级一千元。",
        "附件1：收费标准\n一级一千元。",
        "附件1.收费标准",
        "附件A 收费标准",
        "附件1-1 收费标准",
        "附表：收费标准",
        "附表2 收费标准",
        "附录\n第三条 乙。",
        "附录一 收费标准\n第二条 乙。",
        "附注：甲。",
        "（附件1）\n一级一千元。",
        "【附件】收费标准",
        "附《收费标准》",
        "附：收费标准由甲制定。",
        "关于《收费条例》的说明\n第二条 乙。",
        "关于收费条例（草案）的说明",
        "起草说明\n一、甲。",
    ],
)
def test_an_annex_ends_the_articles(annex):
    """In every form, and articles behind it are not those of the law."""
    assert [(1, "甲。"), (2, "收费标准见附件。")] == read(TEXT + annex)


@pytest.mark.parametrize(
    "paragraph",
    [
        "附加费由用人单位缴纳。",
        "附有证明的，不予处罚。",
        "附件所列标准由省人民政府制定。",
        "附件1所列标准，由省人民政府制定。",
        "附件1 所列标准，由省人民政府制定。",
        "附条件的许可，应当说明。",
        "说明理由的，不予处罚。",
    ],
)
def test_a_paragraph_that_merely_begins_so_is_one(paragraph):
    assert [(1, "甲。"), (2, f"收费标准见附件。{paragraph}")] == read(TEXT + paragraph)


def test_supplementary_articles_are_articles():
    assert [1, 2, 3] == [number for number, _ in read(f"{TEXT}附则\n第三条 丙。")]
    assert [1, 2, 3] == [number for number, _ in read(f"{TEXT}第三章 附则\n第三条 丙。")]


@pytest.mark.parametrize(
    "signature",
    [
        "某市人民政府\n2020年1月2日",
        "某市人民政府\n\n二〇二〇年一月二日",
        "某局\n某委员会\n2020年1月2日",
        "（2020年1月2日）",
    ],
)
def test_a_signature_is_no_paragraph(signature):
    assert [(1, "甲。"), (2, "收费标准见附件。")] == read(TEXT + signature)
    assert [(1, "甲。"), (2, "收费标准见附件。")] == read(f"{TEXT}{signature}\n附件：标准")


@pytest.mark.parametrize("last", ["本条例施行。", "某市人民政府应当检查。\n2020年1月2日前登记的，有效。"])
def test_what_is_no_signature_stays(last):
    assert (2, "收费标准见附件。" + last.replace("\n", "")) == read(TEXT + last)[-1]


def test_an_article_without_a_line_has_no_signature():
    """As where a heading is the last of a damaged copy."""
    assert [[], [""], ["2019年1月1日"]] == [without_signature(lines) for lines in ([], [""], ["2019年1月1日"])]
