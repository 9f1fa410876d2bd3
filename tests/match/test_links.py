"""Which item of one list answers to which of the other, and what that is argued from."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from enfcmp.compare.find_gaps import find_gaps
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.match.links import match
from enfcmp.match.verdicts import Verdicts
from enfcmp.model import (
    ItemList,
    Jurisdiction,
    Pairs,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
    Provision,
    Unlinked,
)

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
SHARED = ROOT / ".." / "shared"

needs_shared = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold files are not at hand")

DATONG = read_citations(read_list(DATA / "datong.yaml").printed)
CHANGJI = read_citations(read_list(DATA / "changji.yaml").printed)

# Datong → Changji, as two people have labelled them.
GOLD = [
    ("1", "2"),
    ("2", "2"),
    ("2", "5"),
    ("2", "7"),
    ("3", "3"),
    ("4", "1"),
    ("5", "4"),
    ("6", "8"),
    ("7", "6"),
    ("8", "10"),
    ("9", "13"),
    ("10", "14"),
    ("11", "15"),
    ("12", "18"),
    ("13", "16"),
    ("16", "20"),
]


def number(item_id: str) -> str:
    return item_id.partition(":")[2]


def numbers(pairs: Pairs) -> list[tuple[str, str]]:
    return [(number(link.from_), number(link.to)) for link in pairs.links]


def with_items(content: ItemList, items) -> ItemList:
    return msgspec.structs.replace(content, items=tuple(items))


# ── the two cities ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    return match(DATONG, CHANGJI).pairs


@pytest.fixture(scope="module")
def links(pairs):
    return {(number(link.from_), number(link.to)): link for link in pairs.links}


def test_the_links_are_exactly_the_labelled_ones(pairs):
    """None is lost, none is false, in the order of the first list and then of the second."""
    assert numbers(pairs) == GOLD


@needs_shared
def test_the_labels_are_those_of_the_gold_file():
    """The labels above and the gold file say the same."""
    gold = json.loads((SHARED / "gold" / "datong--changji.json").read_text(encoding="utf-8"))

    assert [(link["a"], link["b"]) for link in gold["links"]] == GOLD
    assert not any(link["doubtful"] for link in gold["links"])


def test_the_rest_is_unlinked(pairs):
    """Every item is in a link or among the unlinked ones of its list."""
    assert pairs.unlinked == Unlinked(
        from_=tuple(f"datong:{number}" for number in (14, 15, 17, 18, 19, 20)),
        to=tuple(f"changji:{number}" for number in (9, 11, 12, 17, 19)),
    )


@pytest.mark.parametrize(
    ("pair", "relation", "confidence"),
    [
        (("1", "2"), "merge", "likely"),  # Changji 2 names agencies and institutions together
        (("2", "2"), "many", "likely"),  # Datong 2 is split over three, and Changji 2 takes in Datong 1 too
        (("2", "5"), "split", "likely"),  # the article 38 part
        (("2", "7"), "split", "doubtful"),  # the article 39 part, one article of five
        (("4", "1"), "same", "certain"),  # word for word
        (("13", "16"), "same", "likely"),  # the same name, but no provision in common
        (("16", "20"), "same", "likely"),  # a reward for reports, under other instruments
    ],
)
def test_relation_and_confidence(links, pair, relation, confidence):
    """How many answer to how many, and how sure that is."""
    assert (relation, confidence) == (links[pair].relation, links[pair].confidence)


def test_relation_follows_from_the_links(pairs):
    """same, split, merge and many are how often either item is linked."""
    found = numbers(pairs)
    from_counts, to_counts = ([pair[side] for pair in found] for side in (0, 1))
    expected = [
        (("same", "merge"), ("split", "many"))[from_counts.count(one) > 1][to_counts.count(other) > 1]
        for one, other in found
    ]

    assert expected == [link.relation for link in pairs.links]


def test_what_a_link_is_argued_from_is_on_it(links):
    """Datong 2 and Changji 2 share three articles of three instruments, each by its canonical name."""
    assert links["2", "2"].evidence.shared_provisions == (
        Provision("中华人民共和国社会保险法", 87),
        Provision("实施《中华人民共和国社会保险法》若干规定", 25),
        Provision("中华人民共和国基本医疗卫生与健康促进法", 104),
    )
    assert links["2", "5"].evidence.shared_provisions == (Provision("医疗保障基金使用监督管理条例", 38),)
    assert links["2", "7"].evidence.shared_provisions == (Provision("医疗保障基金使用监督管理条例", 39),)


def test_the_same_name_over_other_provisions(links):
    """Datong 13 and Changji 16 have one name and share no article: the link says so."""
    link = links["13", "16"]

    assert (link.evidence.name, link.evidence.basis, link.evidence.shared_provisions) == (1.0, 0.0, ())


def test_scores_and_evidence_are_shares(pairs):
    """From 0 to 1, as the contract has it; no link is decided by anybody yet."""
    values = [
        value
        for link in pairs.links
        for value in (link.score, link.evidence.name, link.evidence.basis, link.evidence.text)
        if value is not None
    ]

    assert [value for value in values if not 0 <= value <= 1] == []
    assert {link.source for link in pairs.links} == {"matched"}


def test_unlinked_items_have_their_nearest_candidate():
    """What came nearest is said, and whom it answers to instead."""
    matching = match(DATONG, CHANGJI)
    nearest = dict(zip(matching.pairs.unlinked.from_, matching.nearest_from, strict=True))

    assert {item: (near.id, near.linked_to) for item, near in nearest.items() if near} == {
        "datong:14": ("changji:15", ("datong:11",)),
        "datong:15": ("changji:15", ("datong:11",)),
        "datong:17": ("changji:13", ("datong:9",)),
        "datong:18": ("changji:15", ("datong:11",)),
        "datong:19": ("changji:3", ("datong:3",)),
        "datong:20": ("changji:1", ("datong:4",)),
    }


@pytest.mark.parametrize("order", ["reversed", "shuffled"])
def test_the_order_of_the_lists_does_not_matter(order):
    """The same links from reordered lists."""
    arrange = (lambda items: items[::-1]) if order == "reversed" else _shuffled
    found = match(with_items(DATONG, arrange(DATONG.items)), with_items(CHANGJI, arrange(CHANGJI.items))).pairs

    assert sorted(GOLD) == sorted(numbers(found))


def _shuffled(items):
    return random.Random(7).sample(items, len(items))  # noqa: S311  # any order will do


@pytest.mark.parametrize(
    "printed",
    [
        "msgspec.json.encode(match(*lists))",
        "repr([found.clues(side, at) for side in (0, 1) for at in range(20)]).encode()",  # of use in longer lists
    ],
)
def test_the_same_bytes_whatever_the_hash_seed(printed):
    """Two processes that hash differently link and look for candidates alike."""
    code = (
        "import sys, msgspec; from pathlib import Path; from enfcmp.law.cells.list_citations import read_citations\n"
        "from enfcmp.lists.read_list import read_list; from enfcmp.match.links import match\n"
        "from enfcmp.match.evidence import Comparators; from enfcmp.match.settings import DEFAULT\n"
        "files = [read_list(Path(sys.argv[1], name)) for name in ('datong.yaml', 'changji.yaml')]; "
        "lists = [read_citations(file.printed) for file in files]\n"
        "found = Comparators(*(each.items for each in lists), DEFAULT, lambda _item: '')\n"
        f"sys.stdout.buffer.write({printed})"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(DATA)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000


# ── other lists ──────────────────────────────────────────────────────────────────────────────────────────────────────


@needs_shared
@pytest.mark.parametrize(
    ("name", "least_precision", "least_f1"),
    [
        ("guangdong-no-penalty--jiangmen-no-penalty", 1.0, 1.0),
        ("jiangmen-ecology--guangdong-ecology", 0.93, 0.95),
    ],
)
def test_links_of_lists_of_other_fields(name, least_precision, least_f1):
    """The rules were not made for two lists only; a doubtful label counts neither for nor against."""
    gold = json.loads((SHARED / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    first, second = (read_citations(read_list(SHARED / "lists" / f"{gold[side]}.yaml").printed) for side in "ab")
    labelled = {(link["a"], link["b"]) for link in gold["links"] if not link["doubtful"]}
    doubtful = {(link["a"], link["b"]) for link in gold["links"] if link["doubtful"]}
    pairs = match(first, second).pairs
    found = set(numbers(pairs)) - doubtful
    correct = len(found & labelled)
    certain = {(number(link.from_), number(link.to)) for link in pairs.links if link.confidence == "certain"}

    assert certain - doubtful <= labelled
    assert all(link.doubts for link in pairs.links if link.confidence != "certain")
    assert correct / len(found) >= least_precision
    assert 2 * correct / (len(found) + len(labelled)) >= least_f1


# ── whatever the lists are ───────────────────────────────────────────────────────────────────────────────────────────

MIRRORED = {"same": "same", "split": "merge", "merge": "split", "many": "many"}


def outcome(one: ItemList, other: ItemList):
    """What has to mirror: links with what speaks for them, the unlinked items, and their nearest candidates."""
    matching = match(one, other)
    links = {
        (link.from_, link.to): (
            link.relation,
            link.score,
            link.confidence,
            link.evidence.name,
            link.evidence.basis,
            link.evidence.text,
            link.evidence.type,
        )
        for link in matching.pairs.links
    }
    pairs = matching.pairs
    near = (
        {item: nearest and (nearest.id, nearest.score, nearest.linked_to) for item, nearest in zip(*side, strict=True)}
        for side in ((pairs.unlinked.from_, matching.nearest_from), (pairs.unlinked.to, matching.nearest_to))
    )
    return links, *near


def assert_mirrored(one: ItemList, other: ItemList) -> None:
    links, from_near, to_near = outcome(one, other)
    mirrored, mirrored_from_near, mirrored_to_near = outcome(other, one)

    assert links == {(from_, to): (MIRRORED[relation], *rest) for (to, from_), (relation, *rest) in mirrored.items()}
    assert (from_near, to_near) == (mirrored_to_near, mirrored_from_near)
    assert find_gaps(match(one, other), turned=True) == find_gaps(match(other, one))


def assert_paired_with_itself(content: ItemList) -> None:
    found = match(content, content)

    assert [(item.id, item.id, "same") for item in content.items] == [
        (link.from_, link.to, link.relation) for link in found.pairs.links
    ]
    assert (found.nearest_from, found.nearest_to) == ((), ())


def made_up(list_id: str, items) -> ItemList:
    """A list of (name, type, [(instrument, place, quotation)]), numbered in order."""
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
                    name=name,
                    type=kind,
                    bases=tuple(
                        PrintedBasis(instrument=instrument, provisions=(PrintedProvision(at=at, text=text),))
                        for instrument, at, text in bases
                    ),
                )
                for position, (name, kind, bases) in enumerate(items, 1)
            ),
        )
    )


_words = st.sampled_from(
    ["骗取", "侵占", "医疗保障基金", "医疗救助", "价格", "稽核", "举报", "对", "的处罚", "的监督检查"]
)
_names = st.lists(_words, min_size=1, max_size=4).map("".join)
_types = st.sampled_from(["行政处罚", "行政检查", None])
_bases = st.tuples(
    st.sampled_from(["《社会保险法》", "《价格法》", "《某办法》", "《某办法（2019修订）》"]),
    st.sampled_from(["第八条", "第八条第一款", "第八条第二款", "第九条", "第九条、第十条", "第二十条之一", "附则"]),
    st.lists(_words, max_size=3).map("".join) | st.none(),
)
CITED = [("《某条例》", "第九条", None)]
_items = st.lists(st.tuples(_names, _types, st.lists(_bases, max_size=3)), max_size=6)


def test_swapping_mirrors_the_links_of_the_two_cities():
    """--from and --to are two ends of one answer."""
    assert_mirrored(DATONG, CHANGJI)


@given(_items, _items)
@example(  # a part of an article is cited by fewer items than the article: rarity must not hang on who is asked first
    one=[("骗取", "行政处罚", []), ("骗取骗取", "行政处罚", [("《某办法》", "第八条第一款", None)])],
    other=[
        ("骗取", "行政处罚", [("《某办法》", "第八条", None)]),
        ("医疗救助", "行政检查", [("《某办法》", "第八条第二款", None)]),
    ],
)
@settings(max_examples=200)
def test_swapping_mirrors_the_links(one, other):
    """The same for any two lists, whatever is tied."""
    assert_mirrored(made_up("one", one), made_up("other", other))


@pytest.mark.parametrize("content", [DATONG, CHANGJI], ids=["datong", "changji"])
def test_a_city_is_paired_with_itself_item_by_item(content):
    """Nothing is nearer to an item than itself."""
    assert_paired_with_itself(content)


@given(_items)
def test_a_list_is_paired_with_itself_item_by_item(items):
    """The same for any list, with items that are alike or the same."""
    assert_paired_with_itself(made_up("one", items))


@given(_items, _items)
def test_every_item_is_linked_or_unlinked(one, other):
    """Each item is in at least one link or among the unlinked, never both; each link once, in order."""
    first, second = made_up("one", one), made_up("other", other)
    matching = match(first, second)
    places = [(int(number(link.from_)), int(number(link.to))) for link in matching.pairs.links]
    linked = [{pair[side] for pair in places} for side in (0, 1)]

    assert places == sorted(set(places))
    assert tuple(item.id for item in first.items if int(item.number) not in linked[0]) == matching.pairs.unlinked.from_
    assert tuple(item.id for item in second.items if int(item.number) not in linked[1]) == matching.pairs.unlinked.to
    assert len(matching.nearest_from) == len(matching.pairs.unlinked.from_)
    assert len(matching.nearest_to) == len(matching.pairs.unlinked.to)


@given(_items, _items, st.data())
def test_what_was_rejected_is_gone(one, other, data):
    """No link, no nearest candidate and no runner-up is a pair that a person has rejected when it was proposed."""
    lists = made_up("one", one), made_up("other", other)
    proposed = [(link.from_, link.to) for link in match(*lists).pairs.links]
    rejected = data.draw(st.sets(st.sampled_from(proposed)) if proposed else st.just(set()))
    found = match(*lists, verdicts=Verdicts(rejected=frozenset(rejected)))
    unlinked = found.pairs.unlinked
    told = {(link.from_, link.to) for link in found.pairs.links}
    told |= {(link.runner_up.from_, link.runner_up.to) for link in found.pairs.links if link.runner_up}
    told |= {(item, near.id) for item, near in zip(unlinked.from_, found.nearest_from, strict=True) if near}
    told |= {(near.id, item) for item, near in zip(unlinked.to, found.nearest_to, strict=True) if near}

    assert set() == told & rejected


@pytest.mark.parametrize("side", ["from", "to", "both"])
def test_an_empty_list_gives_an_empty_answer(side):
    """Nothing is linked; the items of the other list are unlinked and have no candidate."""
    empty, full = made_up("empty", []), made_up("full", [("对价格的检查", None, [])])
    one, other = {"from": (empty, full), "to": (full, empty), "both": (empty, empty)}[side]
    matching = match(one, other)

    assert matching.pairs == Pairs(
        from_=one.id,
        to=other.id,
        links=(),
        unlinked=Unlinked(
            from_=tuple(item.id for item in one.items),
            to=tuple(item.id for item in other.items),
        ),
    )
    assert (matching.nearest_from, matching.nearest_to) == ((None,) * len(one.items), (None,) * len(other.items))


@pytest.mark.parametrize(
    ("reason", "one", "other", "links"),
    [
        (
            "one name, one matter",
            [("对价格违法行为的处罚", "行政处罚", [])],
            [("对价格违法行为的处罚", "行政处罚", [])],
            [("1", "1", "same")],
        ),
        (
            "the frame around the conduct does not matter",
            [("对价格违法行为的处罚", "行政处罚", [])],
            [("价格违法行为", "行政处罚", [])],
            [("1", "1", "same")],
        ),
        (
            "nothing in common",
            [("对价格违法行为的处罚", "行政处罚", [("《价格法》", "第八条", "甲乙丙")])],
            [("医疗救助给付", "行政给付", [("《社会保险法》", "第九条", "丁戊己")])],
            [],
        ),
        (
            "an article that every item cites is no argument for a split",
            [
                ("对骗取医疗保障基金的处罚", "行政处罚", [("《某法》", "第一百零四条", "骗取的依法处罚")]),
                ("对经办机构虚构服务的处罚", "行政处罚", [("《某法》", "第一百零四条", "骗取的依法处罚")]),
            ],
            [("对骗取医疗保障基金的处罚", "行政处罚", [("《某法》", "第一百零四条", "骗取的依法处罚")])],
            [("1", "1", "same")],
        ),
        (
            "one matter in two rows under one name, each with its own basis",
            [("对骗取医疗保障基金的处罚", "行政处罚", [("《社会保险法》", "第八十七条", "骗取的处二倍罚款")])],
            [
                ("对骗取医疗保障基金的处罚", "行政处罚", [("《社会保险法》", "第八十七条", "骗取的处二倍罚款")]),
                ("对骗取医疗保障基金的处罚", "行政处罚", [("《某条例》", "第四十条", "定点机构虚构服务的责令退回")]),
            ],
            [("1", "1", "split"), ("1", "2", "split")],
        ),
        (
            "what a whole names beyond its partner makes a part, though no provision tells",
            [("对旅行社拒绝履行合同的处罚", "行政处罚", []), ("对旅行社擅自变更行程的处罚", "行政处罚", [])],
            [("对旅行社擅自变更行程、拒绝履行合同的处罚", "行政处罚", [])],
            [("1", "1", "merge"), ("2", "1", "merge")],
        ),
        (
            "the words of a part under another number: another edition",
            [
                ("对不按站点停靠的处罚", "行政处罚", [("《某条例》", "第六十九条", "（一）不按批准的站点停靠的；")]),
                ("对擅自终止经营的处罚", "行政处罚", [("《某条例》", "第七十条", "（二）擅自终止客运经营的；")]),
            ],
            [
                (
                    "对违反客运管理规定的处罚",
                    "行政处罚",
                    [("《某条例》", "第六十八条", "处罚款：（一）不按批准的站点停靠的；（二）擅自终止客运经营的；")],
                )
            ],
            [("1", "1", "merge"), ("2", "1", "merge")],
        ),
        (
            "two that others were preferred to answer to each other",
            [("对无证从事危险货物运输的处罚", "行政处罚", CITED), ("对无证从事危险货物运送的处罚", "行政处罚", CITED)],
            [
                ("对无证从事危险货物运输的处罚", "行政处罚", CITED),
                ("对无证从事危险货物运输经营的处罚", "行政处罚", CITED),
            ],
            [("1", "1", "same"), ("2", "2", "same")],
        ),
    ],
)
def test_small_lists(reason, one, other, links):
    """What links are argued from, one argument at a time."""
    found = match(made_up("one", one), made_up("other", other)).pairs

    assert links == [(number(link.from_), number(link.to), link.relation) for link in found.links], reason


def test_what_is_worded_like_the_partner_is_no_part():
    """A whole that says no more than its partner has no room for another matter of the same article."""
    conducts = ["侵占基金", "虚报价格", "伪造账簿", "拒绝检查", "瞒报收入", "私设地磅"]
    others = [
        (f"对{conduct}的处罚", "行政处罚", [("《某法》", f"第{at}条", None)]) for at, conduct in enumerate(conducts, 10)
    ]
    whole, part = "对未取得添加剂生产许可从事添加剂生产的处罚", "对未取得食品经营许可从事食品经营的处罚"
    names = [(name, "行政处罚", [("《某法》", "第八条", None)]) for name in (whole, part)]

    assert numbers(match(made_up("one", [names[0], *others]), made_up("other", names)).pairs) == [("1", "1")]


def test_the_words_of_another_law_make_no_part():
    """Laws on neighbouring matters have sentences in common; only within one law are they another edition."""
    words = "（四）不按照规定办理变更登记的；"
    one = made_up("one", [("对民办非企业单位不变更登记的处罚", "行政处罚", [("《甲条例》", "第二十五条", words)])])
    whole = (
        "对社会团体违反管理规定的处罚",
        "行政处罚",
        [("《乙条例》", "第三十条", "处以警告：（一）从事营利活动的；" + words)],
    )

    assert match(one, made_up("other", [whole])).pairs.links == ()


@pytest.mark.parametrize(("rows", "joined"), [(24, 24), (25, 0)])
def test_a_name_that_very_many_rows_bear_names_no_matter(rows, joined):
    """A heading in the place of the name: a row without a link of its own does not join the counterparts of all."""
    one, other = (
        made_up(list_id, [("对违法行为的处罚", "行政处罚", [])] * size)
        for list_id, size in [("a", rows + 1), ("b", rows)]
    )
    alone = [(str(at), str(at)) for at in range(1, rows + 1)]

    assert alone + [(str(rows + 1), str(at)) for at in range(1, joined + 1)] == numbers(match(one, other).pairs)


def test_the_runner_up_is_the_best_pair_that_is_no_link():
    """Of a whole and its two parts; the third candidate of the whole is behind both links."""
    first, second = "以欺诈手段骗取基金的处二倍罚款", "擅自侵占挪用资金的没收违法所得"
    found = match(
        made_up("one", [("对骗取或者侵占的处罚", "行政处罚", [("《某法》", "第八条", first + second)])]),
        made_up(
            "other",
            [
                ("对骗取的处罚", "行政处罚", [("《某法》", "第八条第一款", first)]),
                ("对侵占的处罚", "行政处罚", [("《某法》", "第八条第二款", second)]),
                ("对侵占基金的监督检查", "行政检查", [("《某法》", "第九条", "基金受监督检查")]),
            ],
        ),
    ).pairs

    assert [("1", "1", "other:3"), ("1", "2", "other:3")] == [
        (number(link.from_), number(link.to), link.runner_up and link.runner_up.to) for link in found.links
    ]


@pytest.mark.parametrize(
    ("rivals", "expected"),
    [
        ([], "certain"),
        (["对擅自向河道排放污水乙的处罚"], "likely"),  # another is just as near, and both answer to it
        (["对销售假药的处罚"], "certain"),  # another is far
    ],
)
def test_a_rival_that_is_as_near(rivals, expected):
    """The margin to the best other candidate of either item counts."""
    one = made_up("one", [("对擅自向河道排放污水的处罚", "行政处罚", [])])
    other = made_up("other", [(name, "行政处罚", []) for name in ["对擅自向河道排放污水甲的处罚", *rivals]])

    assert [expected] == [link.confidence for link in match(one, other).pairs.links[:1]]
    assert [expected] == [link.confidence for link in match(other, one).pairs.links[:1]]
