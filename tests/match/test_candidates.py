"""Candidates from an index: nothing that counts is lost, swapped lists mirror, the cost of an item is bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.match import candidates as module
from enfcmp.match.candidates import candidates, every

window = module._window  # noqa: SLF001
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
    assert len([row for row, column in candidates(named(*["丙"] * 30), named(*["丙"] * 30)) if row == 0]) <= 20


@pytest.mark.parametrize(("size", "expected"), [(7, 7), (8, 8), (9, 8), (60, 8)])
def test_how_many_candidates_are_kept(size, expected):
    """Of an item with very many equals 8; a list of so few is compared whole."""
    same = named(*["甲乙"] * size)

    assert list(range(expected)) == [column for row, column in candidates(same, same) if row == 0]


def test_common_clues_are_looked_at_last(monkeypatch):
    """Once enough entries have been seen and candidates found, what everybody has is passed over."""
    monkeypatch.setattr(module, "_ENTRIES", 5)
    monkeypatch.setattr(module, "_CANDIDATES", 1)
    crowd = named(*["甲"] * 50, "甲乙")

    assert [pair for pair in candidates(named("甲乙"), crowd) if pair[1] == 50] == [(0, 50)]
    assert module._Index(crowd).nearest(0, [("name", "甲"), ("name", "乙")]) == [50]  # noqa: SLF001


def test_a_rare_clue_does_not_hide_the_rest(monkeypatch):
    """As long as there are too few candidates, what many have is looked at too."""
    monkeypatch.setattr(module, "_ENTRIES", 5)
    monkeypatch.setattr(module, "_CANDIDATES", 3)
    monkeypatch.setattr(module, "_SHARE", 0.1)
    crowd = named(*["甲"] * 50, "甲乙")

    assert module._Index(crowd).nearest(20, [("name", "甲"), ("name", "乙")]) == [50, 20, 19]  # noqa: SLF001


@pytest.mark.parametrize("size", [10, 100, 1000])
def test_what_everybody_has_costs_no_more_in_a_longer_list(size, monkeypatch):
    """A list whose items all have the same clues: the entries that are looked at for an item do not grow with it."""
    monkeypatch.setattr(module, "_ENTRIES", 10)
    monkeypatch.setattr(module, "_CANDIDATES", 4)
    index = module._Index(named(*["甲乙丙"] * size))  # noqa: SLF001
    seen = []
    monkeypatch.setattr(module, "_window", lambda *found: seen.append(len(window(*found))) or window(*found))

    assert len(index.nearest(size // 2, [("name", char) for char in "甲乙丙"])) == 4
    assert seen == [10, 10]  # the second is one too many


@pytest.mark.parametrize("size", [1, 30, 1200])  # 1,200 are more than are looked at for one
def test_items_that_are_all_the_same_find_their_like(size):
    """Of equals those at the like place are taken, as where links are argued: else all would find the first few."""
    same = named(*["甲乙"] * size)
    found = candidates(same, same)

    assert {(at, at) for at in range(size)} <= set(found)
    assert len(found) <= 16 * size


def test_what_is_far_behind_the_first_is_no_candidate(monkeypatch):
    """One that has a fifth of the weight of the first is; and where there are few, all are."""
    monkeypatch.setattr(module, "_CANDIDATES", 3)
    ours, near, far = "甲乙丙丁戊", "甲", "己"
    index = module._Index(named(ours, near, far, *"庚" * 95))  # noqa: SLF001
    clues = [("name", char) for char in ours + far]

    assert [0, 1, 2] == sorted(index.nearest(0, clues))
    assert [0, 2] == sorted(index.nearest(0, [*clues, ("name", "庚")]))
