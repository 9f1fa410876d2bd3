"""What the makers of a list add to a quotation: blanked out, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.law.quotations.editorial import without_notes

ADDED = [
    ("规定：骗取基金的", "骗取基金的"),
    ("明确规定，骗取基金的", "骗取基金的"),
    ("（2018年修正）骗取基金的", "骗取基金的"),
    ("骗取基金的（2018修订）", "骗取基金的"),
    ("（根据2018年12月29日第十三届全国人民代表大会常务委员会第七次会议决定修正）骗取基金的", "骗取基金的"),
    ("机构（以下简称定点机构）骗取基金的", "机构骗取基金的"),
    ("机构（以下统称单位）骗取基金的", "机构骗取基金的"),
    ("（节选）骗取基金的", "骗取基金的"),
    ("骗取基金的[注：见附件]", "骗取基金的"),
    ("骗取（略）基金的", "骗取………基金的"),
]
KEPT = [
    ("骗取（含转移）基金的", ""),  # words that somebody put in are words
    ("机构（以下简称定点机构）骗取基金的", "机构（以下简称定点机构）骗取基金的。"),  # the article says it itself
    ("规定：甲", "规定：甲乙"),
    ("规定价格的", ""),
]


@pytest.mark.parametrize(("printed", "expected"), ADDED)
def test_added(printed, expected):
    found = without_notes(printed, "")

    assert found.replace(" ", "") == expected
    assert len(found) == len(printed)


@pytest.mark.parametrize(("printed", "article"), KEPT)
def test_kept(printed, article):
    assert without_notes(printed, article) == printed


@given(st.text(alphabet="（）()[]【】以下简称规定：2018年修正注略甲乙 ", max_size=40))
def test_every_place_stays_what_it_is(printed):
    """As long as it was, and what is no note is what it was."""
    found = without_notes(printed, "")

    assert len(found) == len(printed)
    assert all(new in {old, " ", "…"} for old, new in zip(printed, found, strict=True))
