"""The citations of a list beside the texts they cite: of which edition, of which article, and where they stand."""

from __future__ import annotations

import datetime as dt

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.law.quotations.cited import CitedList, cite
from enfcmp.law.statutes.library import Library
from enfcmp.model import (
    Jurisdiction,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
    Provision,
    Spot,
)

OLD = """第一条 骗取保险金的，处五百元罚款，并予以公告。情节严重的，吊销许可证。

第二条 挪用基金的，责令追回。

第三条 有下列行为之一的，给予警告：
（一）拒绝监督检查的；
（二）提供虚假材料的。

第四条 泄露参保人信息的，依法给予处分。

第五条 本办法所称基金，包括保险基金和救助基金。
"""
NEW = """第一条 骗取保险金的，处一千元罚款，并予以公告。情节严重的，吊销执业证书。

第二条 挪用基金的，责令追回，依法给予处分。

第三条 有下列行为之一的，责令改正：
（一）拒绝监督检查的；
（二）提供虚假材料的。

第四条 虚报缴费人数的，由主管部门责令限期补缴。

第五条 县级以上人民政府负责监督检查工作。

第六条 泄露参保人信息的，依法给予处分。
"""
NOTICE = """骗取保险金的，应当退回。

各地应当加强监督检查。
"""
NUMBER = "（某发〔2016〕1号）"
TODAY = dt.date(2025, 1, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """Two editions of 某办法, and a notice without articles."""
    folder = tmp_path_factory.mktemp("texts")
    for name, words in (("某办法(2015-03-01)", OLD), ("某办法(2020-03-01)", NEW), ("某通知(2016-01-01)", NOTICE)):
        (folder / f"{name}.md").write_text(f"# {name[:3]}\n\n{words}", encoding="utf-8")
    return Library([folder])


def printed_list(*bases, basis_text=None):
    """A list of one item."""
    fields = {"basis_text": basis_text} if basis_text else {"bases": bases}
    return read_citations(
        PrintedList(
            schema="enfcmp.list/1",
            id="one",
            jurisdiction=Jurisdiction(name="某市"),
            bureau="某局",
            title="清单",
            items=(PrintedItem(number="7", name="对骗取保险金的处罚", **fields),),
        )
    )


def basis(*provisions, instrument="《某办法》"):
    """An instrument with quotations under places."""
    return PrintedBasis(
        instrument=instrument, provisions=tuple(PrintedProvision(at=at, text=text) for at, text in provisions)
    )


FIRST, SECOND, THIRD, FOURTH = (line.split(" ", 1)[1] for line in NEW.split("\n\n")[:4])
ROWS = [
    ("第一条", FIRST, "exact", None, "the words of the day"),
    ("第一条", "（2020年修订）" + FIRST, "exact", None, "a note of who made the list is none of its words"),
    ("第一条", FIRST.replace("的，", "的（以下简称骗保），", 1), "form", None, "nor is one in the middle"),
    ("第一条", "骗取保险金的，处二千元罚款，并予以公告。", "misworded", None, "the words of no edition"),
    ("第一条、第二条", FIRST + SECOND, "exact", None, "two articles under one quotation"),
    ("第一条、第九条", FIRST, "exact", None, "two, of which the text has one"),
    ("第三条", "（二）提供虚假材料的。", "part", None, "the words of both editions"),
    ("第三条第（一）项", "（二）提供虚假材料的。", "other-paragraph", None, "another 项 than cited"),
    ("第一条", None, None, None, "no words"),
    ("第九条", FIRST, None, None, "no such article"),
    ("附件三", FIRST, None, None, "no article at all"),
    ("第六条", FOURTH, "other-article", None, "the words of another article, in no older edition either"),
    # the words of an older edition, in each way in which words may be those of an article …
    ("第一条", OLD.split("\n\n", maxsplit=1)[0][4:], None, 2015, "all of them"),
    ("第一条", "骗取保险金的,处五百元罚款,并予以公告.情节严重的,吊销许可证.", None, 2015, "in another form"),
    ("第一条", "骗取保险金的，处五百元罚款，并予以公告。", None, 2015, "a part"),
    ("第一条", "骗取保险金的……情节严重的，吊销许可证。", None, 2015, "cut, with an ellipsis"),
    ("第三条", "有下列行为之一的，给予警告：（二）提供虚假材料的。", None, 2015, "with one 项 of two"),
    # … and in each way in which they may not be those of the edition of the day
    ("第二条", "挪用基金的，责令追回。", None, 2015, "which says more"),
    ("第四条", "泄露参保人信息的，依法给予处分。", None, 2015, "which says it in another article"),
    ("第五条", "本办法所称基金，包括保险基金和救助基金。", None, 2015, "which says nothing of it"),
]


@pytest.mark.parametrize(("at", "text", "kind", "edition", "why"), ROWS)
def test_which_edition_is_quoted(library, at, text, kind, edition, why):
    """How a quotation reads beside the edition of the day, or which edition it is of where it is of another."""
    (found,) = cite(printed_list(basis((at, text))), library, TODAY)
    reading = found.reading.kind if found.reading else None
    other = found.other_edition.begins.year if found.other_edition else None

    assert (2020, kind, edition) == (found.statute.begins.year, reading, other), why


@pytest.mark.parametrize(
    ("instrument", "day", "edition"),
    [
        ("《某办法》", TODAY, 2020),
        ("《某办法》", dt.date(2020, 2, 29), 2015),
        ("《某办法》", dt.date(2015, 2, 28), None),
        ("《某条例》", TODAY, None),
    ],
)
def test_the_edition_of_the_day(library, instrument, day, edition):
    (found,) = cite(printed_list(basis(("第一条", FIRST), instrument=instrument)), library, day)

    assert edition == (found.statute.begins.year if found.statute else None)


def test_where_each_citation_stands(library):
    """Numbered as printed; what runs on into another article keeps the number of the place it is printed under."""
    bases = (
        basis(("第二条", SECOND), ("第一条第一款", FIRST + "第六条 泄露参保人信息的，给予警告。"), ("附件三", None)),
        basis(("第一条", FIRST + "第六条 泄露参保人信息的。"), instrument="《某条例》"),
    )
    found = tuple(cite(printed_list(*bases), library, TODAY))

    assert [
        (0, 0, "第二条", "exact", Provision("《某办法》", 2)),
        (0, 1, "第一条第一款", "exact", Provision("《某办法》", 1, 1)),
        (0, 1, "第六条", "misworded", Provision("《某办法》", 6)),
        (0, 2, "附件三", None, Provision("《某办法》")),
        (1, 0, "第一条", None, Provision("《某条例》", 1)),
    ] == [
        (
            each.basis_index,
            each.citation_index,
            each.citation.at,
            each.reading.kind if each.reading else None,
            each.provision,
        )
        for each in found
    ]
    assert Spot("7", "text", 0, 1) == found[1].spot("text")
    assert {(0, 0): "exact", (0, 1): "exact", (0, 2): None, (1, 0): None} == {
        (basis, citation): reading and reading.kind
        for (_, basis, citation), reading in CitedList(printed_list(*bases), found).readings().items()
    }


@pytest.mark.parametrize(
    ("cell", "expected", "why"),
    [
        (f"《某办法》第一条 {FIRST}", [True], "under a place"),
        ("《某办法》第一条", [False], "a place alone"),
        (f"《某办法》{NUMBER}：骗取保险金的。", [False], "a text with articles is quoted under one of them"),
        (f"《某通知》{NUMBER}：骗取保险金的。", [True], "a text without articles, under its title"),
        (f"《某通知》{NUMBER}", [False], "its title alone"),
        (f"《某条例》{NUMBER}：骗取保险金的。", [False], "no text is at hand: nothing says how it is made up"),
        (f"《某通知》{NUMBER}\n《某通知》{NUMBER}：骗取保险金的。", [False, True], "words under the second of two"),
    ],
)
def test_what_is_quoted(library, cell, expected, why):
    found = cite(printed_list(basis_text=cell), library, TODAY)

    assert expected == [each.is_quoted for each in found], why
