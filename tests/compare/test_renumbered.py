"""An article that two items quote under two numbers."""

from __future__ import annotations

import pytest

from enfcmp.compare.renumbered import renumbered
from enfcmp.model import Basis, Citation, Instrument, Item, Unit

FORGED = "违反本法第三条规定，伪造、变造医疗费用票据的，由医疗保障部门责令退回，处二倍罚款；情节严重的，吊销执照。"
LATER = "伪造、变造医疗费用票据的，由县级以上医疗保障行政部门给予警告，可以并处一万元以上五万元以下的罚款。"
LISTED = "定点医药机构有下列情形之一的，责令改正：\n（一）伪造、变造医疗费用票据的；"
DUTY = "不得伪造、变造医疗费用票据。"
FAKED = "违反本法第三条规定，伪造、变造医疗服务设施标准的，责令退回。"
UNPERMITTED = "未经批准动用医疗保障基金结余的，责令退回。"
PERMITTED = "已经批准动用医疗保障基金结余的，责令退回。"


def item(*quotations, law="《甲法》"):
    """An item that quotes (article, text) of a law."""
    cited = tuple(Citation(None, number, None, None, (Unit(number),), text) for number, text in quotations)
    rest = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    return Item(id="a:1", number="1", name="伪造票据", bases=(Basis(Instrument(law), None, None, cited),), **rest)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ([(5, FORGED)], [(7, LATER)], [(5, 7)]),  # references, fines and bodies may all differ
        ([(5, FORGED)], [(7, LISTED)], []),  # who does it is a part of the act
        ([(5, FORGED)], [(5, LATER)], []),  # one number
        ([(5, FORGED)], [(7, DUTY)], []),  # a duty is not its penalty
        ([(5, FORGED)], [(7, FAKED)], []),
        ([(5, UNPERMITTED)], [(7, PERMITTED)], []),  # opposites
        ([(5, FORGED)], [(7, LATER), (8, LATER)], []),  # neither is the nearest
        ([(5, FORGED), (6, FAKED)], [(8, FAKED), (7, LATER)], [(5, 7), (6, 8)]),
        ([(5, FORGED), (7, FAKED)], [(7, LATER)], []),  # both cite 7
        ([(5, "处罚款。")], [(7, "处罚款。")], []),  # no act at all
        ([(5, None)], [(7, LATER)], []),
    ],
)
def test_which_articles_are_one(ours, theirs, expected):
    """By the act alone, each the nearest of the other; the mirror says the same."""
    one, other = item(*ours), item(*theirs)

    assert expected == [(each.ours.article, each.theirs.article) for each in renumbered(one, other)]
    assert sorted(expected) == sorted((each.theirs.article, each.ours.article) for each in renumbered(other, one))


def test_another_law_is_no_other_edition():
    assert list(renumbered(item((5, FORGED)), item((7, LATER), law="《乙法》"))) == []


def test_the_first_hundred_are_looked_at():
    """What an item quotes of articles that the other one does not cite."""
    many = [(at, f"违反规定，擅自买卖第{at}号票据的，责令退回。") for at in range(1, 151)]
    found = list(renumbered(item(*many), item(*((at + 500, text) for at, text in many))))

    assert [(at, at + 500) for at in range(1, 101)] == [(each.ours.article, each.theirs.article) for each in found]
