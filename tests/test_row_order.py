"""The order in which rows stand decides nothing: numbers are what a list has them by."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enfcmp.compare.find_divergences import DiffWish
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision
from enfcmp.pipeline import Comparison
from enfcmp.provisions_compared import place_key, whole_article

DATA = Path(__file__).resolve().parents[1] / "data"
DAY = dt.date(2026, 11, 25)

# ── lists in which much is alike ─────────────────────────────────────────────────────────────────────────────────────

_words = st.sampled_from(["骗取", "医疗保障基金", "稽核", "对", "的处罚"])
_names = st.lists(_words, min_size=1, max_size=3).map("".join)
_types = st.sampled_from(["行政处罚", "行政强制", "行政强制措施", None])
_bases = st.builds(
    lambda instrument, at, text: PrintedBasis(
        instrument=instrument, provisions=(PrintedProvision(at=at, text=text),), edition=None
    ),
    st.sampled_from(["《社会保险法》", "《某办法》", "《某办法（2019修订）》"]),
    st.sampled_from(["第八条", "第八条第一款", "第八条第二款", "第九条", "附则"]),
    st.lists(_words, max_size=2).map("".join) | st.none(),
)
_rows = st.lists(
    st.builds(PrintedItem, number=st.just(""), name=_names, type=_types, bases=st.lists(_bases, max_size=2).map(tuple)),
    max_size=6,
)
_numbers = st.sampled_from(["{}", "1-{}", "§{}.1"])


@st.composite
def _lists(draw, list_id):
    """A list, and the same with its rows in another order."""
    number = draw(_numbers)
    rows = [msgspec.structs.replace(row, number=number.format(at)) for at, row in enumerate(draw(_rows), 1)]
    return listed(list_id, rows), listed(list_id, draw(st.permutations(rows)))


def listed(list_id, rows):
    """A list of these rows."""
    head = {"schema": "enfcmp.list/1", "jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    return read_citations(PrintedList(id=list_id, items=tuple(rows), **head))


# ── all that is said of two lists, without its order ─────────────────────────────────────────────────────────────────


def said(one, other):
    """Links with what speaks for them, nearest candidates, gaps both ways and divergences."""
    found = Comparison.of(one, other, as_of=DAY)
    return {
        "links": {(link.from_, link.to): link for link in found.matching.pairs.links},
        "nearest": [dict(zip(*side, strict=True)) for side in _left_over(found.matching)],
        "gaps": [_gaps(each) for each in (found.gaps, found.gaps_back)],
        "divergences": _divergences(found.diff(DiffWish(style=True)).findings),
    }


def _left_over(matching):
    unlinked = matching.pairs.unlinked
    for ids, nearest in ((unlinked.from_, matching.nearest_from), (unlinked.to, matching.nearest_to)):
        yield ids, [near and (near.id, near.score, near.evidence, frozenset(near.linked_to)) for near in nearest]


def _gaps(gaps):
    return (
        {(each.id, each.nearest and each.nearest.id) for each in gaps.missing},
        {(each.id, frozenset(each.covered_by), each.provisions) for each in gaps.partial},
        {(whole_article(place_key(each)), frozenset(each.cited_by)) for each in gaps.provisions},
        gaps.summary,
    )


def _divergences(found):
    return {
        (each.rule, each.severity, frozenset(each.items), each.provision, each.before, each.after)
        for each in found
        if each.rule != "order-differs"
    }


@given(_lists("one"), _lists("other"))
@settings(max_examples=300)
def test_rows_in_another_order(one, other):
    """What is alike is told apart by what is printed."""
    assert said(one[0], other[0]) == said(one[1], other[1])


@pytest.mark.parametrize("turned", [False, True])
def test_the_two_cities_in_another_order(turned):
    """The same of real lists, either or both turned round."""
    one, other = (read_citations(read_list(DATA / f"{name}.yaml").printed) for name in ("datong", "changji"))
    back = [msgspec.structs.replace(each, items=each.items[::-1]) for each in (one, other)]

    assert said(one, other) == said(back[0], other if turned else back[1])
