"""Candidates from an index: nothing that counts is lost, swapped lists mirror, the cost of an item is bounded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from enfcmp.match import candidates as module
from enfcmp.match.candidates import candidates, every

_clues = st.lists(st.lists(st.tuples(st.just("name"), st.sampled_from("甲乙丙丁戊")), max_size=4), max_size=8)


def named(*texts):
    return [[("name", char) for char in text] for text in texts]


def test_what_has_a_clue_in_common():
    """And nothing else; in the order of the lists."""
    assert candidates(named("甲乙", "丙", "丁"), named("丙丁", "乙")) == [(0, 1), (1, 0), (2, 0)]


def test_every():
    assert every(2, 2) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert every(0, 3) == []


@given(_clues, _clues)
def test_swapped_lists_give_mirrored_pairs(one, other):
    assert candidates(other, one) == sorted((column, row) for row, column in candidates(one, other))


@given(_clues, _clues)
def test_short_lists_are_compared_whole(one, other):
    """As far as the items have anything in common."""
    expected = [
        (row, column) for row, ours in enumerate(one) for column, theirs in enumerate(other) if set(ours) & set(theirs)
    ]

    assert candidates(one, other) == expected


def test_an_item_has_so_many_candidates_at_most():
    """Those with the rarest clues; the one that has both is the first."""
    crowd = named(*["甲"] * 100, "甲乙")

    found = candidates(named("甲乙"), crowd)

    assert (0, 100) in found
    assert len(found) == 101  # each of the crowd has one candidate, and it is this item
    assert len([row for row, column in candidates(named(*["丙"] * 30), named(*["丙"] * 30)) if row == 0]) <= 54


def test_common_clues_are_looked_at_last(monkeypatch):
    """Once enough entries have been seen, what everybody has is passed over."""
    monkeypatch.setattr(module, "_ENTRIES", 5)
    crowd = named(*["甲"] * 50, "甲乙")

    assert [pair for pair in candidates(named("甲乙"), crowd) if pair[1] == 50] == [(0, 50)]
    assert module._Index(crowd).nearest([("name", "甲"), ("name", "乙")]) == [50]  # noqa: SLF001
