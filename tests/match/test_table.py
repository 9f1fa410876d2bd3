"""The pairs that are worth comparing, in their order, and whoever waits for them."""

from __future__ import annotations

from itertools import product

import pytest

from enfcmp.match.evidence import Comparators
from enfcmp.match.settings import Settings
from enfcmp.match.table import Outside, ScoreTable
from enfcmp.model import Item, ItemList, Jurisdiction
from enfcmp.progress import Progress


def a_list(list_id, count, name="对骗取基金支出的处罚"):
    """Items that are all alike."""
    fields = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    items = tuple(
        Item(id=f"{list_id}:{number}", number=str(number), name=name, bases=(), **fields)
        for number in range(1, count + 1)
    )
    head = {"jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    return ItemList(id=list_id, items=items, published=None, source=None, **head)


@pytest.mark.parametrize(
    ("counts", "told"),
    [((1, 1), [(0, 1)]), ((20, 50), [(0, 1000)]), ((30, 40), [(0, 1200), (1000, 1200)]), ((1, 0), [])],
)
def test_whoever_waits_is_told(counts, told):
    """At the beginning, and after every thousand pairs."""
    heard = []
    ScoreTable(*map(a_list, "ab", counts), Settings(index=False), outside=Outside(watch=heard.append))

    assert [Progress("pairing", *each) for each in told] == heard


def test_all_pairs_are_compared_without_an_index():
    """Also those that have nothing in common, which no index finds."""
    lists = a_list("a", 2), a_list("b", 3, "对医疗救助的给付")

    assert list(product(range(2), range(3))) == list(ScoreTable(*lists, Settings(index=False)).scores)
    assert [] == list(ScoreTable(*lists, Settings()).scores)


def test_the_order_of_equals():
    """One number first, then those that stand near, from the beginning of the lists; mirrored, the mirror of it."""
    table, mirror = ScoreTable(a_list("a", 3), a_list("b", 3)), ScoreTable(a_list("b", 3), a_list("a", 3))
    cells = sorted(table.scores, key=table.order)

    assert [(0, 0), (1, 1), (2, 2)] == cells[:3]
    assert [{(0, 1), (1, 0)}, {(1, 2), (2, 1)}, {(0, 2), (2, 0)}] == [set(cells[at : at + 2]) for at in (3, 5, 7)]
    assert [table.order(cell) for cell in cells] == [mirror.order(cell[::-1]) for cell in cells]
    assert [[(0, 0), (0, 1), (0, 2)], [(1, 1), (1, 0), (1, 2)]] == [table.of(0, at) for at in (0, 1)]


def test_pairs_that_score_alike_are_told_apart_by_their_points(monkeypatch):
    """Scores near 1 round to one; the pair with more points is the first all the same, wherever it stands."""
    monkeypatch.setattr(Comparators, "strengths", lambda _all, cells: [6 + sum(cell) / 10_000 for cell in cells])
    table = ScoreTable(a_list("a", 1), a_list("b", 3))

    assert {0.9975} == set(table.scores.values())
    assert [(0, 2), (0, 1), (0, 0)] == table.of(0, 0)
