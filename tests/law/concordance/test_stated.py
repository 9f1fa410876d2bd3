"""From scores to what is stated and what is possible; the rows are old passages, the columns new ones."""

import pytest

from enfcmp.law.concordance.method import METHOD
from enfcmp.law.concordance.nearness import Nearness
from enfcmp.law.concordance.passages import Passage
from enfcmp.law.concordance.stated import Successor, succession


class Scored:
    """A nearness of which the scores are given."""

    def __init__(self, *rows):
        self.new = rows[0] if rows else ()
        self._rows = [dict(enumerate(row)) for row in rows]

    def table(self, _other_kind):
        return self._rows


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        ([[0.18]], [(0, ())], "each is the nearest to the other"),
        ([[0.179]], [(None, (0,))], "too far, for a person"),
        ([[0.2, 0.18]], [(0, (1,))], "the next one is not as near"),
        ([[0.2, 0.181]], [(None, (0, 1))], "the next one is as near, for a person"),
        ([[0.28, 0.28]], [(0, (1,))], "near enough, whatever else is"),
        ([[0.09]], [(None, ())], "what every law has in common"),
        ([[0.3], [0.27]], [(0, ()), (None, (0,))], "another old one is nearer to it"),
        ([[0.3], [0.28]], [(0, ()), (0, ())], "two that were merged"),
        ([[0.5, 0.2]], [(0, (1,))], "a part that nothing else is nearer to"),
        ([[0.6, 0.2]], [(0, ())], "too small a share of the nearest"),
        ([[0.4, 0.17]], [(0, ())], "a part that is too far"),
        ([[0.5, 0.2], [0.0, 0.4]], [(0, ()), (1, ())], "the part is nearer to another"),
        ([[0.14, 0.11, 0.13, 0.12]], [(None, (0, 2, 3))], "three for a person, the nearest first"),
        ([[0.4, 0.4]], [(0, (1,))], "of equal ones the first"),
    ],
)
def test_what_is_stated(rows, expected, why):
    assert expected == [(each.stated, each.possible) for each in succession(Scored(*rows))], why


def test_one_provision_is_no_rival_of_itself():
    """Two items that cite one provision with other words are both nearest to its successor."""
    near = Scored([0.2], [0.18])

    assert [0, None] == [each.stated for each in succession(near)]
    assert [0, 0] == [each.stated for each in succession(near, ["甲法第一条", "甲法第一条"])]


def test_nothing_there():
    """A text without articles on either side."""
    one = Passage(("甲乙丙",))

    assert () == succession(Nearness((), (one,)))
    assert (Successor(None, (), 0.0),) == succession(Nearness((one,), ()))


def test_other_kinds_are_farther():
    """A duty is no successor of a penalty, whatever words they share."""
    penalty, duty = Passage(("擅自倾倒垃圾的，处罚款。",)), Passage(("不得擅自倾倒垃圾。",))
    near = Nearness((penalty,), (duty,))
    same = near.table(1.0)[0][0]

    assert 0 < near.table(METHOD.other_kind)[0][0] == pytest.approx(0.6 * same)
