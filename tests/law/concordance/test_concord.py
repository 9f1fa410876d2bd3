"""Rows of a concordance: each article of both texts once, what can be stated, and the same from either side."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enfcmp.law.concordance.concord import concord
from enfcmp.law.statutes.library import Library
from enfcmp.model import Article, ComparedEdition, Concordance, ConcordanceRow, Paragraph, Provision, Statute

LAWS = Path(__file__).resolve().parents[4] / "shared" / "laws"
AIM = "为了防治噪声污染，保障公众健康，制定本法。"
DUTY = "建设单位应当在施工现场公示噪声污染防治措施。"
ZONES = "城市人民政府应当划定噪声敏感建筑物集中区域。"
PERMIT = "拆除设施的，必须事先报经环境保护部门批准。"
SHOWN = "建设单位应当在施工现场公开噪声污染防治措施。"
DRUMS = "鼓励居民自行组织和睦邻里的活动。"


def test_rows(text):
    """Moved, the same, gone, new."""
    old = text(AIM, PERMIT, DUTY, ZONES)
    new = text(AIM, ZONES, DRUMS, SHOWN, title="乙法")
    at = [Provision("乙法", number) for number in range(5)]

    assert concord(old, new) == Concordance(
        old=ComparedEdition("甲法", None, "甲法.md"),
        new=ComparedEdition("乙法", None, "乙法.md"),
        rows=(
            row(1, AIM, new=(at[1],), score=1.0, change="same", new_text=AIM),
            row(2, PERMIT, score=0.0),
            row(
                3,
                DUTY,
                new=(at[4],),
                score=0.824,
                change="words",
                new_text=SHOWN,
            ),
            row(4, ZONES, new=(at[2],), score=1.0, change="same", new_text=ZONES),
            ConcordanceRow(old=None, new=(at[3],), new_text=DRUMS),
        ),
    )


def row(number, words, **rest):
    return ConcordanceRow(old=Provision("甲法", number), old_text=words, **rest)


@settings(max_examples=50)
@given(st.lists(st.text("甲乙丙丁戊己处罚款没收，。", max_size=12), max_size=6), st.permutations(range(6)))
def test_each_article_once(words, order):
    """Whatever the texts are: every old article in its order, every new one stated or by itself; twice the same."""
    old = made(words)
    new = made([words[at] for at in order if at < len(words)] + ["全新的一条规定。"])
    found = concord(old, new)

    assert [each.number for each in old.articles] == [each.old.article for each in found.rows if each.old]
    taken = {place.article for each in found.rows for place in each.new}
    alone = [each.new[0].article for each in found.rows if each.old is None]
    assert {each.number for each in new.articles} == taken
    assert sorted(set(alone)) == alone
    assert not set(alone) & {place.article for each in found.rows if each.old for place in each.new}
    assert found == concord(old, new)


def made(words):
    articles = [Article(number, (Paragraph(each),)) for number, each in enumerate(words, 1)]
    return Statute(title="甲法", source="甲法.md", articles=tuple(articles))


@pytest.fixture(scope="module")
def laws():
    """Pairs of editions and a concordance that a person made."""
    if not LAWS.is_dir():
        pytest.skip("the pairs of editions are not at hand")
    return Library([LAWS])


@pytest.mark.parametrize(
    "title",
    [
        "国境卫生检疫法",
        "反洗钱法",
        "农产品质量安全法",
        "畜牧法",
        "海洋环境保护法",
        "文物保护法",
        "慈善法",
        "野生动物保护法",
        "反垄断法",
        "会计法",
    ],
)
def test_the_reverse_agrees(laws, title):
    """Read from the newer text, an article has another counterpart only where that one is nearer."""
    old, new = laws.editions(title)
    back = {each.old.article: each for each in concord(new, old).rows if each.old}
    stated = [(each, back[each.new[0].article]) for each in concord(old, new).rows if each.old and each.new]

    assert stated
    assert [] == [
        (there.old, here.new)
        for there, here in stated
        if here.new != (Provision(here.new[0].instrument, there.old.article),) and here.score <= there.score
    ]


def test_a_law_that_was_written_anew(laws):
    """As a person read it: hardly anything wrong is stated, and none is said where there is none."""
    truth = json.loads((LAWS / "concord-noise.json").read_text(encoding="utf-8"))
    old, new = (edition(laws, truth[side]) for side in ("old", "new"))
    stated = {each.old.article: {place.article for place in each.new} for each in concord(old, new).rows if each.old}
    right = sum(len(stated[each["old"]] & set(each["new"])) for each in truth["links"])
    wrong = sum(len(stated[each["old"]] - {*each["new"], *each["maybe"]}) for each in truth["links"])
    links = sum(len(each["new"]) for each in truth["links"])
    none = [not stated[each["old"]] - set(each["maybe"]) for each in truth["links"] if not each["new"]]

    assert (right, wrong, links, sum(none), len(none)) == (46, 1, 55, 13, 13)


def edition(laws, side):
    return next(each for each in laws.editions(side["name"]) if each.edition == dt.date.fromisoformat(side["edition"]))
