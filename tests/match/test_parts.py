"""When an item without a link of its own is a part of its best candidate: cases on either side of a limit."""

from __future__ import annotations

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.links import match
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision

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
