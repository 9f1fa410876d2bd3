"""What is told of two items: how near they are in each respect, and what that says in points."""

from __future__ import annotations

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.evidence import Comparators
from enfcmp.match.settings import DEFAULT
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision, Provision

FRAUD, FORGERY = "对骗取基金支出的处罚", "对伪造许可证件的检查"
ORDER, OTHER = "骗取基金支出的，责令退回。", "县级人民政府加强监督。"


def items(list_id, *rows):
    """Items of (name, type, place of one law or None, quotation)."""
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
                    name=name,
                    type=of_type,
                    bases=(PrintedBasis(instrument="《甲法》", provisions=(PrintedProvision(at=at, text=text),)),)
                    if at
                    else (),
                )
                for number, (name, of_type, at, text) in enumerate(rows, 1)
            ),
        )
    ).items


ONE = items("a", (FRAUD, "行政处罚", "第八条", ORDER), (FORGERY, None, "第九条", None), ("某事", None, None, None))
OTHERS = items(
    "b", ("某事", None, None, None), (FRAUD, "行政处罚", "第八条第一款", ORDER), (FORGERY, "行政处罚", "第七条", OTHER)
)
COMPARATORS = Comparators(ONE, OTHERS, DEFAULT, lambda _item: "")


@pytest.mark.parametrize(
    ("cell", "name", "text", "of_type", "articles", "spoken"),
    [
        ((0, 1), 1.0, 1.0, True, (8,), {"name", "basis", "text", "type"}),
        ((0, 2), 0.0, 0.0, True, (), {"name", "basis", "text", "type", "halves"}),  # the order, and a duty
        ((1, 2), 1.0, None, False, (), {"name", "basis", "type"}),  # one quotes nothing; the end of a name is a type
        ((2, 0), 1.0, None, None, (), {"name"}),
        ((0, 0), 0.0, None, None, (), {"name"}),
    ],
)
def test_evidence(cell, name, text, of_type, articles, spoken):
    """Each by its own value; what one of the two does not have is None, and says nothing."""
    found = COMPARATORS.evidence(*cell)
    measures = COMPARATORS.compare(*cell).measures

    assert (name, text, of_type) == (found.name, found.text, found.type)
    assert articles == tuple(place.article for place in found.shared_provisions)
    alone = {"bare"} if spoken == {"name"} else set()
    apart = {"halves"} if name == 0.0 else set()  # names that are so far apart are of no duty and its penalty
    assert (spoken - apart | alone, spoken) == (set(found.points), set(measures))
    assert {each: round(points, 2) for each, points in DEFAULT.points(measures).items()} == found.points
    assert (round(measures["basis"].value, 4) if "basis" in measures else None) == found.basis


def test_no_two_comparators_look_for_what_is_equal():
    """What a name says and a quotation says too are two clues."""
    said = items("a", (ORDER, "行政处罚", "第八条", ORDER))
    clues = Comparators(said, OTHERS, DEFAULT, lambda _item: "").clues(0, 0)

    assert 22 == len(set(clues)) == len(clues)  # the name, ten pairs of it, an article, ten pairs that it quotes


def test_whose_provisions_are_told():
    """As the item of the side that is asked for cites them."""
    told = [COMPARATORS.evidence(0, 1, side).shared_provisions for side in (0, 1)]

    assert [(Provision("《甲法》", 8),), (Provision("《甲法》", 8, 1),)] == told


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ((0, 1), 1.0),
        ((0, 2), 0.0),
        ((1, 1), 0.0),
        ((2, 0), 1.0),
    ],
)
def test_named(cell, named):
    """How much of one name is in the other item, in its name or its quotations, from whichever side it is more."""
    assert named == COMPARATORS.named(*cell)


def test_a_name_in_the_quotation():
    """A heading names nothing; what it quotes does."""
    found = Comparators(
        items("a", ("违反管理规定", None, "第八条", ORDER)),
        items("b", ("骗取基金支出", None, "第九条", None)),
        DEFAULT,
        lambda _item: "",
    )

    assert 1.0 == found.named(0, 0)
