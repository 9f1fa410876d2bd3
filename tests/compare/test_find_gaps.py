"""What one list has and the other lacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from enfcmp.compare.find_gaps import find_gaps
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.match.links import match
from enfcmp.match.verdicts import Verdicts
from enfcmp.model import (
    BareItems,
    Evidence,
    Gaps,
    GapSummary,
    ItemList,
    Jurisdiction,
    Matching,
    Nearest,
    Pairs,
    Partial,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
    Provision,
    UncitedArticle,
    Unlinked,
)

DATA = Path(__file__).resolve().parents[2] / "data"
DATONG = read_citations(read_list(DATA / "datong.yaml").printed)
CHANGJI = read_citations(read_list(DATA / "changji.yaml").printed)

SOCIAL_INSURANCE = "中华人民共和国社会保险法"
HEALTH = "中华人民共和国基本医疗卫生与健康促进法"
DRUGS = "中华人民共和国药品管理法"
PRICES = "中华人民共和国价格法"
FUND = "医疗保障基金使用监督管理条例"
RULES = "实施《中华人民共和国社会保险法》若干规定"
AUDIT = "社会保险稽核办法"
REWARDS = "违法违规使用医疗保障基金举报奖励办法"
REWARDS_IN_DETAIL = "违法违规使用医疗保障基金举报奖励实施细则"


def gaps(one: ItemList, other: ItemList) -> Gaps:
    return find_gaps(match(one, other))


@pytest.fixture(scope="module")
def lacking_in_changji() -> Gaps:
    return gaps(DATONG, CHANGJI)


@pytest.fixture(scope="module")
def lacking_in_datong() -> Gaps:
    return gaps(CHANGJI, DATONG)


# ── the two cities ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_items_of_datong_that_changji_lacks(lacking_in_changji):
    """Six items, whole, with their names and types as published."""
    assert [(item.id, item.type, item.name) for item in lacking_in_changji.missing] == [
        (
            "datong:14",
            "行政检查",
            "对定点零售药店的医保协议履行情况、医疗保障基金使用情况、药品服务等进行监督监察",
        ),
        (
            "datong:15",
            "行政检查",
            "对定点医疗机构的医保协议履行情况、医疗保障基金使用情况、药品服务等进行监督监察",
        ),
        ("datong:17", "行政给付", "对最低生活保障家庭成员和特困供养人员的医疗救助"),
        ("datong:18", "行政给付", "基本医疗保险待遇的支付"),
        ("datong:19", "行政给付", "个人生育保险津贴和医疗待遇支付"),
        ("datong:20", "行政确认", "用人单位参加医疗（生育）保险登记"),
    ]


def test_items_of_changji_that_datong_lacks(lacking_in_datong):
    """Five items the other way round."""
    assert [item.id for item in lacking_in_datong.missing] == [f"changji:{number}" for number in (9, 11, 12, 17, 19)]


def test_missing_items_name_their_nearest_candidate(lacking_in_changji):
    """What came nearest is said of each."""
    nearest = {item.id: item.nearest.id for item in lacking_in_changji.missing if item.nearest}

    assert nearest == {
        "datong:14": "changji:15",
        "datong:15": "changji:15",
        "datong:17": "changji:13",
        "datong:18": "changji:15",
        "datong:19": "changji:3",
        "datong:20": "changji:1",
    }


def test_items_of_datong_that_changji_covers_in_part(lacking_in_changji):
    """What the counterparts leave out, taken together: Changji 2, 5 and 7 cover all of Datong 2 but article 40."""
    assert [(part.id, part.covered_by, part.provisions) for part in lacking_in_changji.partial] == [
        ("datong:1", ("changji:2",), (Provision(FUND, 37),)),
        ("datong:2", ("changji:2", "changji:5", "changji:7"), (Provision(FUND, 40),)),
        ("datong:3", ("changji:3",), (Provision(FUND, 41),)),
        ("datong:4", ("changji:1",), (Provision("社会保险费征缴暂行条例", 23),)),
        ("datong:6", ("changji:8",), (Provision(RULES, 26),)),
        ("datong:8", ("changji:10",), (Provision(PRICES, 34), Provision("医疗保障行政处罚程序暂行规定", 29))),
        ("datong:11", ("changji:15",), (Provision(FUND, 22),)),
        ("datong:12", ("changji:18",), tuple(Provision(AUDIT, article) for article in (2, 3, 5, 12))),
        ("datong:13", ("changji:16",), (Provision(HEALTH, 103),)),
        (
            "datong:16",
            ("changji:20",),
            (
                Provision("违法违规使用医疗保障基金举报奖励办法", 2),
                Provision("违法违规使用医疗保障基金举报奖励实施细则", 2),
            ),
        ),
    ]


def test_items_of_changji_that_datong_covers_in_part(lacking_in_datong):
    """Paragraphs are named as they are cited."""
    assert [(part.id, part.covered_by, part.provisions) for part in lacking_in_datong.partial] == [
        ("changji:6", ("datong:7",), (Provision(DRUGS, 88),)),
        (
            "changji:7",
            ("datong:2",),
            (Provision(FUND, 14, 1), Provision(FUND, 15, 2), Provision(FUND, 16), Provision(FUND, 29, 2)),
        ),
        (
            "changji:8",
            ("datong:6",),
            (
                Provision(SOCIAL_INSURANCE, 64, 2),
                Provision(SOCIAL_INSURANCE, 69, 2),
                Provision(FUND, 21),
                Provision(FUND, 44),
            ),
        ),
        ("changji:10", ("datong:8",), (Provision(FUND, 27),)),
        ("changji:16", ("datong:13",), (Provision(DRUGS, 84),)),
        ("changji:18", ("datong:12",), (Provision("社会保险经办条例", 43), Provision("社会保险经办条例", 44))),
        (
            "changji:20",
            ("datong:16",),
            (
                Provision(SOCIAL_INSURANCE, 82),
                Provision("欺诈骗取医疗保障基金行为举报奖励暂行办法", 2),
                Provision("欺诈骗取医疗保障基金行为举报奖励暂行办法", 3),
            ),
        ),
    ]


def test_articles_that_changji_cites_nowhere(lacking_in_changji):
    """Among them 37, 40 and 41 of the 条例, the fines for fraud; each once, in the order of their first citation."""
    assert [
        (article.instrument, article.article, [item.removeprefix("datong:") for item in article.cited_by])
        for article in lacking_in_changji.provisions
    ] == [
        (FUND, 37, ["1"]),
        (FUND, 40, ["2"]),
        (FUND, 41, ["3"]),
        ("社会保险费征缴暂行条例", 23, ["4"]),
        (RULES, 26, ["6"]),
        ("医疗保障行政处罚程序暂行规定", 29, ["8"]),
        (FUND, 22, ["11"]),
        (AUDIT, 2, ["12"]),
        (AUDIT, 3, ["12"]),
        (AUDIT, 5, ["12"]),
        (AUDIT, 12, ["12"]),
        ("零售药店医疗保障定点管理暂行办法", 43, ["14"]),
        ("医疗机构医疗保障定点管理暂行办法", 47, ["15"]),
        (REWARDS, 2, ["16"]),
        (REWARDS_IN_DETAIL, 2, ["16"]),
        ("社会救助暂行办法", 30, ["17"]),
        (SOCIAL_INSURANCE, 8, ["18", "19", "20"]),
        (SOCIAL_INSURANCE, 26, ["18"]),
        (SOCIAL_INSURANCE, 29, ["18"]),
        ("医疗机构医疗保障定点管理暂行办法", 30, ["18"]),
        ("零售药店医疗保障定点管理暂行办法", 29, ["18"]),
        (SOCIAL_INSURANCE, 54, ["19"]),
        (SOCIAL_INSURANCE, 57, ["20"]),
        (SOCIAL_INSURANCE, 58, ["20"]),
    ]


def test_articles_that_datong_cites_nowhere(lacking_in_datong):
    """Whole articles, also where a paragraph is cited; an instrument that is printed in two ways is one."""
    notice = next(article for article in lacking_in_datong.provisions if "职能配置" in article.instrument)

    assert [(article.instrument, article.article) for article in lacking_in_datong.provisions] == [
        (DRUGS, 88),
        *((FUND, article) for article in (14, 15, 16, 29)),
        *((SOCIAL_INSURANCE, article) for article in (64, 69)),
        *((FUND, article) for article in (21, 44)),
        (HEALTH, 93),
        (FUND, 27),
        (notice.instrument, 3),
        *((PRICES, article) for article in (33, 35)),
        ("价格违法行为行政处罚规定", 2),
        *((DRUGS, article) for article in (84, 86)),
        *(("社会保险经办条例", article) for article in (43, 44)),
        ("药品集中采购监督管理办法", 5),
        (SOCIAL_INSURANCE, 82),
        *(("欺诈骗取医疗保障基金行为举报奖励暂行办法", article) for article in (2, 3)),
    ]
    assert notice.cited_by == ("changji:11", "changji:19")
    assert {(article.paragraph, article.subparagraph) for article in lacking_in_datong.provisions} == {(None, None)}


def test_summaries(lacking_in_changji, lacking_in_datong):
    """How many are covered wholly, in part, and not at all."""
    assert lacking_in_changji.summary == GapSummary(items=20, covered=4, partial=10, missing=6, sure=6)
    assert lacking_in_datong.summary == GapSummary(items=20, covered=8, partial=7, missing=5, sure=4)


def test_heads(lacking_in_datong):
    """Which list was compared with which."""
    assert (lacking_in_datong.from_, lacking_in_datong.to) == ("changji", "datong")


# ── small lists ──────────────────────────────────────────────────────────────────────────────────────────────────────


Cited = list[tuple[str, str | None]]
"""Instruments with a place in each; None for an instrument as a whole."""


def made_up(list_id: str, *items: Cited, name: str = "对价格违法行为的处罚") -> ItemList:
    """A list of items that bear one name and cite these instruments and places; further ones are numbered."""
    return read_citations(
        PrintedList(
            schema="enfcmp.list/1",
            id=list_id,
            jurisdiction=Jurisdiction(name="某市"),
            bureau="某局",
            title="清单",
            items=tuple(
                PrintedItem(
                    number=str(position),
                    name=name if position == 1 else f"{position}{name}{position}",
                    bases=tuple(
                        PrintedBasis(instrument=instrument, provisions=(PrintedProvision(at=at),) if at else ())
                        for instrument, at in cited
                    ),
                )
                for position, cited in enumerate(items, 1)
            ),
        )
    )


def lacking(one: Cited, other: Cited) -> tuple[list[Provision], list[UncitedArticle]]:
    """What the one item of a list lacks in its counterpart, and the articles that the other list never cites."""
    found = gaps(made_up("one", one), made_up("other", other))
    return [place for part in found.partial for place in part.provisions], list(found.provisions)


A, A_2019 = "《某办法》", "《某办法（2019修订）》"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([(A, "第八条")], [(A, "第八条")], []),
        ([(A, "第八条第二款")], [(A, "第八条")], []),  # the whole article covers its parts
        ([(A, "第八条")], [(A, "第八条第二款")], []),  # and a part of an article counts as citing it
        ([(A, "第八条第一款")], [(A, "第八条第二款")], [Provision(A, 8, 1)]),
        ([(A, "第八条第一款第（一）项")], [(A, "第八条第一款")], []),
        ([(A, "第八条第一款第（一）项")], [(A, "第八条第一款第（二）项")], [Provision(A, 8, 1, 1)]),
        ([(A, "第八条第（一）项")], [(A, "第八条第二款")], []),  # which paragraph it is of is not printed
        ([(A, "第八条")], [(A, "第八条之一")], [Provision(A, 8)]),  # an inserted article is another one
        ([(A, "第八条、第九条")], [(A, "第八条")], [Provision(A, 9)]),
        ([(A, "第八条至第十条")], [(A, "第9条")], [Provision(A, 8), Provision(A, 10)]),
        ([(A, "第八条")], [("《某某办法》", "第八条")], [Provision(A, 8)]),
        ([(A, "第八条")], [(A_2019, "第八条")], []),  # an unknown instrument printed in two ways is one
        ([(A, "第八条"), (A_2019, "第八条")], [(A, "第九条")], [Provision(A, 8)]),  # … also within one item
        ([("《社会保险法》", "第八条")], [("《中华人民共和国社会保险法》", "第八条")], []),
        ([("《社会保险法》", "第八条")], [], [Provision(SOCIAL_INSURANCE, 8)]),
        ([], [(A, "第八条")], []),
        ([(A, None)], [(A, "第八条")], []),  # an instrument as a whole is met by any place of it
        ([(A, None)], [(A_2019, "第八条第二款")], []),
        ([(A, None)], [("《某某办法》", "第八条")], [Provision(A)]),  # of no other instrument
        ([(A, "第八条")], [(A, None)], [Provision(A, 8)]),  # and meets no place of it
    ],
)
def test_provisions_that_a_counterpart_lacks(one, other, expected):
    """Places agree when one is the other or a part of it; what agrees with nothing is lacking, each place once."""
    assert expected == lacking(one, other)[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([(A, "第八条第一款")], [(A, "第八条第二款")], []),  # articles are compared here, not paragraphs
        ([(A, "第八条第一款"), (A, "第八条第二款")], [], [UncitedArticle(A, 8, None, None, ("one:1",))]),
        ([(A, "第八条"), (A_2019, "第八条")], [], [UncitedArticle(A, 8, None, None, ("one:1",))]),
        ([(A_2019, "第八条")], [(A, "第八条")], []),
        (
            [(A, "第八条"), (A, "第八条之一")],
            [(A, "第八条")],
            [UncitedArticle(A, 8, None, None, ("one:1",), inserted=1)],
        ),
        ([(A, None)], [(A, "第八条")], []),
        ([(A, None)], [("《某某办法》", "第八条")], [UncitedArticle(A, None, None, None, ("one:1",))]),
        ([(A, "第八条")], [(A, None)], [UncitedArticle(A, 8, None, None, ("one:1",))]),
    ],
)
def test_articles_that_the_other_list_never_cites(one, other, expected):
    """Each article once, under the name under which it is cited first, with the items that cite it."""
    assert expected == lacking(one, other)[1]


def test_items_that_cite_one_article_are_named_together():
    """An article under two printings of its title is one article, cited by both items, in their order."""
    found = gaps(made_up("one", [(A_2019, "第八条")], [(A, "第八条第一款")]), made_up("other", []))

    assert found.provisions == (UncitedArticle(A_2019, 8, None, None, ("one:1", "one:2")),)


def test_counterparts_cover_together():
    """An item whose two counterparts cite one article each lacks neither of them."""
    one = made_up("one", [(A, "第八条"), (A, "第九条"), (A, "第十条")])
    other = read_citations(
        PrintedList(
            schema="enfcmp.list/1",
            id="other",
            jurisdiction=Jurisdiction(name="某市"),
            bureau="某局",
            title="清单",
            items=tuple(
                PrintedItem(number=number, name="对价格违法行为的处罚", basis_text=f"{A}{at}")
                for number, at in (("1", "第八条"), ("2", "第九条"))
            ),
        )
    )

    assert gaps(one, other).partial == (
        Partial("one:1", "对价格违法行为的处罚", ("other:1", "other:2"), (Provision(A, 10),)),
    )


def test_what_cannot_be_compared():
    """Items that have a counterpart and cite nothing are named; those without one are missing, whatever they cite."""
    one, other = made_up("one", [], [(A, "第八条")], []), made_up("other", [(A, "第九条")], [(A, "第八条")])
    pairs = frozenset({("one:1", "other:1"), ("one:2", "other:2")})
    rejected = frozenset((a.id, b.id) for a in one.items for b in other.items) - pairs
    matching = match(one, other, verdicts=Verdicts(same=pairs, rejected=rejected))

    assert ["one:3"] == [item.id for item in find_gaps(matching).missing]
    assert ("one:1",) == find_gaps(matching).not_compared
    assert UNSET is find_gaps(matching, turned=True).not_compared


@pytest.mark.parametrize("empty", ["from", "to", "both"])
def test_an_empty_list(empty):
    """Everything is missing in an empty list, and nothing is missing of one."""
    none, full = made_up("none"), made_up("full", [(A, "第八条")])
    one, other = {"from": (none, full), "to": (full, none), "both": (none, none)}[empty]
    found = gaps(one, other)

    assert [item.id for item in found.missing] == [item.id for item in one.items]
    assert [item.nearest for item in found.missing] == [None] * len(one.items)
    assert found.partial == ()
    assert found.summary == GapSummary(len(one.items), 0, 0, len(one.items), len(one.items))


@pytest.mark.parametrize("content", [DATONG, CHANGJI], ids=["datong", "changji"])
def test_a_list_lacks_nothing_of_itself(content):
    """Nothing is missing, nothing partial, no article uncited."""
    assert gaps(content, content) == Gaps(
        from_=content.id,
        to=content.id,
        missing=(),
        partial=(),
        provisions=(),
        summary=GapSummary(20, 20, 0, 0, 0),
    )


_cited = st.lists(
    st.tuples(
        st.sampled_from([A, A_2019, "《价格法》"]), st.sampled_from(["第八条", "第八条第一款", "第九条", "附则"])
    ),
    max_size=3,
)


@given(st.lists(_cited, max_size=4), st.lists(_cited, max_size=4))
def test_the_summary_adds_up(one, other):
    """Every item is covered, covered in part, or missing; both ways speak of the same links."""
    first, second = made_up("one", *one), made_up("other", *other)
    matching = match(first, second)
    found = find_gaps(matching)
    summary = found.summary

    assert summary.items == len(one) == summary.covered + summary.partial + summary.missing
    assert (summary.partial, summary.missing) == (len(found.partial), len(found.missing))
    assert tuple(item.id for item in found.missing) == matching.pairs.unlinked.from_
    assert not {part.id for part in found.partial} & {item.id for item in found.missing}


NOTHING_COMPARED = Evidence(name=0.0, basis=None, text=None, type=None, shared_provisions=(), points={})


@pytest.mark.parametrize(("score", "sure"), [(None, True), (0.1999, True), (0.2, False)])
def test_how_sure_a_gap_is(score, sure):
    """Where a candidate is near, a person should look at it first; the rest are gaps."""
    near = Nearest("two:1", score, NOTHING_COMPARED, 0.5, ()) if score is not None else None
    one, two = made_up("one", [(A, "第八条")]), made_up("two", [(A, "第九条")])
    pairs = Pairs(from_="one", to="two", links=(), unlinked=Unlinked(from_=("one:1",), to=("two:1",)))
    found = find_gaps(Matching(from_list=one, to_list=two, pairs=pairs, nearest_from=(near,), nearest_to=(None,)))

    assert [sure] == [each.sure for each in found.missing]
    assert GapSummary(1, 0, 0, 1, int(sure)) == found.summary


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (2, 2, UNSET),
        (0, 2, BareItems("one", 2, 2)),
        (2, 0, BareItems("two", 2, 2)),
        (1, 2, UNSET),  # half of them cite something
        (0, 0, UNSET),  # neither cites anything
    ],
)
def test_bare_names_against_bases(ours, theirs, expected):
    """Which list cites nothing while the other does."""
    lists = (
        made_up(list_id, *([(A, "第八条")] if at < cited else [] for at in range(2)))
        for list_id, cited in (("one", ours), ("two", theirs))
    )

    assert expected == gaps(*lists).bare
