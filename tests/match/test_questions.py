"""What a person is asked about two lists, in which order, and what is shown with a question."""

from __future__ import annotations

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.links import match_table
from enfcmp.match.questions import others, questions, quoted_by_both
from enfcmp.match.settings import Settings
from enfcmp.match.table import ScoreTable
from enfcmp.match.verdicts import NONE, Verdicts
from enfcmp.model import (
    Candidate,
    Jurisdiction,
    PairDecision,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
    Provision,
    Stretch,
)

LAW = "《某条例》"
POLLUTE, KEEP, FORGE, TRUCK = (
    f"对{each}的处罚"
    for each in ("擅自向河道排放污水", "未按规定保存采购台账", "伪造道路运输许可证件", "货运车辆道路超载运输")
)
ONE = [(POLLUTE, "第十条"), (KEEP, "第十一条"), (FORGE, "第十二条")]
OTHER = [
    (POLLUTE, "第十条"),
    (KEEP.replace("账", "账甲"), "第二十一条"),
    (KEEP.replace("账", "账乙"), "第二十二条"),
    (TRUCK, "第三十条"),
]


def listed(list_id, rows):
    """A list of items, each by its name and (instrument, place, quotation) or the place alone."""
    cited = [[(LAW, bases, None)] if isinstance(bases, str) else bases for _, bases in rows]
    items = tuple(
        PrintedItem(
            number=str(number),
            name=name,
            bases=tuple(
                PrintedBasis(instrument=law, provisions=(PrintedProvision(at=at, text=text),))
                for law, at, text in bases
            ),
        )
        for number, ((name, _), bases) in enumerate(zip(rows, cited, strict=True), 1)
    )
    head = {"schema": "enfcmp.list/1", "jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    return read_citations(PrintedList(id=list_id, items=items, **head))


A, B = listed("a", ONE), listed("b", OTHER)
APART = Settings(sibling_told=-1.0)  # else 甲 and 乙 share their counterpart


def asked(verdicts=NONE, stale=(), *, everything=False):
    """The questions on the two lists, with the table and the links that they are asked of."""
    table = ScoreTable(A, B, APART, verdicts)
    matching = match_table(table, APART)
    return questions(table, matching, stale, everything=everything), table, matching


def briefly(found):
    """Which pairs, and why they are asked about."""
    return [(each.pair[0], each.pair[1], each.why) for each in found]


def lapsed(one, other):
    """A decision that was made on other texts."""
    return PairDecision(from_=one, to=other, verdict="reject", from_fingerprint="0" * 12, to_fingerprint="0" * 12)


DOUBTFUL, NEAR, FAR = ("a:2", "b:2", "doubtful"), ("a:2", "b:3", "near"), ("a:3", "b:4", "near")
SURE = ("a:1", "b:1", "rest")


@pytest.mark.parametrize(
    ("verdicts", "stale", "expected"),
    [
        pytest.param(NONE, [], [DOUBTFUL, NEAR, FAR, SURE], id="doubtful links, near misses, the rest"),
        pytest.param(
            NONE,
            [("a:3", "b:4"), ("a:1", "b:1")],
            [("a:3", "b:4", "stale"), ("a:1", "b:1", "stale"), DOUBTFUL, NEAR],
            id="lapsed decisions first, and each pair once",
        ),
        pytest.param(
            Verdicts(same=frozenset({("a:2", "b:2")})), [], [FAR, SURE], id="what was given away is no near miss"
        ),
        pytest.param(
            Verdicts(part=frozenset({("a:2", "b:2")})), [], [NEAR, FAR, SURE], id="a whole may have another part"
        ),
        pytest.param(
            Verdicts(rejected=frozenset({("a:2", "b:2"), ("a:3", "b:4"), ("a:1", "b:1")})),
            [],
            [("a:2", "b:3", "rest")],  # nor is it a rival
            id="what was rejected is not asked again",
        ),
    ],
)
def test_what_is_asked(verdicts, stale, expected):
    """In this order; the links that are not doubtful only where everything is asked for."""
    decisions = [lapsed(*pair) for pair in stale]
    everything, *_ = asked(verdicts, decisions, everything=True)
    some, *_ = asked(verdicts, decisions)

    assert expected == briefly(everything)
    assert [each for each in expected if each[2] != "rest"] == briefly(some)


def test_what_is_said_with_a_question():
    """The items, score and evidence of the pair; the doubts of a link; a decision that has lapsed."""
    before = lapsed("a:2", "b:2"), lapsed("a:3", "b:1")
    found, table, matching = asked(stale=before, everything=True)
    links = {(link.from_, link.to): link for link in matching.pairs.links}
    items = {item.id: item for item in (*A.items, *B.items)}

    assert [*before, None, None, None] == [each.before for each in found]
    for each in found:
        link = links.get(each.pair)

        assert (items[each.pair[0]], items[each.pair[1]]) == (each.from_, each.to)
        assert (table.score(table.cell(each.pair)), table.evidence(table.cell(each.pair))) == (
            each.score,
            each.evidence,
        )
        assert (link.doubts if link else ()) == each.doubts
    assert links["a:2", "b:2"].doubts


TRAIN, INSPECT, STOP = (
    f"对{each}的处罚" for each in ("未按规定开展运输培训", "道路运输车辆未按规定检验", "擅自停止道路运输")
)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ([TRUCK, KEEP], [TRAIN, INSPECT, STOP], [(TRUCK, INSPECT), (KEEP, TRAIN), (TRUCK, STOP)]),
        ([TRUCK, KEEP], [TRAIN, STOP], [(KEEP, TRAIN), (TRUCK, STOP)]),
        ([KEEP], ["对采购药品台账的检查"], []),  # next to nothing in common
        ([KEEP], [], []),
    ],
)
def test_near_misses(ours, theirs, expected):
    """What is left over on either side with its nearest candidate, the nearest first; from either side the same."""
    one, other = (
        listed(name, [(POLLUTE, "第一条"), *((each, f"第{at}条") for at, each in enumerate(names, start))])
        for name, names, start in (("a", ours, 10), ("b", theirs, 20))
    )
    for lists in ((one, other), (other, one)):
        table = ScoreTable(*lists)
        found = questions(table, match_table(table))
        names = [(each.from_.name, each.to.name) for each in found]

        assert ["near"] * len(expected) == [each.why for each in found]
        assert expected == (names if lists[0] is one else [pair[::-1] for pair in names])


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param(
            [(LAW, "第八条", "处罚款"), (LAW, "第九条", "警告")],
            [(LAW, "第九条", "警告"), (LAW, "第八条", "处分")],
            [(8, "处罚款", "处分"), (9, "警告", "警告")],
            id="in the order of the from list",
        ),
        pytest.param([(LAW, "第八条", "处罚款")], [("《另一条例》", "第八条", "处罚款")], [], id="another law"),
        pytest.param([(LAW, "第八条", "处罚款")], [(LAW, "第八条", None)], [], id="quoted on one side"),
        pytest.param([(LAW, "第八条", None)], [(LAW, "第八条", "处罚款")], [], id="quoted on the other"),
        pytest.param([(LAW, "附件三", "处罚款")], [(LAW, "附件三", "处罚款")], [], id="no place that could be read"),
        pytest.param(
            [(LAW, "第八条", "处罚款")],
            [(LAW, "第八条第一款", "处分"), (LAW, "第八条第二款", "警告")],
            [(8, "处罚款", "处分")],
            id="a whole and its parts: the first",
        ),
        pytest.param(
            [(LAW, "第八条、第九条", "处罚款")], [(LAW, "第八条", "处分")], [(8, "处罚款", "处分")], id="several places"
        ),
    ],
)
def test_quoted_by_both(ours, theirs, expected):
    """Each provision that both quote, with both texts."""
    one, other = (listed(name, [("某事", bases)]).items[0] for name, bases in (("a", ours), ("b", theirs)))
    found = [
        (each.provision, "".join(part.from_ for part in each.words), "".join(part.to for part in each.words))
        for each in quoted_by_both(one, other)
    ]

    assert [(Provision(LAW, article), *texts) for article, *texts in expected] == found


def test_the_words_of_a_quotation_side_by_side():
    """As stretches that are the same or not."""
    one, other = (listed("a", [("某事", [(LAW, "第八条", text)])]).items[0] for text in ("责令退回", "责令追回"))
    (found,) = quoted_by_both(one, other)

    assert (
        Stretch(from_="责令", to="责令", same=True),
        Stretch(from_="退回", to="追回", same=False),
    ) == found.words


def test_other_candidates():
    """Those of both items, the best first, each with the name of the item that is not in question."""
    found, table, _ = asked()
    doubtful = found[0]
    names = {item.id: item.name for item in (*A.items, *B.items)}
    candidates = others(table, doubtful)

    assert ("a:2", "b:2") == doubtful.pair
    assert [("a:2", "b:3")] == [(each.from_, each.to) for each in candidates][:1]
    assert all((each.from_ == "a:2") != (each.to == "b:2") for each in candidates)
    assert [
        Candidate(
            from_=each.from_,
            to=each.to,
            score=table.score(table.cell((each.from_, each.to))),
            name=names[each.to if each.from_ == "a:2" else each.from_],
        )
        for each in candidates
    ] == list(candidates)


def test_how_many_other_candidates():
    """Three of each item at most, the best ones, and none that hardly anything speaks for."""
    goods = ("采购", "采购药品", "采购器械", "采购耗材", "采购食品", "采购设备")
    rows = [(f"对未按规定保存{each}台账的处罚", "第八条") for each in goods]
    table = ScoreTable(listed("a", rows), listed("b", [*rows, (TRUCK, "第九条")]))
    asked_about = questions(table, match_table(table), everything=True)
    found = others(table, next(each for each in asked_about if each.pair == ("a:2", "b:2")))
    expected = [*table.of(0, 1)[1:4], *table.of(1, 1)[1:4]]

    ends = [(table.item(0, row), table.item(1, column)) for row, column in sorted(expected, key=table.order)]
    assert [(each.from_, each.to, each.name) for each in found] == [
        (one.id, other.id, (other if one.id == "a:2" else one).name) for one, other in ends
    ]


def test_no_other_candidate():
    """A candidate for which next to nothing speaks is not shown."""
    table = ScoreTable(
        listed("a", [(KEEP, "第一条")]), listed("b", [(KEEP, "第一条"), ("对采购药品台账的检查", "第四条")])
    )
    (question,) = questions(table, match_table(table), everything=True)

    assert 0 < table.score((0, 1)) < 0.05
    assert () == others(table, question)
