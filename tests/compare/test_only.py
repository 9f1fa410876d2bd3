"""What only one side cites, where the other quotes the same words under another number."""

from __future__ import annotations

import datetime as dt

import pytest

from enfcmp.compare.find_divergences import DiffWish
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.verdicts import Verdicts
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision
from enfcmp.pipeline import Comparison

WORDS = "医疗保障行政部门责令改正并没收违法所得的" * 5  # a hundred characters
UNQUOTED = "b does not cite it for this matter"


def listed(list_id, at, text):
    """A list of one item that quotes one article."""
    basis = PrintedBasis(instrument="《甲法》", provisions=(PrintedProvision(at=at, text=text),))
    item = PrintedItem(number="1", name="医疗保险稽核", bases=(basis,))
    head = {"schema": "enfcmp.list/1", "jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    return read_citations(PrintedList(id=list_id, items=(item,), **head))


@pytest.mark.parametrize(
    ("replaced", "said"),
    [
        (0, f"{UNQUOTED}; it quotes these words as 《甲法》第八十条"),
        (15, f"{UNQUOTED}; it quotes these words as 《甲法》第八十条"),
        (16, UNQUOTED),
        (100, UNQUOTED),
    ],
)
def test_the_same_words_under_another_number(replaced, said):
    """Of a hundred characters eighty-five have to be the same."""
    one = listed("a", "第八条", WORDS)
    other = listed("b", "第八十条", WORDS[: 100 - replaced] + "甲" * replaced)
    linked = Verdicts(same=frozenset({("a:1", "b:1")}))
    compared = Comparison.of(one, other, linked, as_of=dt.date(2026, 11, 25))
    (found,) = compared.diff(DiffWish(only=("provision-only-from",))).findings

    assert said == str(found.message)
