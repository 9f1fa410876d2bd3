"""Articles that two lists cite under two numbers of one instrument."""

import pytest

from enfcmp.match.comparators.provisions import Provisions
from enfcmp.match.renumbering import renumbering
from enfcmp.model import Basis, Citation, Instrument, Item, Unit

FORGED = "违反本法第三条规定，伪造、变造医疗费用票据的，由医疗保障部门责令退回，处二倍罚款。"
LATER = "违反本法第八条规定，伪造、变造医疗费用票据的，给予警告，可以并处一万元以上五万元以下的罚款。"
DUTY = "不得伪造、变造医疗费用票据。"
SPLIT = "定点医药机构分解住院、挂床住院的，由医疗保障行政部门责令改正。"
REFUSED = "拒绝、阻碍医疗保障行政部门依法监督检查的，处一万元罚款。"


def item(*quotations, law="《甲法》"):
    cited = tuple(Citation(None, number, None, None, (Unit(number),), text) for number, text in quotations)
    rest = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    return Item(id="a:1", number="1", name="伪造票据", bases=(Basis(Instrument(law), None, None, cited),), **rest)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ([(5, FORGED)], [(7, LATER)], {7: 5}),
        ([(5, FORGED), (6, SPLIT)], [(6, LATER), (7, SPLIT)], {6: 5, 7: 6}),  # all moved on by one
        ([(5, FORGED), (6, SPLIT)], [(5, LATER), (8, SPLIT)], {8: 6}),
        ([(5, FORGED)], [(5, LATER), (7, LATER)], {}),  # it stands under its own number too
        ([(5, FORGED)], [(7, DUTY)], {}),
        ([(5, FORGED)], [(7, REFUSED)], {}),
        ([(5, FORGED)], [(7, None)], {}),
    ],
)
def test_which_numbers_are_one(ours, theirs, expected):
    """Over all that the two lists quote of a law, whichever item quotes it; turned round it is the mirror."""
    lists = [[item(each) for each in quoted] for quoted in (ours, theirs)]
    here, there = renumbering(*lists)
    at = {number: article[1] for article, number in here.items()}

    assert expected == {article[1]: at[number] for article, number in there.items()}
    assert (there, here) == renumbering(*lists[::-1])


def test_of_more_acts_than_a_law_has_only_the_same_words_are_found(monkeypatch):
    """Each would be held against each, word by word."""
    monkeypatch.setattr("enfcmp.match.renumbering._MOST", 1)
    here, there = renumbering([item((5, FORGED), (6, SPLIT), (9, REFUSED))], [item((7, FORGED), (8, SPLIT))])

    assert {5, 6} == {article[1] for article in here}
    assert {7, 8} == {article[1] for article in there}
    here, _ = renumbering([item((3, REFUSED), (5, FORGED))], [item((6, REFUSED[1:]), (7, "涂改、" + LATER))])
    assert {3} == {article[1] for article in here}


def test_a_number_that_the_other_cites_bare_stays():
    """Nobody knows what it is there."""
    here = [item((5, FORGED))]

    assert ({}, {}) == renumbering(here, [item((7, LATER)), item((5, None))])
    assert ({}, {}) == renumbering([*here, item((7, None))], [item((7, LATER))])


def test_another_law_has_numbers_of_its_own():
    assert ({}, {}) == renumbering([item((5, FORGED))], [item((7, LATER), law="《乙法》")])


def test_it_counts_as_a_provision_in_common():
    """The one that moved is shared, and the one that took its number is not; each side is told as it cites it."""
    items = [item((5, FORGED)), item((6, SPLIT)), item((6, LATER)), item((7, SPLIT))]
    found = Provisions(items, 2)
    pairs = [(one, other) for one in (0, 1) for other in (2, 3)]

    assert [1.0, 0.0, 0.0, 1.0] == [found.compare(*pair).value for pair in pairs]
    assert [5] == [each.article for each in found.shared(0, 2)]
    assert [6] == [each.article for each in found.shared(2, 0)]
