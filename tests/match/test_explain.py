"""Why two items are linked, or are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.match.explain import stretches
from enfcmp.model import Provision
from enfcmp.pipeline import Workspace

FUND = "医疗保障基金使用监督管理条例"


@pytest.fixture(autouse=True)
def _at_home(monkeypatch, request):
    monkeypatch.chdir(request.config.rootpath)


def test_a_link():
    """The link with its doubts, what only one side cites, who came next, and whom that answers to."""
    found = Workspace().explain("datong:2", "changji:7")

    assert found.link is not None
    assert found.score == found.link.score
    assert found.evidence.shared_provisions == (Provision(FUND, 39),)
    assert [place.article for place in found.only_from if place.instrument == FUND] == [38, 40]
    assert [(near.id, near.linked_to) for near in found.others_to][:2] == [
        ("changji:2", ("datong:1", "datong:2")),
        ("changji:5", ("datong:2",)),
    ]


def test_no_link():
    found = Workspace().explain("datong:13", "changji:20")

    assert (found.link, found.needed) == (None, 0.5)
    assert found.score < found.needed
    assert found.others_to[0].id == "changji:16"


def test_swapped_items_are_explained_alike():
    """The same evidence from the other side."""
    one, other = Workspace().explain("datong:2", "changji:2"), Workspace().explain("changji:2", "datong:2")

    assert (one.score, one.only_from, one.others_to) == (other.score, other.only_to, other.others_from)
    assert [(each.from_, each.to) for each in one.names] == [(each.to, each.from_) for each in other.names]


def test_the_score_is_made_of_the_points():
    """And of nothing else."""
    found = Workspace().explain("datong:2", "changji:7")
    total = sum(found.evidence.points.values())

    assert found.score == pytest.approx(1 / (1 + 2.718281828**-total), abs=0.01)


@given(*[st.text(alphabet="对医疗保障基金的处罚检查，（1 ", max_size=20)] * 2)
def test_stretches_give_the_names_back(one, other):
    found = stretches(one, other)

    assert "".join(each.from_ for each in found) == one
    assert "".join(each.to for each in found) == other


def test_stretches():
    found = stretches("对骗取基金的处罚", "对侵占基金的处罚")

    assert [(each.from_, each.to, each.same) for each in found] == [
        ("对", "对", True),
        ("骗取", "侵占", False),
        ("基金的处罚", "基金的处罚", True),
    ]
