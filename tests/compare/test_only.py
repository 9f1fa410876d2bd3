"""What only one side cites, where the other quotes the same words under another number."""

from __future__ import annotations

import datetime as dt

import pytest

from enfcmp.compare.find_divergences import DiffWish
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.verdicts import Verdicts
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision, Provision
from enfcmp.pipeline import Comparison

WORDS = "医疗保障行政部门责令改正并没收违法所得的" * 5  # a hundred characters
AS_OF = dt.date(2026, 11, 25)
UNQUOTED = "b does not cite it for this matter"


def listed(list_id, at, text):
    """A list of one item that quotes one article, and cites an annex, which is no place."""
    quoted = PrintedProvision(at=at, text=text), PrintedProvision(at="附件三", text=text)
    basis = PrintedBasis(instrument="《甲法》", provisions=quoted[::-1])
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
    """Of a hundred characters eighty-five have to be the same; with what is quoted, on the side that quotes it."""
    one = listed("a", "第八条", WORDS)
    other = listed("b", "第八十条", WORDS[: 100 - replaced] + "甲" * replaced)
    there, back = (
        Comparison.of(*both, Verdicts(same=frozenset({tuple(f"{each.id}:1" for each in both)})), as_of=AS_OF)
        for both in ((one, other), (other, one))
    )
    (found,) = there.diff(DiffWish(only=("provision-only-from",))).findings
    (turned,) = back.diff(DiffWish(only=("provision-only-to",))).findings

    assert (said, ("a:1", "b:1"), WORDS, None) == (str(found.message), found.items, found.before, found.after)
    assert (said, ("b:1", "a:1"), None, WORDS) == (str(turned.message), turned.items, turned.before, turned.after)
    assert Provision("《甲法》", 8) == found.provision == turned.provision
