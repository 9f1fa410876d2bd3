"""When an item without a link of its own is a part of its best candidate: cases on either side of a limit."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.comparators.comparator import Measure
from enfcmp.match.comparators.names import Beyond
from enfcmp.match.evidence import Measures
from enfcmp.match.links import match
from enfcmp.match.parts import parts
from enfcmp.match.settings import Settings
from enfcmp.match.table import ScoreTable
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision, Provision

FILLERS = ["侵占基金", "虚报价格", "伪造账簿", "拒绝检查", "瞒报收入", "私设地磅"]  # so that what is compared is rare


def listed(list_id, *rows):
    """A list of penalties, each by its name, the article of one law that it cites, and what it quotes of it."""
    return read_citations(
        PrintedList(
            schema="enfcmp.list/1",
            id=list_id,
            jurisdiction=Jurisdiction(name="某市"),
            bureau="某局",
            title="清单",
            items=tuple(
                PrintedItem(
                    number=str(number),
                    name=f"对{name}的处罚",
                    type="行政处罚",
                    bases=(PrintedBasis(instrument="《某法》", provisions=(PrintedProvision(at=at, text=text),)),),
                )
                for number, (name, at, text) in enumerate(rows, 1)
            ),
        )
    )


def linked(whole, *others):
    """Which of the others answer to the whole, by their numbers, from either side."""
    fillers = [(name, f"第{at}条", None) for at, name in enumerate(FILLERS, 10)]
    one, other = listed("a", whole, *fillers), listed("b", *others)
    straight, turned = match(one, other).pairs.links, match(other, one).pairs.links

    assert {(link.from_, link.to) for link in straight} == {(link.to, link.from_) for link in turned}
    return [int(link.to.partition(":")[2]) for link in straight if link.from_ == "a:1"]


@pytest.mark.parametrize(
    ("whole", "partner", "other", "expected"),
    [
        pytest.param(
            "经营从事出租销售伪造转让许可",
            "经营从事出租销售伪造转让储存添加剂",
            "生产食品许可从事",
            [1, 2],
            id="0.389 more of its partner than of the other: a part",
        ),
        pytest.param(
            "转让经营食品销售运输生产",
            "转让经营食品销售运输出租许可",
            "经营许可生产运输证件",
            [1],
            id="0.417 more: another matter",
        ),
    ],
)
def test_how_much_more_a_whole_says_of_its_partners(whole, partner, other, expected):
    """Where the partner leaves nothing of a whole unsaid, what is worded like the partner is no part (0.4)."""
    assert expected == linked(*((name, "第八条", None) for name in (whole, partner, other)))


QUOTED = "有下列行为的处罚款：骗取基金支出，隐匿转移证据，拒绝阻碍检查，虚构服务项目"
SHARED = "骗取基金支出，隐匿转移证据，"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param("并可暂停其六个", [1], id="0.529 of its quotation is in that of the whole: a part"),
        pytest.param("并可暂停其六个月", [], id="0.496 of it: none"),
    ],
)
def test_how_much_of_a_quotation_a_part_has_in_common(own, expected):
    """A part that the whole names quotes at least half of what the whole quotes."""
    part = ("虚构服务项目", "第八条", SHARED + own)

    assert expected == linked(("违反管理规定", "第八条", QUOTED), part)


class Told(ScoreTable):
    """What is told of a whole and of the second of two items, the first of which is linked to it; `side` is theirs."""

    def __init__(
        self,
        side=0,
        *,
        score=0.3,
        named=0.0,
        beyond=None,
        laws=("甲法", "甲法"),
        names=("", ""),
        linked=0.99,
        **measures,
    ):
        """The measures by their names; the laws that the part and the whole cite, and their names, as they are told."""
        self.linked, self.part_of = ((0, 0), (1, 0)) if side == 0 else ((0, 0), (0, 1))
        self.sides = (range(2), range(1)) if side == 0 else (range(1), range(2))
        self.scores = {self.linked: linked, self.part_of: score}
        self._laws = laws
        self._names = names if side == 0 else names[::-1]
        self._told = Measures(measures, score), named, beyond or Beyond(0.5, 0.0, 1.0, 1.0)

    def best(self, side, index):
        """The best pair of the second item, and of the others."""
        return self.part_of if self.part_of[side] == index == 1 else self.linked

    def item(self, side, _at):
        """An item of which nothing is asked but what it cites."""
        return SimpleNamespace(name=self._names[side], provisions=(Provision(self._laws[side], 1),))

    def compare(self, _cell):
        """The measures."""
        return self._told[0]

    def named(self, _cell):
        """How much of one name the other item says."""
        return self._told[1]

    def beyond(self, side, cell, others):
        """What the whole says beyond its partner, which is the first item."""
        assert (self.part_of, [0]) == (cell, list(others) or [0])
        assert 1 == cell[side]
        return self._told[2]


RARE, COMMON, NONE_IN_COMMON = Measure(0.6, tells=0.5), Measure(0.6, tells=0.49), Measure(0.0)
SIBLING = Beyond(0.0, 0.0, 0.35, 0.35)
UMBRELLA = ("", "对未经许可经营等违法行为的处罚")
ROOM, NO_ROOM = Beyond(0.2, 0.0, 0.3, 0.8), Beyond(0.19, 0.0, 0.3, 0.8)
FILLED = Beyond(0.2, 0.5, 1.0, 1.0)


def quoting(coverage):
    """Quotations of which one has so much of the other."""
    return Measure(0.5, coverage=coverage)


LIMITS = [
    # by the law: a rare provision that both cite, and one says or names most of the other
    ({"basis": RARE, "text": quoting(0.85)}, True),
    ({"basis": COMMON, "text": quoting(0.85)}, False),
    ({"basis": RARE, "text": quoting(0.84)}, False),
    ({"basis": RARE, "text": quoting(0.5), "named": 0.55}, True),
    ({"basis": RARE, "text": quoting(0.5), "named": 0.54}, False),
    ({"basis": RARE, "text": quoting(0.49), "named": 1.0}, False),
    ({"basis": RARE, "named": 0.2}, True),  # one quotes nothing
    ({"basis": RARE, "named": 0.19}, False),
    ({"text": quoting(1.0), "named": 1.0}, False),  # one cites nothing
    # by the words of one law under other numbers
    ({"basis": NONE_IN_COMMON, "text": quoting(0.85)}, True),
    ({"basis": NONE_IN_COMMON, "text": quoting(0.84), "named": 1.0}, False),
    ({"basis": NONE_IN_COMMON, "text": quoting(1.0), "laws": ("甲法", "乙法")}, False),
    ({"basis": NONE_IN_COMMON, "named": 1.0}, False),
    # by the names: what the partner leaves of the whole, and what of that the part says
    ({"score": 0.5, "beyond": FILLED}, True),
    ({"score": 0.49, "beyond": FILLED}, False),
    ({"score": 0.5, "beyond": FILLED._replace(left=0.19)}, False),
    ({"score": 0.5, "beyond": FILLED._replace(fills=0.49)}, False),
    # or a partner that differs in a class alone, and is as near to the whole
    ({"score": 0.5, "beyond": SIBLING, "linked": 0.53}, True),
    ({"score": 0.5, "beyond": SIBLING, "linked": 0.54}, False),
    ({"score": 0.49, "beyond": SIBLING, "linked": 0.5}, False),
    ({"score": 0.5, "beyond": SIBLING._replace(told=0.36), "linked": 0.5}, False),
    ({"score": 0.5, "beyond": SIBLING._replace(others_told=0.36), "linked": 0.5}, False),
    # or the whole quotes the conduct
    ({"score": 0.5, "quoted": Measure(0.9)}, True),
    ({"score": 0.49, "quoted": Measure(0.9)}, False),
    # a heading on the whole article takes its rows, whatever they quote
    ({"basis": RARE, "text": quoting(0.1), "names": UMBRELLA}, True),
    ({"basis": COMMON, "text": quoting(0.1), "names": UMBRELLA}, False),
    ({"basis": RARE, "text": quoting(0.1), "names": UMBRELLA[::-1]}, False),
    ({"basis": RARE, "text": quoting(0.1), "names": UMBRELLA, "beyond": NO_ROOM}, False),
    # another matter that is worded like the partner
    ({"basis": RARE, "text": quoting(0.85), "beyond": ROOM}, True),
    ({"basis": RARE, "text": quoting(0.85), "beyond": NO_ROOM}, False),
    ({"basis": RARE, "text": quoting(0.85), "beyond": NO_ROOM._replace(others_told=0.7)}, True),
    # in any case something has to speak for it, and the kind of action not against
    ({"score": 0.05, "basis": RARE, "text": quoting(0.85)}, True),
    ({"score": 0.04, "basis": RARE, "text": quoting(0.85)}, False),
    ({"basis": RARE, "text": quoting(0.85), "type": Measure(1.0)}, True),
    ({"basis": RARE, "text": quoting(0.85), "type": Measure(0.0)}, False),
    ({"score": 0.5, "beyond": FILLED, "type": Measure(0.0)}, False),
]


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize(("told", "is_part"), LIMITS)
def test_limits(told, is_part, side):
    """What makes an item without a link of its own a part, on either side of each limit that docs/matching.md tells."""
    table = Told(side, **told)

    assert ({table.part_of} if is_part else set()) == parts(table, {table.linked}, Settings())


@pytest.mark.parametrize(
    ("told", "is_part"),
    [({"score": 0.5, "beyond": FILLED}, False), ({"basis": RARE, "text": quoting(0.85), "beyond": ROOM}, True)],
)
def test_a_whole_that_nothing_else_answers_to(told, is_part):
    """Names alone make no part of it: there is no partner that leaves anything; the law does."""
    table = Told(**told)
    table.sides = (range(1, 2), range(0))

    assert ({table.part_of} if is_part else set()) == parts(table, set(), Settings())


def test_what_is_linked_is_no_part():
    """Nor is what has no candidate."""
    told = Told(score=0.5, beyond=FILLED)

    assert set() == parts(told, {told.linked, told.part_of}, Settings())
    told.best = lambda *_: None
    assert set() == parts(told, {told.linked}, Settings())
